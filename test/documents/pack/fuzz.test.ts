/** Damaged pictures on their way to upload files: refused with a reason or made within the limits; memory bounded. 100 every day, 2,000 in the deep run. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cap, type Raster } from '../../../sdk/documents/image/raster.ts'
import { sniff } from '../../../sdk/documents/image/sniff.ts'
import { materialImage } from '../../../sdk/documents/pack/index.ts'
import { decodeInNode } from '../node/decode.ts'
import { encodeInNode } from '../node/encode.ts'
import { chance, damaged } from '../packages/damage.ts'

const rounds = process.env.BA_DEEP === '1' ? 2000 : 100
const SAMPLES = join(import.meta.dirname, '..', 'samples')
const limits = { formats: ['jpg', 'png'], maxBytes: 60_000 }

/** Small, so that two thousand can be tried: what breaks is the structure, not the size. */
async function seeds(): Promise<Uint8Array[]> {
  const photo = new Uint8Array(readFileSync(join(SAMPLES, 'd028_back_easy.jpg')))
  const sniffed = sniff(photo)
  if (!sniffed.ok) throw new Error(sniffed.reason)
  const { image } = cap(await decodeInNode(photo, sniffed.info, 4096), 260)
  return [await encodeInNode(image, 'jpeg', 0.8), await encodeInNode(image, 'png', 1)]
}

it(`${rounds} damaged pictures`, { timeout: 900_000 }, async () => {
  const random = chance(8)
  const files = await seeds()
  const outcomes = new Map<string, number>()
  const before = process.memoryUsage().rss
  let most = 0
  for (let round = 0; round < rounds; round++) {
    const broken = damaged(files[round % 2]!, random)
    const key = await fate(broken)
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1)
    most = Math.max(most, process.memoryUsage().rss - before)
  }
  process.stdout.write(
    `pictures: ${[...outcomes].map(([key, count]) => `${key} ${count}`).join(', ')}; ${Math.round(most / 1e6)} MB at most\n`,
  )
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(rounds)
  expect(most).toBeLessThan(700e6)
})

async function fate(bytes: Uint8Array): Promise<string> {
  const sniffed = sniff(bytes)
  if (!sniffed.ok) return sniffed.reason
  const image: Raster | null = await decodeInNode(bytes, sniffed.info, 2560).catch(() => null)
  if (!image) return 'does not decode'
  const outcome = await materialImage({ image, limits }, encodeInNode)
  if (!outcome.ok) return outcome.reason
  expect(outcome.file.bytes.length).toBeLessThanOrEqual(limits.maxBytes)
  expect(sniff(outcome.file.bytes).ok || Math.max(outcome.file.width, outcome.file.height) < 200).toBe(true)
  return 'made'
}
