import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { smallBuild, smallTopics, withoutExamples } from '../../rules/tsdown-plugins.config.ts'

const rules = fileURLToPath(new URL('../../rules/', import.meta.url))

const BUILDS = { both: () => [withoutExamples()], zh: smallBuild, 'zh topics': smallTopics } as const

/** What a page would load: minified code of an entry made of the given lines; `@` stands for the folder of the rules. */
export async function bundle(lines: string, as: keyof typeof BUILDS): Promise<string> {
  const entry = '\0entry'
  const build = await rolldown({
    input: entry,
    platform: 'neutral',
    logLevel: 'silent',
    treeshake: { propertyReadSideEffects: false },
    plugins: [
      ...BUILDS[as](),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? lines.replaceAll('@/', rules) : null),
      },
    ],
  })
  const { output } = await build.generate({ format: 'esm', minify: true })
  return output.map((part) => (part.type === 'chunk' ? part.code : '')).join('')
}

/** Kilobytes after gzip. */
export const gzipKb = (code: string): number => gzipSync(code, { level: 9 }).length / 1000
