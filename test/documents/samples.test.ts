/** Reads the committed sample pictures with the light engine and prints the score per field. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { tesseractEngine } from '../../sdk/documents/engines/tesseract.ts'
import { calibration, type ReadFile, type Score, score, type Truth, table } from './compare.ts'
import { readFolder } from './node/read-folder.ts'
import { report } from './node/report.ts'
import { languageFolder } from './node/tesseract-files.ts'

const folder = join(import.meta.dirname, 'samples')
const { images } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { images: Truth[] }
const gentle = images.filter(({ degradation }) => degradation === 'clean' || degradation === 'easy')

let read: Readonly<Record<string, ReadFile>>
let all: Score
let easy: Score
beforeAll(async () => {
  const files = images.map((image) => image.file)
  read = await readFolder(folder, files, tesseractEngine({ langPath: languageFolder }), '2026-11-24')
  all = score(images, read)
  easy = score(gentle, read)
  console.log(`clean and easy pictures\n${table(easy)}\n\nall samples\n${table(all)}\n\n${calibration(images, read)}`)
  report('samples, light engine: clean and easy', table(easy))
  report('samples, light engine: all', `${table(all)}\n\n${calibration(images, read)}`)
}, 900_000)

const share = (result: Score) => result.total.exact / result.total.fields

test('clean and easy pictures of every kind of document are among the samples', () => {
  expect(new Set(gentle.map((image) => image.docType))).toEqual(new Set(['id_front', 'id_back', 'licence']))
  expect(gentle.length).toBeGreaterThanOrEqual(15)
})

test('at least three of four fields of clean and easy pictures are exactly right', () => {
  expect(share(easy)).toBeGreaterThanOrEqual(0.75)
})

test('two of three fields are right over all degradations', () => {
  expect(share(all)).toBeGreaterThanOrEqual(0.66)
})

test('numbers with check characters are right in nine of ten clean and easy pictures', () => {
  for (const field of ['公民身份号码', '统一社会信用代码']) {
    const tally = easy.byField.get(field)!
    expect(tally.exact / tally.fields).toBeGreaterThanOrEqual(0.9)
  }
})

test('no field that may be filled without asking is wrong', () => {
  expect(all.misses.filter((miss) => miss.level === 'fill')).toEqual([])
  expect(all.total.accepted).toBeGreaterThanOrEqual(all.total.fields * 0.4)
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
