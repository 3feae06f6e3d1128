/** T48: the one choke point before every write. Whatever is changed in it, a test notices: by Stryker, in a copy of the sources. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('T48 every change of authoriseFill and of the judgement of origins is noticed', {
  timeout: 1_800_000,
}, async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  // It fails below the share that `stryker.json` asks for, and names what was not noticed.
  const { stdout } = await promisify(execFile)('npx', ['stryker', 'run', 'test/mutation/stryker.json'], {
    cwd: root,
    maxBuffer: 1e8,
  })
  expect(stdout).toMatch(/authorise-fill\.ts \|\s+100\.00/)
  expect(stdout).toMatch(/origin\.ts\s+\|\s+100\.00/)
})

test('T48 of the changes of the port’s two ends at least nine in ten are noticed', { timeout: 3_600_000 }, async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const { stdout } = await promisify(execFile)('npx', ['stryker', 'run', 'test/mutation/stryker-routers.json'], {
    cwd: root,
    maxBuffer: 1e8,
  })
  for (const file of ['page-end', 'panel-end', 'files'])
    expect(Number(new RegExp(`${file}\\.ts\\s+\\|\\s+([\\d.]+)`).exec(stdout)?.[1])).toBeGreaterThanOrEqual(90)
})
