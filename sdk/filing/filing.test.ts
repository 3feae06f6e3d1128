import { readFileSync } from 'node:fs'
import { type Filing, fields } from '@beian-assist/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldOf, pathOf, placeOf, siblingPath } from './field-path.ts'
import { leavesOf } from './leaves.ts'
import { parsePath, valueAt, withValue } from './path.ts'

const { cases } = JSON.parse(readFileSync(new URL('../../test/cases/cases.json', import.meta.url), 'utf8')) as {
  cases: { id: string; filing: Filing }[]
}

test('every field of the dictionary goes to a path and back', () => {
  for (const def of fields) {
    for (const place of [{}, { index: 2, item: 3 }, { service: 'apps', index: 1, item: 1 }] as const) {
      const path = pathOf(def.id, place)
      expect(parsePath(path), path).toBeDefined()
      expect(fieldOf(path), path).toBe(def.id)
    }
  }
})

test('places of the same owner and the same domain are siblings', () => {
  expect(siblingPath('apps[1].owner.name', 'owner.mobile')).toBe('apps[1].owner.mobile')
  expect(siblingPath('websites[0].domains[2].name', 'website.domains[].holderName')).toBe(
    'websites[0].domains[2].holderName',
  )
  expect(siblingPath('subject.name', 'subject.nature')).toBe('subject.nature')
  expect(placeOf('principal.mobile')).toEqual({})
})

test('a material is membership of the list', () => {
  expect(valueAt({}, 'materials.subjectCert')).toBeUndefined()
  const one = withValue({}, 'materials.subjectCert', true)
  expect(one).toEqual({ materials: ['subjectCert'] })
  expect(valueAt(one, 'materials.subjectCert')).toBe(true)
  expect(valueAt(one, 'materials.gdCommitment')).toBe(false)
  expect(withValue(one, 'materials.subjectCert', false)).toEqual({ materials: [] })
  expect(withValue({}, 'docDates.gdCommitment', '2026-11-01')).toEqual({ docDates: { gdCommitment: '2026-11-01' } })
})

test('no path reaches a prototype', () => {
  for (const path of [
    '__proto__.polluted',
    'subject.__proto__.polluted',
    'constructor.prototype.polluted',
    'a[0].constructor',
    'subject[__proto__]',
    'x.',
    '',
    'a[1000]',
    'a[-1]',
  ]) {
    expect(parsePath(path), path).toBeUndefined()
    const before: Filing = { subject: { name: '甲' } }
    expect(withValue(before, path, 'yes')).toBe(before)
    expect(valueAt(before, path)).toBeUndefined()
  }
  expect(valueAt({ subject: {} }, 'subject.hasOwnProperty')).toBeUndefined()
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('setting a place leaves the given filing alone and makes what is on the way', () => {
  const before: Filing = { websites: [{ name: '甲' }] }
  const after = withValue(before, 'websites[1].domains[1].name', 'b.cn')
  expect(before).toEqual({ websites: [{ name: '甲' }] })
  expect(after).toEqual({ websites: [{ name: '甲' }, { domains: [{}, { name: 'b.cn' }] }] })
})

test('the leaves of every case rebuild its filing', () => {
  const tidy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(tidy)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, tidy(inner)] as const)
        .filter(([, inner]) => inner !== null && !(Array.isArray(inner) && inner.length === 0))
        .filter(([, inner]) => !(typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0)),
    )
  }
  for (const { id, filing } of cases) {
    const rebuilt = leavesOf(filing).reduce<Filing>((built, leaf) => withValue(built, leaf.path, leaf.value), {})
    expect(tidy(rebuilt), id).toEqual(tidy(filing))
  }
})

test('any text is a path or nothing, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.anything(), (path, value) => {
      withValue({}, path, value)
      valueAt({ subject: { name: '甲' } }, path)
      fieldOf(path)
    }),
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})
