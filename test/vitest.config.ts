import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Browser tests of plain pages: nothing installed, no profile on disk, so two may run beside each other. */
const pageTests = 'test/{fill,kits,map,pages}/**/*.e2e.ts'
const isDeep = process.env.BA_DEEP === '1'
const deep = isDeep ? ['test/**/*.deep.ts'] : []
/** What failed is run again alone. */
const beside = process.env.BA_ALONE === '1' ? 1 : 2
/** Browser tests that hold a time against a bound narrower than what a second browser beside them may cost. */
const timed = ['test/extension/{main-job,panel-speed,vault-lock}.e2e.ts', 'test/hostile/churn.e2e.ts']

const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@beian-assist/rules/backup': abs('../rules/files/backup/index.ts'),
      '@beian-assist/rules/phones': abs('../rules/phones.ts'),
      '@beian-assist/rules/files': abs('../rules/files/index.ts'),
      '@beian-assist/rules/zh/check': abs('../rules/check.ts'),
      '@beian-assist/rules/check': abs('../rules/check.ts'),
      '@beian-assist/rules': abs('../rules/index.ts'),
      '@beian-assist/sdk/panel': abs('../sdk/panel/index.ts'),
      '@beian-assist/sdk/documents/worker': abs('../sdk/documents/worker/index.ts'),
      '@beian-assist/sdk/documents': abs('../sdk/documents/index.ts'),
      '@beian-assist/sdk/titles': abs('../sdk/mapping/titles.ts'),
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
          // Sweeps over thousands of cases; figures of speed belong into the bench.
          testTimeout: 30_000,
          // A core each: vitest keeps one for itself, and there are two.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['{rules,sdk,extension,test}/**/*.dom.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 30_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'node',
          include: [pageTests],
          globalSetup: ['test/pages-setup.ts'],
          maxWorkers: beside,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/**/*.e2e.ts', ...deep],
          exclude: [pageTests, ...timed],
          globalSetup: ['test/e2e-setup.ts'],
          // Most of their time is waiting. Each file has its own browser, profile and server. Deep tests measure.
          maxWorkers: isDeep ? 1 : beside,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e-timed',
          environment: 'node',
          include: timed,
          globalSetup: ['test/e2e-setup.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 3 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
