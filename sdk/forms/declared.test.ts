import { describe, expect, it } from 'vitest'
import { sampleControl } from '../plan/sample-scan.ts'
import type { Evidence, EvidenceSource, PageScan } from '../types.ts'
import { checkDictionary, type FormDictionary } from './dictionary.ts'
import { mapForm } from './match.ts'

const hotel: FormDictionary = {
  fields: [
    { id: 'name', labels: ['旅馆名称'] },
    { id: 'rooms', labels: ['客房数'] },
    { id: 'opened', labels: ['开业日期'], kind: 'date' },
    { id: 'has24h', labels: ['是否24小时值班'], kind: 'yesNo' },
  ],
}
const said = (control: string, source: EvidenceSource, text: string, field?: string): Evidence => ({
  control,
  source,
  text,
  weight: 1,
  ...(field === undefined ? {} : { field: field as never }),
})
const page = (evidence: readonly Evidence[]): PageScan => ({
  url: 'https://form.example/',
  title: '',
  controls: ['c0', 'c1', 'c2'].map((id) => sampleControl(id, {})),
  evidence,
  leftOut: [],
  ms: 1,
})
const fieldsOf = (evidence: readonly Evidence[]) =>
  mapForm(page(evidence), hotel).map((mapping) => (mapping.status === 'refused' ? mapping.reason : mapping.field))

describe('declarations in a form of another kind', () => {
  it('go before labels, and their field is not given twice', () => {
    expect(
      fieldsOf([
        said('c0', 'label', '旅馆名称'),
        said('c1', 'label', '旅馆名称'),
        said('c1', 'declared', 'name', 'name'),
      ]),
    ).toEqual(['no-match', 'name', 'no-match'])
  })

  it('keep a control from being filled', () => {
    expect(fieldsOf([said('c0', 'label', '旅馆名称'), said('c0', 'declared', 'never', 'never')])[0]).toBe('never')
  })

  it('do not lead to what the control cannot hold, nor to fields of another dictionary', () => {
    expect(
      fieldsOf([
        said('c0', 'declared', 'has24h', 'has24h'),
        said('c1', 'declared', 'subject.name', 'subject.name'),
        said('c1', 'label', '客房数'),
      ]),
    ).toEqual(['no-match', 'rooms', 'no-match'])
  })
})

it.each([
  [
    [
      { id: 'a', labels: ['甲'] },
      { id: 'a', labels: ['乙'] },
    ],
    /"a" stands there twice/,
  ],
  [[{ id: 'a', labels: ['甲'], kind: 'choice' as const }], /"a" is a choice and has no options/],
  [[{ id: 'never', labels: ['甲'] }], /"never"/],
])('a dictionary that cannot be meant is refused in words', (fields, message) => {
  expect(() => checkDictionary({ fields })).toThrow(message)
})
