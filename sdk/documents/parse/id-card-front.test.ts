import { expect, test } from 'vitest'
import { birthIn } from './id-card-front.ts'

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
