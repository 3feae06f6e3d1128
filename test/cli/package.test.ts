import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { topics } from '../../rules/index.ts'

const folder = fileURLToPath(new URL('../../rules/', import.meta.url))
const { exports, bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>
  bin: Record<string, string>
}

/** Every file that the package promises, `*` standing for each topic; `internal` is the SDK’s, and promises nothing. */
function promised(): readonly string[] {
  const targets = Object.entries(exports)
    .filter(([entry]) => !entry.startsWith('./internal/'))
    .flatMap(([, one]) => (typeof one === 'string' ? [one] : [one.types, one.default]))
  return [...targets, ...Object.values(bin)].flatMap((path) =>
    path.includes('*') ? topics.map((topic) => path.replace('*', topic.folder)) : [path],
  )
}

/** Runs a module in a process of its own, as someone who installed the package would. */
function inNode(source: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as unknown
}

// `npm test` builds first; without a build there is nothing to look at.
describe.runIf(process.env.BA_BUILT === '1')('the built package', { timeout: 60_000 }, () => {
  it('holds every file that it promises', () => {
    expect(promised().filter((path) => !existsSync(folder + path))).toEqual([])
  })

  it('answers the same from every door', () => {
    const filing = { type: 'first', province: '440000', principal: { certType: 2, certNumber: '440305198803120119' } }
    const source = `
      import { check } from '@beian-assist/rules'
      import { check as alone } from '@beian-assist/rules/check'
      import { check as chinese } from '@beian-assist/rules/zh/check'
      import { checkWith, defineRule } from '@beian-assist/rules/engine'
      import { checkWith as small } from '@beian-assist/rules/zh/engine'
      import { formatRules } from '@beian-assist/rules/topics/format'
      import { formatRules as few } from '@beian-assist/rules/zh/topics/format'
      const filing = ${JSON.stringify(filing)}
      const day = { today: '2026-11-24' }
      const ids = (report) => report.findings.map((one) => one.ruleId + one.message)
      const format = (report) => ids(report).filter((id) => id.startsWith('fmt-'))
      console.log(JSON.stringify([check, alone, chinese].map((one) => ids(one(filing, day)))
        .concat([format(check(filing, day)), ids(checkWith(formatRules, filing, day)), ids(small(few, filing, day))])
        .concat(typeof defineRule)))`
    const [all, alone, chinese, format, topic, chineseTopic, kind] = inNode(source) as unknown[]
    expect(alone).toEqual(all)
    expect(chinese).toEqual(all)
    expect(JSON.stringify(format)).toContain('fmt-id-checkdigit')
    expect(topic).toEqual(format)
    expect(chineseTopic).toEqual(format)
    expect(kind).toBe('function')
  })

  it('reads files and packs', () => {
    const source = `
      import { readFilings, writeTemplate } from '@beian-assist/rules/files'
      import { readPack } from '@beian-assist/rules/packs'
      console.log(JSON.stringify([readFilings('t.xlsx', writeTemplate()).problems[0].code, readPack({ pack: 1, name: 'x' }, []).ok]))`
    expect(inNode(source)).toEqual(['no-filing', true])
  })
})
