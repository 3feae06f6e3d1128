/** Documents invented and photographed for this run: what the reader does with pictures nobody has fitted it to. */
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { tesseractEngine } from '../../sdk/documents/engines/tesseract.ts'
import { calibration, type ReadFile, type Score, score, type Truth, table } from './compare.ts'
import { classes, makeDocuments } from './make/render.ts'
import { readFolder } from './node/read-folder.ts'
import { report } from './node/report.ts'
import { languageFolder } from './node/tesseract-files.ts'

const deep = process.env.BA_DEEP === '1'
const gentle = ['clean', 'easy']
const seed = deep ? 20_261_126 : 11
const folder = join(import.meta.dirname, '..', '.out', 'invented')

let images: Truth[]
let read: Readonly<Record<string, ReadFile>>
let all: Score
beforeAll(async () => {
  images = await makeDocuments(folder, seed, deep ? 2 : 1, deep ? Object.keys(classes) : gentle)
  const files = images.map((image) => image.file)
  read = await readFolder(folder, files, tesseractEngine({ langPath: languageFolder }), '2026-11-24')
  all = score(images, read)
  const text = `${table(all)}\n\n${calibration(images, read)}`
  console.log(text)
  report('invented documents, light engine', text)
}, 1_800_000)

test('three of four fields of gentle pictures are exactly right', () => {
  const { total } = score(
    images.filter((image) => gentle.includes(image.degradation)),
    read,
  )
  expect(total.exact / total.fields).toBeGreaterThanOrEqual(0.75)
})

test('no field that may be filled without asking is wrong', () => {
  expect(all.misses.filter((miss) => miss.level === 'fill')).toEqual([])
})
