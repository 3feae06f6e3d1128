import { fields } from '@beian-assist/rules'
import { expect, test } from 'vitest'
import { aboveFirst } from './divisions.ts'
import { askedOf } from './layout.ts'

test('a province stands before its city, and a city before its district', () => {
  const ids = askedOf('subject').fields.map(({ id }) => id)
  const at = (id: string) => ids.indexOf(`subject.${id}`)
  expect([at('city'), at('district')]).toEqual([at('contactProvince') + 1, at('contactProvince') + 2])
})

test('every field keeps its place among the others, and none is lost', () => {
  const ordered = aboveFirst(fields)
  expect(new Set(ordered)).toEqual(new Set(fields))
  const plain = (defs: readonly { id: string }[]) =>
    defs.map(({ id }) => id).filter((id) => id !== 'subject.contactProvince' && id !== 'subject.certProvince')
  expect(plain(ordered)).toEqual(plain(fields))
})
