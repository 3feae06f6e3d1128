/**
 * Damaged pictures before the real networks: bytes turned, cut and moved, and pixels smeared, blanked and shifted after decoding.
 * Each ends in a refusal with a reason or in a reading whose filled values are right; the next good picture is read as ever.
 * 2,000 in the deep run; `BA_SEED` damages them otherwise, so that a long run can be done in parts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ppocrEngine } from '../../sdk/documents/engines/ppocr/engine.ts'
import type { Decode } from '../../sdk/documents/image/decoder.ts'
import type { Raster } from '../../sdk/documents/image/raster.ts'
import type { Truth } from './compare.ts'
import { score } from './compare.ts'
import { decodeInNode } from './node/decode.ts'
import { openInNode } from './node/ppocr-files.ts'
import { pictureReader } from './node/read-folder.ts'
import { report } from './node/report.ts'
import { chance, damaged } from './packages/damage.ts'

const folder = join(import.meta.dirname, 'samples')
const { images } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { images: Truth[] }
const of = (file: string) => images.find((image) => image.file === file)!
const small = ['d033_back_low.jpg', 'd016_front_low.jpg'].map(of)
const deep = process.env.BA_DEEP === '1'
const cases = Number(process.env.BA_CASES ?? (deep ? 2000 : 8))
const seed = Number(process.env.BA_SEED ?? 20_261_126)

const engine = ppocrEngine(openInNode)
const reader = await pictureReader(engine, '2026-11-24')
afterAll(async () => {
  await reader.dispose()
  await engine.dispose()
})

/** Stripes of a picture blanked, moved sideways, repeated or turned to noise, as broken decoders and transfers leave them. */
function disturbed(image: Raster, random: () => number): Raster {
  const { width, height } = image
  const data = image.data.slice()
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
    const y0 = Math.floor(random() * height)
    const y1 = Math.min(height, y0 + 4 + Math.floor(random() * height * 0.25))
    const [how, shift, level] = [Math.floor(random() * 4), Math.floor(random() * width), Math.floor(random() * 256)]
    for (let y = y0; y < y1; y++) {
      for (let x = 0; x < width; x++) {
        const at = (y * width + x) * 4
        const from = ((how === 1 ? y : y0) * width + (how === 1 ? (x + shift) % width : x)) * 4
        for (let k = 0; k < 3; k++) {
          data[at + k] = how === 0 ? level : how === 3 ? random() * 255 : image.data[from + k]!
        }
      }
    }
  }
  return { width, height, data }
}

test(`${cases} damaged pictures are refused with a reason or read without a wrong value`, {
  timeout: 7_200_000,
}, async () => {
  const random = chance(seed)
  const outcomes = new Map<string, number>()
  const wrong: string[] = []
  for (let i = 0; i < cases; i++) {
    const truth = small[i % small.length]!
    const bytes = new Uint8Array(readFileSync(join(folder, truth.file)))
    const pixels: Decode = async (...given) => disturbed(await decodeInNode(...given), random)
    const read =
      i % 4 < 2 ? await reader.read(Buffer.from(damaged(bytes, random))) : await reader.read(Buffer.from(bytes), pixels)
    outcomes.set(read.kind, (outcomes.get(read.kind) ?? 0) + 1)
    const { misses } = score([truth], { [truth.file]: read })
    if (i % 100 === 99) console.log(`${i + 1} of ${cases}`)
    for (const miss of misses.filter(({ level }) => level === 'fill')) wrong.push(`${i} ${miss.field}: ${miss.got}`)
  }
  const table = [...outcomes].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `${kind.padEnd(28)} ${n}`)
  const text = [...table, `wrong values filled          ${wrong.length}`].join('\n')
  console.log(text)
  report(`${cases} damaged pictures, networks`, text)
  expect(wrong).toEqual([])
  const [first] = small
  const after = await reader.read(readFileSync(join(folder, first!.file)))
  expect(score([first!], { [first!.file]: after }).misses).toEqual([])
})
