import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsdown'
import { smallBuild, smallTopics, withoutExamples } from './tsdown-plugins.config.ts'

const catalogue = fileURLToPath(new URL('catalogue/', import.meta.url))
const topics = readdirSync(catalogue, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const topicEntries = {
  engine: 'engine.ts',
  ...Object.fromEntries(topics.map(({ name }) => [`topics/${name}`, `catalogue/${name}/index.ts`])),
}
const entries = {
  index: 'index.ts',
  files: 'files/index.ts',
  backup: 'files/backup/index.ts',
  packs: 'packs/index.ts',
  phones: 'phones.ts',
  check: 'check.ts',
  ...topicEntries,
}
// Helpers of examples read the bases; a reading that nothing uses is dropped with them.
const treeshake = { propertyReadSideEffects: false } as const

const small = {
  format: 'esm',
  platform: 'neutral',
  treeshake,
  minify: true,
  clean: false,
  dts: false,
  outDir: 'dist/zh',
} as const

export default defineConfig([
  {
    // A file for each module: every bundler leaves out whole files that nobody asks for, few leave out parts of one.
    entry: { ...entries, 'filing/enums/index': 'filing/enums/index.ts' },
    format: 'esm',
    platform: 'neutral',
    plugins: [withoutExamples()],
    treeshake,
    unbundle: true,
    dts: false,
    outDir: 'dist',
  },
  {
    entry: entries,
    format: 'esm',
    platform: 'neutral',
    clean: false,
    dts: { emitDtsOnly: true },
    outDir: 'dist',
  },
  {
    // Chinese texts only, minified, for pages where every kilobyte counts; typed by the files above.
    entry: { check: 'check.ts' },
    plugins: [...smallBuild()],
    ...small,
  },
  {
    // Single topics and the engine, by themselves: each topic with the tables that its rules read.
    entry: topicEntries,
    plugins: [...smallTopics()],
    ...small,
  },
  {
    entry: { 'cli/main': 'cli/main.ts' },
    format: 'esm',
    platform: 'node',
    fixedExtension: false,
    plugins: [withoutExamples()],
    treeshake,
    clean: false,
    dts: false,
    // One file that runs wherever Node does, with nothing to install beside it.
    deps: { alwaysBundle: [/.*/], onlyBundle: false },
    // The reader of titles is the SDK's; the command has it inside, so that one file is all it needs.
    alias: {
      '@beian-assist/sdk/titles': fileURLToPath(new URL('../sdk/mapping/titles.ts', import.meta.url)),
      '@beian-assist/rules': fileURLToPath(new URL('index.ts', import.meta.url)),
    },
    outputOptions: { codeSplitting: false },
    outDir: 'dist',
  },
])
