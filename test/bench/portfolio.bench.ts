import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import type { Measured } from './portfolio-run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const script = fileURLToPath(new URL('portfolio-run.ts', import.meta.url))
const MAX_MS = 5000
const MAX_MB = 300
/** A filing among ten times as many may take so much longer before growth is no longer linear. */
const MAX_GROWTH = 2

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['test/build.ts', '--only', 'packages'], { cwd: root })
}, 120_000)

async function measure(filings: number): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(filings)])
  return JSON.parse(stdout) as Measured
}

const perFiling = ({ filings, cpuMs }: Measured) => cpuMs / filings

test('filings checked against each other: 100, 1,000 and 10,000', async () => {
  const sizes = [await measure(100), await measure(1000), await measure(10_000)] as const
  for (const one of sizes) {
    const { filings, indexMs, checkMs, findings, compareMs, changeMs, cpuMs, peakMb } = one
    process.stdout.write(
      `${String(filings).padStart(6)} filings: ${((indexMs + checkMs) / 1000).toFixed(2)} s (processor ${(cpuMs / 1000).toFixed(2)} s, index ${indexMs.toFixed(0)} ms), ${perFiling(one).toFixed(3)} ms each, ${findings} findings, ${peakMb.toFixed(0)} MB; compared only: ${compareMs.toFixed(0)} ms, after one change ${changeMs.toFixed(2)} ms\n`,
    )
  }
  const [, thousand, most] = sizes
  expect(Math.min(most.indexMs + most.checkMs, most.cpuMs)).toBeLessThanOrEqual(MAX_MS)
  expect(most.peakMb).toBeLessThanOrEqual(MAX_MB)
  expect(perFiling(most) / perFiling(thousand)).toBeLessThanOrEqual(MAX_GROWTH)
})
