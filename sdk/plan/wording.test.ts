import { enums, type FieldDef, fields } from '@beian-assist/rules'
import { expect, test } from 'vitest'
import { plainYesNo, yesNo } from './answers.ts'
import { normal } from './normal.ts'
import { codeOf, ownWords, vocabularyOf } from './vocabulary.ts'
import { wordings } from './wording.ts'

// Who holds a domain is never written: a certificate's kind without its nature has no word of its own.
const enumerated = fields.filter((def) => def.enum && def.autofill !== 'never')
const natures = enums.natures.map((nature) => nature.value)
const filingsFor = (def: FieldDef) =>
  def.enum?.endsWith('by nature') ? natures.map((nature) => ({ subject: { nature } })) : [{}]

test('every wording belongs to a code of an enumeration', () => {
  for (const [name, rows] of Object.entries(wordings)) {
    const table = (enums as Record<string, unknown>)[name] as readonly { value: unknown }[]
    expect(Array.isArray(table), name).toBe(true)
    for (const [code] of rows)
      expect(
        table.some((row) => row.value === code),
        `${name} ${code}`,
      ).toBe(true)
  }
})

test('every code of every enumerated field has a word of its own that names it and no other', () => {
  let checked = 0
  for (const def of enumerated) {
    for (const filing of filingsFor(def)) {
      const entries = vocabularyOf(def, filing)
      for (const { code, words } of entries) {
        const own = ownWords(entries, code)
        expect(own.length, `${def.id} ${code} ${words}`).toBeGreaterThan(0)
        for (const word of own) expect(codeOf(entries, word), `${def.id} ${word}`).toBe(code)
        checked += 1
      }
    }
  }
  expect(checked).toBeGreaterThan(500)
})

test('a word that two codes share names neither', () => {
  const def = fields.find((field) => field.id === 'app.contentTypes[]') as FieldDef
  const entries = vocabularyOf(def, {})
  expect(codeOf(entries, '其他')).toBeUndefined()
  expect(codeOf(entries, '生活服务 / 其他')).toBeDefined()
  const certType = fields.find((field) => field.id === 'subject.certType') as FieldDef
  expect(codeOf(vocabularyOf(certType, {}), '组织机构代码证')).toBeUndefined()
  expect(codeOf(vocabularyOf(certType, { subject: { nature: 11 } }), '组织机构代码证')).toBe(20)
})

test('a near miss is no match', () => {
  const nature = fields.find((field) => field.id === 'subject.nature') as FieldDef
  const entries = vocabularyOf(nature, {})
  for (const text of ['企', '企业法人单位', '非企业', '个人独资企业', '请选择', '', '--']) {
    expect(codeOf(entries, text), text).toBeUndefined()
  }
})

test('no word says yes and no at once', () => {
  for (const [field, own] of Object.entries({ '': plainYesNo, ...yesNo })) {
    const yes = new Set([...own.yes, ...plainYesNo.yes].map(normal))
    for (const word of own.no) expect(yes.has(normal(word)), `${field} ${word}`).toBe(false)
  }
})
