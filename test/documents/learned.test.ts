/** Characters that the networks were taught besides their own: the tables, and the weights they belong to. */
import { expect, test } from 'vitest'
import { halvesOf } from '../../sdk/documents/engines/ppocr/half.ts'
import { letters, withLearned } from '../../sdk/documents/engines/ppocr/learned.ts'
import { learnedRows, learnedSteps } from '../../sdk/documents/engines/ppocr/learned-rows.ts'
import { lastLayer } from '../../sdk/documents/engines/ppocr/widen.ts'
import { learnedAgain, learnedCharacters } from '../../sdk/documents/parse/learned-characters.ts'
import { ppocrFile } from './node/ppocr-files.ts'

const rows = learnedRows.flatMap((line) => line.split(';'))
const reader = ppocrFile('reader')
const keys = new Set(new TextDecoder().decode(ppocrFile('keys')).split(/\r?\n/))

test('the packaged networks know more characters than they came with', () => {
  const wider = withLearned(reader)!
  expect(wider.keys).toHaveLength(rows.length)
  expect(lastLayer(wider.reader)!.classes).toBe(lastLayer(reader)!.classes + rows.length)
})

test('other weights are left as they are', () => {
  const other = reader.slice()
  const factors = halvesOf(lastLayer(reader)!.factors)
  const at = Buffer.from(other.buffer).indexOf(new Uint8Array(factors.buffer))
  expect(at).toBeGreaterThan(0)
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
