/**
 * Reading documents in the built extension, one thread, as a ratio to the native `tesseract` command (chi_sim) on the same
 * pictures in the same run; the first picture with everything that is loaded for it; the renderer's highest memory. Without the
 * command installed the ratio is left out.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBuiltReader } from '../documents/node/built-reader.ts'

const folder = join(import.meta.dirname, '..', 'documents', 'samples')
const files = [
  'd005_front_easy',
  'd020_front_turn',
  'd026_back_clean',
  'd031_back_hard',
  'd042_licence_easy',
  'd060_a4_a4gray',
].map((name) => `${name}.jpg`)

type Reader = Awaited<ReturnType<typeof openBuiltReader>>
let reader: Reader
beforeAll(async () => {
  reader = await openBuiltReader('auto')
}, 60_000)
afterAll(() => reader?.close())

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!

/** Milliseconds of the command for one picture; null where it is not installed. */
function native(file: string): number | null {
  const started = performance.now()
  const run = spawnSync('tesseract', [join(folder, file), '-', '-l', 'chi_sim'], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  })
  return run.status === 0 ? performance.now() - started : null
}

/** Highest resident memory, MB, of the renderers. */
async function memory(): Promise<number> {
  const session = await reader.page.browser().target().createCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  return Math.max(0, ...peaks)
}

test('pictures against the native command, first use, memory', { timeout: 600_000 }, async () => {
  const first = await reader.read(readFileSync(join(folder, files[0]!)))
  expect(first.engine).toBe('ppocr')
  const pairs: { ours: number; theirs: number | null }[] = []
  for (const file of files) {
    const theirs = native(file)
    const { ms, kind } = await reader.read(readFileSync(join(folder, file)))
    expect(kind, file).not.toMatch(/refused/)
    pairs.push({ ours: ms, theirs })
  }
  const ours = median(pairs.map((pair) => pair.ours))
  const ratios = pairs.flatMap(({ ours: a, theirs }) => (theirs === null ? [] : [a / theirs]))
  const peak = await memory()
  const ratio =
    ratios.length > 0 ? `${median(ratios).toFixed(1)}x native tesseract (aim 4)` : 'native tesseract is not installed'
  console.log(
    `documents: median ${Math.round(ours)} ms a picture, ${ratio}; first use ${Math.round(first.ms)} ms (aim 3000 on a quiet machine); renderer ${Math.round(peak)} MB (aim 700)`,
  )
  expect(peak).toBeLessThan(1000)
})
