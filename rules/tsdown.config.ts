import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsdown'
import { smallBuild, withoutExamples } from './tsdown-plugins.config.ts'

const catalogue = fileURLToPath(new URL('catalogue/', import.meta.url))
const topics = readdirSync(catalogue, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const checking = {
  check: 'check.ts',
  engine: 'engine.ts',
  ...Object.fromEntries(topics.map(({ name }) => [`topics/${name}`, `catalogue/${name}/index.ts`])),
}
// Helpers of examples read the bases; a reading that nothing uses is dropped with them.
const treeshake = { propertyReadSideEffects: false } as const

export default defineConfig([
  {
    entry: {
      index: 'index.ts',
      files: 'files/index.ts',
      backup: 'files/backup/index.ts',
      packs: 'packs/index.ts',
      ...checking,
    },
    format: 'esm',
    platform: 'neutral',
    plugins: [withoutExamples()],
    treeshake,
    dts: true,
    outDir: 'dist',
  },
  {
    // Chinese texts only, minified, for pages where every kilobyte counts; typed by the files above.
    entry: checking,
    format: 'esm',
    platform: 'neutral',
    plugins: [...smallBuild()],
    treeshake,
    minify: true,
    clean: false,
    dts: false,
    outDir: 'dist/zh',
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
    outDir: 'dist',
  },
])
