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

step('style (biome)', 'npx', ['biome', 'ci', '.', '--diagnostic-level=error'])
step('types (tsc)', 'npx', ['tsc', '-p', '.', '--noEmit'])
const built = step('build', 'node', ['test/build.ts'])
if (built) step('sizes (size-limit)', 'npx', ['size-limit'])

/** One run of vitest; what its report says, or undefined when it wrote none. */
function vitest(file: string, args: readonly string[] = []): VitestReport | undefined {
  rmSync(file, { force: true })
  const base = ['vitest', 'run', '--root', '.', '--config', 'test/vitest.config.ts']
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const limits = deep ? ['--testTimeout=1800000'] : []
  spawnSync('npx', [...base, ...reports, ...limits, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  } catch {
    return undefined
  }
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  success: boolean
  testResults: {
    name: string
    status: string
    startTime: number
    endTime: number
    assertionResults: { status: string; fullName: string }[]
  }[]
}

let tests: VitestReport | undefined
if (built) {
  if (deep) process.env.BA_DEEP = '1'
  process.env.BA_BUILT = '1'
  console.log('\n== tests (vitest)')
  tests = vitest(report)
}

const failing = (tests?.testResults ?? []).filter(({ status }) => status === 'failed')
/** Tests of a browser that failed beside the whole suite; a fault of the product fails again, a busy machine does not. */
const doubtful = failing.filter(({ name }) => name.endsWith('.e2e.ts')).map(({ name }) => relative(root, name))
let unsteady: string[] = []
if (!deep && doubtful.length > 0 && doubtful.length === failing.length && doubtful.length <= 3) {
  console.log(`\n== once more, alone: ${doubtful.join(', ')}`)
  process.env.BA_ALONE = '1'
  const again = vitest(report.replace('.json', '-again.json'), doubtful)
  if (tests && again?.success && again.numPassedTests > 0) {
    unsteady = failing.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    )
    // A file whose set-up failed has counted none of its tests.
    const before = failing
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'passed')
    tests.numPassedTests += again.numPassedTests - before.length
    tests.numFailedTests = 0
    tests.success = true
  }
}

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
if (unsteady.length > 0) console.log(`\nfailed beside the others, passed alone:\n  ${unsteady.join('\n  ')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
