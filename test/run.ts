/** `npm test`: types, style, builds, then every vitest project; prints `N passed, N failed` last. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = `${root}test/.out/vitest.json`
const deep = process.argv.includes('--deep')

let stepsPassed = 0
const stepsFailed: string[] = []

function step(name: string, command: string, args: string[]): boolean {
  console.log(`\n== ${name}`)
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (result.status === 0) stepsPassed += 1
  else stepsFailed.push(name)
  return result.status === 0
}

mkdirSync(`${root}test/.out`, { recursive: true })
rmSync(report, { force: true })

step('style (biome)', 'npx', ['biome', 'ci', '.', '--diagnostic-level=error'])
step('types (tsc)', 'npx', ['tsc', '-p', '.', '--noEmit'])
const built = step('build', 'node', ['test/build.ts'])
if (built) {
  const env = deep ? ['--testTimeout=1800000'] : []
  if (deep) process.env.BA_DEEP = '1'
  process.env.BA_BUILT = '1'
  console.log('\n== tests (vitest)')
  spawnSync(
    'npx',
    [
      'vitest',
      'run',
      '--root',
      '.',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...env,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  )
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  success: boolean
  testResults: { name: string; startTime: number; endTime: number }[]
}

function read(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as VitestReport
  } catch {
    return undefined
  }
}

const tests = read()
// A suite that fails before its first test (a broken import, a set-up error) counts as one failure.
const suitesBroken = tests && !tests.success && tests.numFailedTests === 0 ? Math.max(1, tests.numFailedTestSuites) : 0
const noTests = tests === undefined || tests.numPassedTests + tests.numFailedTests === 0 ? 1 : 0
const slowest = (tests?.testResults ?? [])
  .map(({ name, startTime, endTime }) => ({ name: relative(root, name), seconds: (endTime - startTime) / 1000 }))
  .toSorted((a, b) => b.seconds - a.seconds)
  .slice(0, 10)
console.log('\nlongest files:')
for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`)
const passed = stepsPassed + (tests?.numPassedTests ?? 0)
const failed = stepsFailed.length + (tests?.numFailedTests ?? 0) + suitesBroken + noTests
if (stepsFailed.length > 0) console.log(`\nfailed steps: ${stepsFailed.join(', ')}`)
if (noTests) console.log('\nvitest wrote no report: no test ran')
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
