import { describe, expect, it } from 'vitest'
import { bases } from '../../rules/catalogue/bases.ts'
import { patched } from '../../rules/catalogue/example.ts'
import { beian } from './beian.ts'

const DAY = ['--today', '2026-11-24']
const clean = bases.organisation
const badId = patched(clean, { 'principal.certNumber': '440305198803120119' })
const otherClient = patched(clean, {
  'subject.certNumber': '91440300MA5EXMPL11',
  'subject.name': '蓝鲸示例科技有限公司',
  'principal.name': '赵示例',
  'principal.certNumber': '440305199001011234',
})

interface JsonOutput {
  summary: Record<string, number>
  filings: { file: string; line: number; findings: { ruleId: string; severity: string }[] }[]
  problems: { file: string; line?: number; code: string; path?: string; message: string }[]
}
const json = (out: string) => JSON.parse(out) as JsonOutput

describe('beian check', () => {
  it('exits 0 when there is no error and says so', () => {
    const { code, out, err } = beian(['check', 'a.json', ...DAY], { 'a.json': clean })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('a.json')
    expect(out).toContain('0 个错误')
  })

  it('exits 1 for an error and names rule, field, line, remedy and source', () => {
    const { code, out } = beian(['check', 'a.json', ...DAY], { 'a.json': badId })
    const line =
      JSON.stringify(badId, null, 2)
        .split('\n')
        .findIndex((text) => text.includes('440305198803120119')) + 1
    expect(code).toBe(1)
    expect(out).toContain('fmt-id-checkdigit')
    expect(out).toContain('principal.certNumber')
    expect(out).toMatch(new RegExp(`位置 ${line}\\n`))
    expect(out).toMatch(/怎么改：.+\n[\s\S]*依据：.+/)
  })

  it('speaks English when asked', () => {
    const { out } = beian(['check', 'a.json', '--locale', 'en', ...DAY], { 'a.json': badId })
    expect(out).toMatch(/^ {2}error {2}.*\[fmt-id-checkdigit\]$/m)
    expect(out).not.toMatch(/怎么改|依据/)
  })

  it('reads a folder with all folders below, in order, and leaves other files alone', () => {
    const { code, out } = beian(['check', 'in', '--format', 'json', ...DAY], {
      'in/b.json': badId,
      'in/deep/a.json': clean,
      'in/notes.txt': 'not a filing',
      'in/.hidden/x.json': '{',
      'in/all.ndjson': `${JSON.stringify(clean)}\n\n${JSON.stringify(badId)}\n`,
    })
    expect(code).toBe(1)
    expect(json(out).filings.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'in/all.ndjson:1',
      'in/all.ndjson:3',
      'in/b.json:1',
      'in/deep/a.json:1',
    ])
    expect(json(out).filings.map(({ findings }) => findings.some((one) => one.severity === 'error'))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('reads standard input: one filing over several lines, NDJSON, a list', () => {
    const run = (stdin: string) => json(beian(['check', '-', '--format', 'json', ...DAY], {}, stdin).out)
    expect(run(JSON.stringify(clean, null, 2)).filings).toHaveLength(1)
    expect(run(`${JSON.stringify(clean)}\n${JSON.stringify(badId)}`).filings.map((one) => one.line)).toEqual([1, 2])
    expect(run(JSON.stringify([clean, badId, clean])).filings).toHaveLength(3)
    expect(run(`\ufeff${JSON.stringify(clean)}`).filings).toHaveLength(1)
  })

  it('compares with the filings of a portfolio, not with itself', () => {
    const files = { 'a.json': clean, 'store/a.json': clean, 'store/b.json': otherClient }
    const fired = (args: string[]) =>
      json(beian(['check', 'a.json', '--format', 'json', ...DAY, ...args], files).out).filings[0]!.findings.map(
        (one) => one.ruleId,
      )
    expect(fired([])).not.toContain('xp-emergency-reused')
    expect(fired(['--portfolio', 'store'])).toContain('xp-emergency-reused')
    expect(fired(['--portfolio', 'store/a.json'])).not.toContain('xp-emergency-reused')
  })

  it('takes the provider and the day from the call', () => {
    const expiring = patched(clean, { 'principal.certValidTo': '2027-01-10' })
    const run = (day: string) => beian(['check', 'a.json', '--today', day], { 'a.json': expiring }).out
    expect(run('2027-02-01')).toContain('pri-id-expired')
    expect(run('2026-11-24')).not.toContain('pri-id-expired')
  })
})

describe('unusable input', () => {
  it.each([
    ['broken JSON', '{\n  "type": "first",\n  "province" "440000"\n}', 'a.json:3', 'JSON'],
    ['a value cut off', '{"type": "first"', 'a.json:1', 'JSON'],
    ['an empty file', '  \n', 'a.json', '没有备案信息'],
    ['a list of other things', '[1]', 'a.json:1', '应是一份备案'],
    ['a key written twice', '{\n"type": "first",\n"type": "change"}', 'a.json:3', '“type”写了两次'],
    ['an unknown province', '{\n"province": "999999"}', 'a.json:2', '“999999”'],
    ['a wrong type', '{\n"subject": {\n"name": 7}}', 'a.json:3', '类型不对'],
    ['an unknown key', '{\n"subject": {\n"nam": "x"}}', 'a.json:3', 'subject.nam'],
    ['a date that is none', '{"principal": {\n\n"certValidTo": "2026-02-30"}}', 'a.json:3', '2026-02-30'],
  ])('%s: exit 2 with file, line and what is wrong', (_, content, where, what) => {
    const { code, err, out } = beian(['check', 'a.json'], { 'a.json': content })
    expect(code).toBe(2)
    expect(err.startsWith(`${where}: `), err).toBe(true)
    expect(err).toContain(what)
    expect(out).toBe('')
  })

  it("names the field in the user's words", () => {
    const content = '{"subject": {"nature": "企业"}, "websites": [{"owner": {"mobile": 13800138000}}]}'
    expect(beian(['check', 'a.json'], { 'a.json': content }).err).toMatch(
      /主办单位性质（subject\.nature）[\s\S]*手机号.*（websites\[0\]\.owner\.mobile）/,
    )
    expect(beian(['check', 'a.json', '--locale', 'en'], { 'a.json': content }).err).toMatch(
      /mobile.* \(websites\[0\]\.owner\.mobile\): "13800138000" is of the wrong type/i,
    )
  })

  it('suggests the name that was most likely meant', () => {
    const names = { subejct: {}, websites: [{ nmae: 'x', domain: [] }], principal: { phone: '1' } }
    const { err } = beian(['check', 'a.json'], { 'a.json': names })
    expect(err).toMatch(/subejct.*“subject”/)
    expect(err).toMatch(/websites\[0\]\.nmae.*“name”/)
    expect(err).toMatch(/websites\[0\]\.domain.*“domains”/)
    expect(err).toMatch(/principal\.phone：.*请核对名称/)
  })

  it('still reports what can be used beside it, and exits 2', () => {
    const stdin = `${JSON.stringify(badId)}\n{"type":\n${JSON.stringify(clean)}\n`
    const { code, out, err } = beian(['check', '-', '--format', 'json', ...DAY], {}, stdin)
    expect(code).toBe(2)
    expect(json(out).filings.map((one) => one.line)).toEqual([1, 3])
    expect(json(out).problems).toMatchObject([{ file: 'stdin', line: 2, code: 'not-json' }])
    expect(err).toMatch(/^stdin:2: /)
  })

  it('is a file that is not there, an empty folder, bytes that are no text, or an unusable portfolio', () => {
    const files = { 'a.json': clean, 'b.json': Uint8Array.of(0xd6, 0xd0, 0xff, 0xff), 'empty/readme.txt': '' }
    for (const [args, named] of [
      [['nowhere.json'], 'nowhere.json'],
      [['empty'], 'empty'],
      [['b.json'], 'b.json'],
      [['a.json', '--portfolio', 'nowhere'], 'nowhere'],
    ] as const) {
      const { code, err } = beian(['check', ...args], files)
      expect({ code, named: err.startsWith(`${named}: `) }, err).toEqual({ code: 2, named: true })
    }
  })

  it('is a call that makes no sense: the option and what it allows are named', () => {
    for (const [args, named] of [
      [['check'], 'beian help'],
      [['chekc', 'a.json'], 'chekc'],
      [['check', 'a.json', '--provider', 'acme'], 'huawei'],
      [['check', 'a.json', '--today', '24.11.2026'], 'YYYY-MM-DD'],
      [['check', 'a.json', '--format', 'pdf'], 'sarif'],
      [['check', 'a.json', '--locale', 'fr'], 'zh-CN'],
      [['check', 'a.json', '--locale', 'constructor'], 'zh-CN'],
      [['check', 'a.json', '--colour', 'no'], '--colour'],
      [['check', 'a.json', '--portfolio'], '--portfolio 后面缺少值'],
    ] as const) {
      const { code, err, out } = beian(args, { 'a.json': clean })
      expect({ code, out }, err).toEqual({ code: 2, out: '' })
      expect(err).toContain(named)
      expect(err.split('\n')).toHaveLength(2)
    }
  })

  it('survives depth, prototype keys and hostile texts without a stack trace', () => {
    for (const content of [
      `${'['.repeat(200_000)}`,
      `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
      '{"__proto__": {"type": "first"}, "constructor": 1}',
      `{"subject": {"name": "${'公'.repeat(65_536)}"}}`,
      '{"subject": {"name": "\\ud800"}, "\\u001b[31m": 1}',
    ]) {
      const { code, err } = beian(['check', 'a.json'], { 'a.json': content })
      expect(code, err).toBe(2)
      expect(err).not.toMatch(/\n\s+at /)
      expect(err).not.toContain('\u001b')
    }
  })
})

describe('output for machines', () => {
  it('SARIF names rule, level, file, line and field', () => {
    const { out, code } = beian(['check', 'a.json', '--format', 'sarif', ...DAY], { 'a.json': badId })
    const log = JSON.parse(out) as {
      version: string
      runs: {
        tool: { driver: { rules: { id: string }[] } }
        invocations: { executionSuccessful: boolean }[]
        results: {
          ruleId: string
          ruleIndex: number
          level: string
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } }
            logicalLocations: { fullyQualifiedName: string }[]
          }[]
        }[]
      }[]
    }
    const [{ tool, results, invocations }] = log.runs as [(typeof log.runs)[0]]
    const found = results.find((one) => one.ruleId === 'fmt-id-checkdigit')!
    expect(code).toBe(1)
    expect(log.version).toBe('2.1.0')
    expect(tool.driver.rules[found.ruleIndex]!.id).toBe('fmt-id-checkdigit')
    expect(found.level).toBe('error')
    expect(found.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'a.json' }, region: { startLine: expect.any(Number) } },
      logicalLocations: [{ fullyQualifiedName: 'principal.certNumber' }],
    })
    expect(invocations[0]!.executionSuccessful).toBe(true)
  })

  it('JUnit counts failures and errors, and stays well-formed whatever the values are', () => {
    const odd = patched(badId, { 'subject.name': '<青禾> & "示例"\u0007有限公司' })
    const { out } = beian(['check', 'a.json', 'b.json', '--format', 'junit', ...DAY], { 'a.json': odd, 'b.json': '{' })
    expect(out).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites /)
    expect(out).toMatch(/<testcase classname="a\.json:1" name="fmt-id-checkdigit"><failure /)
    expect(out).toMatch(/<testsuite name="b\.json" tests="1" failures="0" errors="1"/)
    expect(out.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#10);)/)
    expect(out).not.toContain('\u0007')
  })
})
