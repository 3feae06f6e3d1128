/** Sample pictures changed as cameras and messengers change them: reading must fade, not break, and never lie. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tesseractEngine } from '../../sdk/documents/engines/tesseract.ts'
import { type ReadFile, score, type Truth } from './compare.ts'
import * as change from './node/mutate.ts'
import { pictureReader } from './node/read-folder.ts'
import { report } from './node/report.ts'
import { languageFolder } from './node/tesseract-files.ts'

const folder = join(import.meta.dirname, 'samples')
const { images } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { images: Truth[] }
const deep = process.env.BA_DEEP === '1'
const several = [
  ...['d004_front_easy.jpg', 'd028_back_easy.jpg', 'd040_licence_clean.jpg'],
  ...['d001_front_clean.jpg', 'd025_back_clean.jpg', 'd042_licence_easy.jpg'],
]
const chosen = images.filter(({ file }) => several.includes(file))

/** The everyday run takes what lamps and messengers do most; with fewer pictures one field would weigh too much. */
const everyday: Readonly<Record<string, change.Mutation>> = {
  'brightness 1.25': change.brightness(1.25),
  'JPEG quality 35': change.recompress(35),
}
const mild: Readonly<Record<string, change.Mutation>> = {
  ...everyday,
  'brightness 0.6': change.brightness(0.6),
  'contrast 0.6': change.contrast(0.6),
  'rotated 7°': change.rotate(7),
  'scaled 1.5': change.scale(1.5),
}
const more: Readonly<Record<string, change.Mutation>> = {
  'brightness 0.35': change.brightness(0.35),
  'gamma 0.6': change.gamma(0.6),
  'gamma 1.7': change.gamma(1.7),
  'noise 18': change.noise(18),
  'softened 1.5': change.soften(1.5),
  'softened 2': change.soften(2),
  'scaled 0.7': change.scale(0.7),
  'scaled 0.5': change.scale(0.5),
  'scaled 2': change.scale(2),
  'rotated -12°': change.rotate(-12),
  'rotated 35°': change.rotate(35),
  'rotated 93°': change.rotate(93),
  'rotated 178°': change.rotate(178),
  'JPEG quality 15': change.recompress(15),
}
const unchanged: change.Mutation = (image) => image
const mutations = { unchanged, ...(deep ? { ...mild, ...more } : everyday) }

const reader = await pictureReader(tesseractEngine({ langPath: languageFolder }), '2026-11-24')
afterAll(() => reader.dispose())

const rows: { name: string; share: number; accepted: number; wrong: number }[] = []

test.each(Object.entries(mutations))('%s', { timeout: 900_000 }, async (name, mutation) => {
  const read: Record<string, ReadFile> = {}
  for (const { file } of chosen) {
    const bytes = readFileSync(join(folder, file))
    read[file] = await reader.read(bytes, change.changed(mutation))
  }
  const result = score(chosen, read)
  const { total } = result
  rows.push({ name, share: total.exact / total.fields, accepted: total.accepted, wrong: total.wrong })
  expect(result.misses.filter((miss) => miss.level === 'fill')).toEqual([])
  // A mild change may cost a field in five of those read from the unchanged picture, not more.
  if (name in mild) expect(total.exact / total.fields).toBeGreaterThanOrEqual(rows[0]!.share * 0.8)
})

test('how reading fades is on record', () => {
  const lines = rows.map(
    (row) =>
      `${row.name.padEnd(18)} ${(row.share * 100).toFixed(1).padStart(6)}% ${String(row.accepted).padStart(9)} ${String(row.wrong).padStart(6)}`,
  )
  const text = [`${''.padEnd(18)}   exact  accepted  wrong`, ...lines].join('\n')
  console.log(text)
  report('changed samples', text)
  expect(rows).toHaveLength(Object.keys(mutations).length)
})
