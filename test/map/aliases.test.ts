import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dictionaryLabels, readings } from '../../sdk/mapping/alias-rows.ts'
import { namedSo } from '../../sdk/mapping/aliases.ts'
import { aliasTable } from '../../sdk/mapping/generate-aliases.ts'

it('the table of whole labels is that of the dictionary', () => {
  expect(readFileSync(new URL('../../sdk/mapping/alias-table.ts', import.meta.url), 'utf8')).toBe(aliasTable())
})

it('every label of the dictionary is understood as if all of them were known whole', () => {
  for (const [label, named] of dictionaryLabels())
    expect(readings(label, namedSo(label)), label).toBe(readings(label, named))
})
