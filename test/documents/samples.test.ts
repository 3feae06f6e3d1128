/** Reads the committed sample pictures with the light engine and prints the score per field. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { tesseractEngine } from '../../sdk/documents/engines/tesseract.ts'
import { type Score, score, type Truth, table } from './compare.ts'
import { readFolder } from './node/read-folder.ts'
import { languageFolder } from './node/tesseract-files.ts'

const folder = join(import.meta.dirname, 'samples')
const { images } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { images: Truth[] }
const gentle = (degradation: string) => degradation === 'clean' || degradation === 'easy'

let read: Awaited<ReturnType<typeof readFolder>>
let all: Score
beforeAll(async () => {
  const engine = tesseractEngine({ langPath: languageFolder })
  const files = images.map((image) => image.file)
  read = await readFolder(folder, files, engine, '2026-11-24')
  all = score(images, read)
  console.log(table(all))
}, 170_000)

const share = (result: Score) => result.total.exact / result.total.fields

test('at least three of four fields of clean and easy pictures are exactly right', () => {
  const result = score(
    images.filter((image) => gentle(image.degradation)),
    read,
  )
  expect(share(result)).toBeGreaterThanOrEqual(0.75)
})

test('two of three fields are right over all degradations', () => {
  expect(share(all)).toBeGreaterThanOrEqual(0.66)
})

test('no field that may be filled without asking is wrong', () => {
  expect(all.misses.filter((miss) => miss.level === 'fill')).toEqual([])
})

test('every picture is taken for what it is', () => {
  const kinds = {
    id_front: 'id-card-front',
    id_back: 'id-card-back',
    licence: 'business-licence',
    id_both_a4: 'id-card-both',
  }
  const wrong = images.filter((image) => read[image.file]?.kind !== kinds[image.docType as keyof typeof kinds])
  expect(wrong.map((image) => [image.file, read[image.file]?.kind])).toEqual([])
})
