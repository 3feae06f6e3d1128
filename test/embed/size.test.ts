import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, byEsbuild, byRolldown, fetching, kB } from './bundled.ts'
import { built, dist } from './project.ts'

const readme = readFileSync(fileURLToPath(new URL('../../sdk/README.md', import.meta.url)), 'utf8')
const told = (row: string): number => Number(new RegExp(`\\| ${row}[^|]*\\| ([\\d.]+) kB`).exec(readme)?.[1])

/** What the manual says is what is measured, within a twelfth. */
const agrees = (row: string, size: number): void => {
  process.stdout.write(`${row.padEnd(40)} ${size.toFixed(1)} kB gzip\n`)
  expect(Math.abs(size - told(row)) / size, row).toBeLessThan(1 / 12)
}

const ENGINE = `export { createAssist } from '@beian-assist/sdk'`
const ELEMENT = `export * from '@beian-assist/sdk/element/define'`
const IMPORTED = ''

/** Row of the manual's table → what is fetched for it and for nothing before it; bound in kB. */
const STAGES: readonly (readonly [lines: string, stage: string, modules: readonly string[], bound: number])[] = [
  [ENGINE, 'The engine, imported', [IMPORTED], 6],
  [ENGINE, 'First look', ['sdk/dist/assist/engine.js'], 67],
  [ENGINE, 'Planning', ['sdk/dist/plan/in-steps.js'], 16.5],
  [ENGINE, 'Lists to choose from', ['sdk/dist/mapping/option-lists.js', 'sdk/dist/plan/enum-words.js'], 16],
  [ENGINE, 'Places of the country', ['sdk/dist/plan/region.js'], 25],
  [ENGINE, 'First fill', ['sdk/dist/assist/hands.js', 'sdk/dist/assist/run-fill.js'], 24],
  [ENGINE, 'First check', ['sdk/dist/check/page-report.js', 'rules/dist/zh/check.js'], 66],
  [ELEMENT, 'The element, imported', [IMPORTED], 8],
  [ELEMENT, 'Its panel, drawn', ['sdk/dist/panel/open.js', 'sdk/dist/panel/messages/zh-CN.js'], 39],
  [ELEMENT, 'Its first look', ['sdk/dist/assist/engine.js', 'sdk/dist/panel/work.js'], 110],
]

describe('what a page loads of the SDK', { timeout: 120_000 }, () => {
  const bundles = new Map<string, ReturnType<typeof fetching>>()
  beforeAll(async () => {
    built()
    for (const lines of [ENGINE, ELEMENT]) bundles.set(lines, fetching(await byRolldown(lines)))
  }, 300_000)

  it.each(STAGES)('%s: %s', (lines, stage, modules, bound) => {
    const size = bundles.get(lines)!(...modules)
    agrees(stage, size)
    expect(size).toBeLessThan(bound)
  })

  it('one file with everything in it', () => {
    const size = gzipSync(readFileSync(dist('beian-assist.element.js')), { level: 9 }).length / 1000
    agrees('One file', size)
    expect(size).toBeLessThan(354)
  })
})

const OWN = ['react', 'react/jsx-runtime', 'vue']

/** What an import costs before anything of it is used, whichever bundler takes the packages apart. */
const IMPORTS: readonly (readonly [lines: string, bound: number])[] = [
  [ENGINE, 10],
  [ELEMENT, 8],
  [`export { BeianAssist } from '@beian-assist/sdk/react'`, 9],
  [`export { BeianAssist } from '@beian-assist/sdk/vue'`, 9],
  [`export { rulesSchema } from '@beian-assist/sdk/schema'`, 1],
  [`export { createFormAssist } from '@beian-assist/sdk/forms'`, 10],
  [`export { check } from '@beian-assist/rules/zh/check'`, 65],
  [
    `export { checkWith } from '@beian-assist/rules/zh/engine'; export { nameRules } from '@beian-assist/rules/zh/topics/name'`,
    20,
  ],
  [`export { isCreditCode } from '@beian-assist/rules'`, 1],
  [`export { parseFiling } from '@beian-assist/rules'`, 15],
]

describe.each([
  ['rolldown', byRolldown],
  ['esbuild', byEsbuild],
])('bundled by %s', (_name, bundle: (lines: string, external: readonly string[]) => Promise<Bundle>) => {
  it.each(IMPORTS)('%s', { timeout: 60_000 }, async (lines, bound) => {
    built()
    const made = await bundle(lines, OWN)
    const size = fetching(made)(IMPORTED)
    process.stdout.write(
      `${size.toFixed(1).padStart(6)} of ${kB(made.parts).toFixed(1).padStart(6)} kB gzip: ${lines}\n`,
    )
    expect(size).toBeLessThanOrEqual(bound)
  })
})
