import { expect, test } from 'vitest'
import { rectangle } from '../image/geometry.ts'
import { typeField } from './business-licence.ts'
import { addressField } from './free-text.ts'
import type { Reading } from './reading.ts'

const reading = (text: string, more: Partial<Reading> = {}): Reading => ({
  ...{ text, confidence: 0.99, quad: rectangle(0, 0, 100, 20) },
  chars: [...text].map((ch, i) => ({ ch, conf: 0.99, x0: i, x1: i + 1 })),
  ...more,
})
const address = (text: string, more: Partial<Reading> = {}) =>
  addressField({ all: [reading(text, more), reading(text, more)], box: null, sure: true })

test('a room number may end an address only where its last row was not full', () => {
  const text = '湖南省郴州市永兴县花园路1446号金桂苑13栋5单元1503'
  expect(address(text, { short: true }).level).toBe('fill')
  expect(address(text).level).toBe('ask')
})

test('a house number without what it counts is asked all the same', () => {
  expect(address('湖南省郴州市永兴县花园路1446', { short: true }).level).toBe('ask')
  expect(address('湖南省郴州市永兴县花园路1446号金桂苑13栋5单元1503', { short: true, broken: true }).level).toBe('ask')
})

test('a kind of entity with two parts in its brackets is filled when two readings give it', () => {
  const read = reading('股份有限公司(非上市、自然人投资或控股)')
  const field = typeField({ all: [read, { ...read, text: '股份有限公司（非上市，自然人投资或控股）' }], box: null })
  expect(field).toMatchObject({ value: '股份有限公司(非上市、自然人投资或控股)', level: 'fill' })
})
