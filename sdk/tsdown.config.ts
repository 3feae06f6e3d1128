import { fileURLToPath } from 'node:url'
import { defineConfig, type Rolldown, type UserConfig } from 'tsdown'

const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const rules = {
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

export default defineConfig([
  {
    entry: {
      index: 'index.ts',
      panel: 'panel/index.ts',
      documents: 'documents/index.ts',
      element: 'element/index.ts',
      define: 'element/define.ts',
      react: 'react/index.ts',
      vue: 'vue/index.ts',
      adapters: 'adapters/index.ts',
      forms: 'forms/index.ts',
      schema: 'schema/index.ts',
    },
    format: 'esm',
    platform: 'neutral',
    dts: true,
    inputOptions: { transform: jsx },
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
])
