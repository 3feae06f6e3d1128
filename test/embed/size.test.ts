import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { withoutExamples } from '../../rules/tsdown-plugins.config.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(`${root}sdk/README.md`, 'utf8')
const RULES = /^@beian-assist\/rules/
const PANEL = /panel\/open\.ts$/
const CHECK = /rules\/check(?:\.ts)?$/
const aliases = {
  '@beian-assist/rules/check': `${root}rules/check.ts`,
  '@beian-assist/rules': `${root}rules/index.ts`,
}

/** Kilobytes after gzip of what a page loads for these lines; `apart`: modules it loads otherwise, or later. */
async function sizeOf(lines: string, apart: readonly RegExp[]): Promise<number> {
  const entry = '\0entry'
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    logLevel: 'silent',
    // The aliases of tsconfig.json lead to the sources, also where a module is to stay apart.
    tsconfig: false,
    external: [...apart],
    resolve: { alias: apart.includes(RULES) ? {} : aliases },
    transform: {
      jsx: { runtime: 'automatic', importSource: 'preact' },
      define: { 'process.env.NODE_ENV': '"production"' },
    },
    treeshake: { propertyReadSideEffects: false },
    plugins: [
      withoutExamples(),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? lines.replaceAll('@/', `${root}sdk/`) : null),
      },
    ],
  })
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false })
  return gzipSync(output.map((part) => (part.type === 'chunk' ? part.code : '')).join(''), { level: 9 }).length / 1000
}

const ENGINE = `export { createAssist } from '@/index.ts'`
const ELEMENT = `export * from '@/element/define.ts'`

describe('what a page loads of the SDK', { timeout: 120_000 }, () => {
  // Aims: 45 kB for the engine and 90 kB for the element with its panel. The bounds keep what has been reached, with room for some words more.
  it.each([
    ['engine, panel and rules apart', ENGINE, [RULES, PANEL], 93, ''],
    ['engine, panel and checking apart', ENGINE, [PANEL, CHECK], 141, '`createAssist`, before'],
    ['engine with all rules, panel apart', ENGINE, [PANEL], 245, '`createAssist` with all rules'],
    ['element with panel, rules apart', ELEMENT, [RULES], 138, ''],
    ['element with panel and all rules', ELEMENT, [], 292, '`<beian-assist>`'],
  ] as const)('%s', async (name, lines, apart, bound, told) => {
    const size = await sizeOf(lines, apart)
    process.stdout.write(`${name.padEnd(40)} ${size.toFixed(1)} kB gzip\n`)
    expect(size).toBeLessThan(bound)
    // What the manual says is what is measured, within a twelfth.
    if (told === '') return
    const said = Number(new RegExp(`\\| ${told}[^|]*\\| (\\d+) kB`).exec(readme)?.[1])
    expect(Math.abs(size - said) / said).toBeLessThan(1 / 12)
  })
})
