import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsdown'

const catalogue = fileURLToPath(new URL('catalogue/', import.meta.url))
const topics = readdirSync(catalogue, { withFileTypes: true }).filter((entry) => entry.isDirectory())

export default defineConfig([
  {
    entry: {
      index: 'index.ts',
      engine: 'engine.ts',
      files: 'files/index.ts',
      backup: 'files/backup/index.ts',
      packs: 'packs/index.ts',
      ...Object.fromEntries(topics.map(({ name }) => [`topics/${name}`, `catalogue/${name}/index.ts`])),
    },
    format: 'esm',
    platform: 'neutral',
    dts: true,
    outDir: 'dist',
  },
  {
    entry: { 'cli/main': 'cli/main.ts' },
    format: 'esm',
    platform: 'node',
    fixedExtension: false,
    clean: false,
    dts: false,
    // One file that runs wherever Node does, with nothing to install beside it.
    deps: { alwaysBundle: [/.*/], onlyBundle: false },
    outDir: 'dist',
  },
])
