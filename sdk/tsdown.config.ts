import { fileURLToPath } from 'node:url'
import { defineConfig, type Rolldown, type UserConfig } from 'tsdown'
import { fromTheFiles } from './tsdown-plugins.config.ts'

const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const rules = {
  // One file holds both languages anyhow.
  '@beian-assist/rules/zh/check': abs('../rules/check.ts'),
  '@beian-assist/rules/check': abs('../rules/check.ts'),
  '@beian-assist/rules': abs('../rules/index.ts'),
}
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const
// From the sources of the rules, so that what nobody calls is left out; their examples are for tests only.
const plugins = (await import(abs('../rules/tsdown-plugins.config.ts'))) as { withoutExamples(): Rolldown.Plugin }
/** One file with everything in it, for pages without a bundler. */
const whole: UserConfig = {
  platform: 'browser',
  minify: true,
  clean: false,
  dts: false,
  deps: { alwaysBundle: [/.*/], onlyBundle: false },
  alias: rules,
  plugins: [plugins.withoutExamples()],
  treeshake: { propertyReadSideEffects: false },
  inputOptions: { transform: jsx },
  outDir: 'dist',
}

const entry = {
  index: 'index.ts',
  panel: 'panel/index.ts',
  documents: 'documents/index.ts',
  'documents-worker': 'documents/worker/index.ts',
  element: 'element/index.ts',
  define: 'element/define.ts',
  react: 'react/index.ts',
  vue: 'vue/index.ts',
  adapters: 'adapters/index.ts',
  forms: 'forms/index.ts',
  schema: 'schema/index.ts',
  titles: 'mapping/titles.ts',
}

export default defineConfig([
  {
    // A file for each module: every bundler leaves out whole files that nobody asks for, few leave out parts of one.
    entry,
    format: 'esm',
    platform: 'neutral',
    unbundle: true,
    dts: false,
    deps: { neverBundle: [/^@beian-assist\/rules/] },
    plugins: [fromTheFiles(abs('../rules/dist'))],
    copy: ['adapters/adapter.schema.json'],
    inputOptions: { transform: jsx },
    outDir: 'dist',
  },
  {
    entry,
    format: 'esm',
    platform: 'neutral',
    clean: false,
    dts: { emitDtsOnly: true },
    inputOptions: { transform: jsx },
    outDir: 'dist',
  },
  {
    entry: { 'copy-ocr-files': 'cli/copy-ocr-files.ts' },
    format: 'esm',
    platform: 'node',
    fixedExtension: false,
    clean: false,
    dts: false,
    outDir: 'dist',
  },
  {
    ...whole,
    entry: { 'beian-assist': 'index.ts' },
    format: 'iife',
    globalName: 'BeianAssist',
    outputOptions: { codeSplitting: false, entryFileNames: '[name].iife.js' },
  },
  {
    ...whole,
    entry: { 'beian-assist': 'element/define.ts' },
    format: 'esm',
    outputOptions: { codeSplitting: false, entryFileNames: '[name].element.js' },
  },
  {
    // The same in parts, each fetched when it is needed: for pages without a bundler that count what they load.
    ...whole,
    entry: { 'beian-assist': 'element/define.ts', sdk: 'index.ts' },
    format: 'esm',
    outDir: 'dist/page',
    outputOptions: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
  },
])
