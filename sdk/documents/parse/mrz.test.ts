import { expect, test } from 'vitest'
import { mrzDigit, passportLines } from './mrz.ts'

// The specimen of ICAO 9303 part 4.
const specimen = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']

test('the specimen of the standard is read', () => {
  expect(passportLines(specimen, '2026-11-24')).toEqual({
    number: 'L898902C3',
    country: 'UTO',
    latin: 'ERIKSSON ANNA MARIA',
    birth: '1974-08-12',
    sex: '女',
    expires: '2012-04-15',
  })
})

test('letters read for digits in the dates are put right by the check digits', () => {
  const misread = specimen[1]!.replace('7408122', '74O8I22')
  expect(passportLines([specimen[0]!, misread], '2026-11-24')).toMatchObject({ birth: '1974-08-12' })
})

test.each([
  ['a digit of the number', 'L898902C3', 'L898903C3'],
  ['the birth', '740812', '740813'],
  ['the expiry', '120415', '130415'],
])('%s read wrong is refused', (_, right, wrong) => {
  expect(passportLines([specimen[0]!, specimen[1]!.replace(right, wrong)], '2026-11-24')).toBeNull()
})

test('check digits of the standard', () => {
  expect(mrzDigit('520727')).toBe(3)
  expect(mrzDigit('AB2134<<<')).toBe(5)
})
