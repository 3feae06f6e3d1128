/** The two builds: the whole one within the store's size, the light one working without the networks and saying what it lacks. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBuiltReader } from './node/built-reader.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const light = join(root, '.output', 'light', 'chrome-mv3')
const firefox = join(root, '.output', 'firefox-mv3')
const photo = readFileSync(join(import.meta.dirname, 'samples', 'd028_back_easy.jpg'))

/** Size of a folder as the store gets it, MB. */
function zipped(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))] as const
  })
  return zipSync(Object.fromEntries(files), { level: 9 }).length / 1e6
}

let reader: Awaited<ReturnType<typeof openBuiltReader>>
beforeAll(async () => {
  const built = spawnSync('npx', ['wxt', 'build'], {
    cwd: root,
    env: { ...process.env, BA_LIGHT: '1' },
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(built.stderr)
  reader = await openBuiltReader('auto', light)
}, 180_000)
afterAll(() => reader?.close())

// The stores and the issue allow 24 MB. The bound is a megabyte above what it is, so that growth is noticed before it has to be
// cut elsewhere; who needs more moves it, and says for what.
test('the whole build stays under 18 MB, Firefox’s too, which is the larger; the light one under 6', () => {
  const sizes = { whole: zipped(firefox), light: zipped(light) }
  console.log(`zipped: whole ${sizes.whole.toFixed(2)} MB, light ${sizes.light.toFixed(2)} MB`)
  expect(sizes.whole).toBeLessThan(18)
  expect(sizes.light).toBeLessThan(6)
})

test('the light build reads a card, and says that it did so with the light engine', async () => {
  const read = await reader.read(photo, 'image/jpeg', '2026-11-24')
  expect(read.kind).toBe('id-card-back')
  expect(read.engine).toBe('tesseract')
  expect(read.quality).toContain('light')
  expect(read.levels.有效期限).toBe('fill')
})
