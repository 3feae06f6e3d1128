import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@beian-assist/rules/backup': abs('../rules/files/backup/index.ts'),
      '@beian-assist/rules/files': abs('../rules/files/index.ts'),
      '@beian-assist/rules/check': abs('../rules/check.ts'),
      '@beian-assist/rules': abs('../rules/index.ts'),
      '@beian-assist/sdk/panel': abs('../sdk/panel/index.ts'),
      '@beian-assist/sdk/documents': abs('../sdk/documents/index.ts'),
      '@beian-assist/sdk': abs('../sdk/index.ts'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{rules,sdk,extension}/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.dom.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['{rules,sdk,extension,test}/**/*.dom.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/**/*.e2e.ts'],
          globalSetup: ['test/e2e-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
