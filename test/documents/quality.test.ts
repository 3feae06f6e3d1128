/** Warnings about a picture: sample pictures as they are, and the same ones spoilt in one way each. Hits and false alarms. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ppocrEngine } from '../../sdk/documents/engines/ppocr/engine.ts'
import type { Raster } from '../../sdk/documents/image/raster.ts'
import { sniff } from '../../sdk/documents/image/sniff.ts'
import { cutPart } from '../../sdk/documents/locate/sheet.ts'
import { type Parsed, parsePicture } from '../../sdk/documents/pipeline.ts'
import { printed } from '../../sdk/documents/quality/border.ts'
import { qualityOf } from '../../sdk/documents/quality.ts'
import type { WarningCode } from '../../sdk/documents/types.ts'
import { decodeInNode } from './node/decode.ts'
import * as change from './node/mutate.ts'
import { openInNode } from './node/ppocr-files.ts'
import { report } from './node/report.ts'

const folder = join(import.meta.dirname, 'samples')
const deep = process.env.BA_DEEP === '1'
const today = '2026-11-24'
type Read = Extract<Parsed, { ok: true }>

/** Pictures that nothing of the sort is wrong with. */
const good = ['d005_front_easy.jpg', 'd026_back_clean.jpg', 'd042_licence_easy.jpg', 'd031_back_hard.jpg'].concat(
  deep
    ? [
        'd001_front_clean.jpg',
        'd004_front_easy.jpg',
        'd028_back_easy.jpg',
        'd040_licence_clean.jpg',
        'd010_front_hard.jpg',
      ]
    : [],
)

/** One way to spoil a picture, and what must be said about it. */
const faults: Readonly<Record<string, { says: WarningCode; spoil: (image: Raster, read: Read) => Raster }>> = {
  'out of focus': { says: 'blurred', spoil: (image) => change.soften(5)(image) },
  'a lamp over the print': { says: 'glare', spoil: (image, read) => burnt(image, read) },
  'a copying machine': { says: 'grey', spoil: (image) => change.grey(image) },
  'in poor light': { says: 'dark', spoil: (image) => change.brightness(0.38)(image) },
  'off a screen': { says: 'screen', spoil: (image) => change.screen(10)(image) },
  'off a finer screen': { says: 'screen', spoil: (image) => change.screen(12, 3.4)(image) },
}

function burnt(image: Raster, read: Read): Raster {
  const field = Object.values(read.fields).find(({ box }) => box !== null)
  const [x, y] = field?.box?.[0] ?? [0, 0]
  return change.burn((x + 20) / image.width, (y + 10) / image.height, 0.05)(image)
}

const pictures: { file: string; image: Raster; read: Read }[] = []
beforeAll(async () => {
  const engine = ppocrEngine(openInNode)
  for (const file of good) {
    const bytes = new Uint8Array(readFileSync(join(folder, file)))
    const sniffed = sniff(bytes)
    if (!sniffed.ok) throw new Error(file)
    const image = await decodeInNode(bytes, sniffed.info, 4096)
    const read = await parsePicture(engine, image, { today })
    if (!read.ok) throw new Error(`${file} was not read`)
    pictures.push({ file, image, read })
  }
  await engine.dispose()
}, 300_000)

const codes = (image: Raster, read: Read) => qualityOf(image, read, today).map(({ code }) => code)

test('each fault is named on every picture that has it, and on none that has not', { timeout: 240_000 }, () => {
  const rows = Object.entries(faults).map(([name, { says, spoil }]) => {
    const missed = pictures.filter(({ image, read }) => !codes(spoil(image, read), read).includes(says))
    const alarms = pictures.filter(({ image, read }) => codes(image, read).includes(says))
    return { name, says, missed: missed.map((p) => p.file), alarms: alarms.map((p) => p.file) }
  })
  const line = (r: (typeof rows)[number]) =>
    `${r.name.padEnd(24)} ${r.says.padEnd(8)} ${pictures.length - r.missed.length}/${pictures.length} hits, ${r.alarms.length}/${pictures.length} false alarms`
  const text = rows.map(line).join('\n')
  console.log(text)
  report('picture warnings', text)
  expect(rows.flatMap(({ name, missed }) => missed.map((file) => `${name}: ${file}`))).toEqual([])
  expect(rows.flatMap(({ name, alarms }) => alarms.map((file) => `${name}: ${file}`))).toEqual([])
})

test('a picture cut at the print is said to be cut, the whole one is not', { timeout: 120_000 }, () => {
  for (const { file, image, read } of pictures) {
    expect(codes(image, read), file).not.toContain('cut')
    const print = printed(read.observed.lines.map((line) => line.quad))!
    const cut = cutPart(image, print.box, 1)
    const move = (quad: Read['observed']['lines'][number]['quad']) =>
      quad.map(([x, y]) => [x - cut.x, y - cut.y]) as unknown as typeof quad
    const lines = read.observed.lines.map((line) => ({ ...line, quad: move(line.quad) }))
    expect(codes(cut.image, { ...read, observed: { lines, across: [], said: [] } }), file).toContain('cut')
  }
})

test('a card that has run out, or soon will, is named', { timeout: 120_000 }, () => {
  const { image, read } = pictures.find(({ file }) => file.includes('back_clean'))!
  const until = (value: string): Read => ({
    ...read,
    fields: { ...read.fields, 有效期限: { ...read.fields.有效期限!, value } },
  })
  expect(codes(image, until('2006.11.23-2026.11.23'))).toContain('expired')
  expect(codes(image, until('2007.01.20-2027.01.20'))).toContain('expires-soon')
  const fine = codes(image, until('2017.01.20-2037.01.20'))
  expect(fine).not.toContain('expired')
  expect(fine).not.toContain('expires-soon')
  expect(codes(image, until('2017.01.20-长期'))).not.toContain('expired')
})
