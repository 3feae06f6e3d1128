import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsdown'

const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const rules = { '@beian-assist/rules': abs('../rules/index.ts') }
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

export default defineConfig([
  {
    entry: { index: 'index.ts', panel: 'panel/index.ts', documents: 'documents/index.ts' },
    format: 'esm',
    platform: 'neutral',
    dts: true,
    inputOptions: { transform: jsx },
    outDir: 'dist',
  },
  {
    entry: { 'beian-assist': 'index.ts' },
    format: 'iife',
    globalName: 'BeianAssist',
    platform: 'browser',
    minify: true,
    clean: false,
    dts: false,
    deps: { alwaysBundle: [/.*/], onlyBundle: false },
    alias: rules,
    inputOptions: { transform: jsx },
    outputOptions: { codeSplitting: false, entryFileNames: '[name].iife.js' },
    outDir: 'dist',
  },
])
