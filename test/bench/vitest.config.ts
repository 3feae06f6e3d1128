import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `npm run bench`: every `test/bench/*.bench.ts`, one file at a time, with ratios against a baseline of the same run. */
export default defineConfig({
  resolve: {
    alias: {
      '@beian-assist/rules/backup': abs('../../rules/files/backup/index.ts'),
      '@beian-assist/rules/zh/check': abs('../../rules/check.ts'),
      '@beian-assist/rules/check': abs('../../rules/check.ts'),
      '@beian-assist/rules': abs('../../rules/index.ts'),
      '@beian-assist/sdk/panel': abs('../../sdk/panel/index.ts'),
      '@beian-assist/sdk/documents': abs('../../sdk/documents/index.ts'),
      '@beian-assist/sdk': abs('../../sdk/index.ts'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [],
    benchmark: { include: ['test/bench/*.bench.ts'] },
    fileParallelism: false,
    // The rules are loaded by Node itself, as users load them: the test runner's own imports would be measured too.
    server: { deps: { external: [/\/rules\/.*\.ts$/] } },
    testTimeout: 300_000,
  },
})
