/** Reads committed sample pictures with the networks of PP-OCR, as the extension does, outside a browser. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ppocrEngine } from '../../sdk/documents/engines/ppocr/engine.ts'
import { calibration, type ReadFile, type Score, score, type Truth, table } from './compare.ts'
import { openInNode } from './node/ppocr-files.ts'
import { readFolder } from './node/read-folder.ts'
import { report } from './node/report.ts'

const folder = join(import.meta.dirname, 'samples')
const { images } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { images: Truth[] }
/** One of each kind and trouble; a deep run reads them all. */
const everyday = /d00[25]|d014|d020|d021|d024|d031|d033|d042|d049|d060/
const chosen = process.env.BA_DEEP === '1' ? images : images.filter(({ file }) => everyday.test(file))

let read: Readonly<Record<string, ReadFile>>
let all: Score
beforeAll(async () => {
  const files = chosen.map((image) => image.file)
  read = await readFolder(folder, files, ppocrEngine(openInNode), '2026-11-24')
  all = score(chosen, read)
  const text = `${table(all)}\n\n${calibration(chosen, read)}`
  console.log(text)
  report('samples, networks', text)
}, 900_000)

test('nine of ten fields are exactly right, rare characters and bad pictures among them', () => {
  expect(all.total.exact / all.total.fields).toBeGreaterThanOrEqual(0.9)
  expect(all.total.edits / all.total.length).toBeLessThan(0.03)
})

test('every number with check characters is right, and filled', () => {
  for (const field of ['公民身份号码', '统一社会信用代码']) {
    const tally = all.byField.get(field)!
    expect(tally.exact, field).toBe(tally.fields)
    expect(tally.accepted, field).toBe(tally.fields)
  }
})

test('no field that may be filled without asking is wrong', () => {
  expect(all.misses.filter((miss) => miss.level === 'fill')).toEqual([])
})

test('four of five fields that may be filled are', () => {
  const names = new Set(['姓名', '法定代表人', '名称'])
  const others = [...all.byField].filter(([name]) => !names.has(name)).map(([, tally]) => tally)
  const sum = (key: 'fields' | 'accepted') => others.reduce((total, tally) => total + tally[key], 0)
  expect(sum('accepted') / sum('fields')).toBeGreaterThanOrEqual(0.8)
})

test('names are always shown to be confirmed', () => {
  for (const { levels } of Object.values(read)) {
    for (const name of ['姓名', '法定代表人', '名称']) expect(levels[name] ?? 'ask').not.toBe('fill')
  }
})

test('names with characters that the networks did not come with, or read badly, are right', () => {
  expect(read['d014_front_glare.jpg']!.fields.姓名).toBe('佘烜')
  expect(read['d021_front_wm.jpg']!.fields.姓名).toBe('吴国炘')
})

test('every picture is taken for what it is', () => {
  const kinds = {
    id_front: 'id-card-front',
    id_back: 'id-card-back',
    licence: 'business-licence',
    id_both_a4: 'id-card-both',
  }
  for (const { file, docType } of chosen) expect(read[file]?.kind, file).toBe(kinds[docType as keyof typeof kinds])
})
