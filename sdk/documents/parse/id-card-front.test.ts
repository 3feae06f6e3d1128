import { expect, test } from 'vitest'
import { birthIn, nationField } from './id-card-front.ts'

const quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const

test.each([
  ['民族佬', '仡佬', ['仫佬']],
  ['僳', '傈僳', []],
  ['民族', '', []],
  ['案', '', []],
])('what is left of a nation in %s is asked as %s', (text, value, others) => {
  const field = nationField({ all: [{ text, chars: [], confidence: 0.9, quad }], box: null })
  expect(field.value).toBe(value)
  expect(field.alternatives).toEqual(others)
  expect(field.level).toBe(value ? 'ask' : 'empty')
})

test.each([
  ['1965年1月13日', '1965-01-13'],
  ['出生1985 年 11 月 16日', '1985-11-16'],
  ['1982年O1月22曰', '1982-01-22'],
  ['19850516', '1985-05-16'],
  ['198516', '1985-01-06'],
])('%s is the date %s', (text, date) => {
  expect(birthIn(text)).toBe(date)
})

test.each(['1965113', '2000年了月28日', '1990年13月2日', '2000月28日', '1990', '19901', '310103196501133528', '姓名'])(
  '%s is no certain date',
  (text) => {
    expect(birthIn(text)).toBeNull()
  },
)
