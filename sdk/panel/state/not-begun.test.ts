import type { Filing, Finding } from '@beian-assist/rules'
import { describe, expect, it } from 'vitest'
import { type Sample, sampleScan, shown } from '../../plan/sample-scan.ts'
import { notBegun, ofValues } from './not-begun.ts'
import { createSignals } from './signals.ts'

const page = (name: Partial<Sample> = {}, others: Record<string, Sample> = {}) =>
  sampleScan({
    name: { field: 'subject.name', ...name },
    type: { field: 'subject.certType', kind: 'select', value: shown('营业执照') },
    ...others,
  })
const finding = (ruleId: string, ...fields: string[]): Finding => ({
  ruleId,
  severity: 'error',
  fields,
  message: '',
  fix: '',
  sources: [],
})

describe('nothing has begun', () => {
  it('on a page that holds only its own defaults', () => {
    expect(notBegun(page(), undefined)).toBe(true)
    const locked: Sample = { field: 'principal.name', value: shown('王小明'), control: { flags: ['readOnly'] } }
    expect(notBegun(page({}, { locked, search: { value: shown('备案') } }), undefined)).toBe(true)
  })

  it('until somebody types or has typed, also before the panel came', () => {
    expect(notBegun(page({ value: shown('山间云有限公司') }), undefined)).toBe(false)
    // Typed and cleared again.
    expect(notBegun(page({ control: { flags: ['userEdited'] } }), undefined)).toBe(false)
    const list: Sample = { field: 'subject.certProvince', kind: 'select', control: { flags: ['userEdited'] } }
    expect(notBegun(page({}, { list }), undefined)).toBe(false)
  })

  it('until a client is chosen, and not where no page is looked at', () => {
    expect(notBegun(page(), {})).toBe(false)
    expect(notBegun(undefined, undefined)).toBe(false)
  })
})

it('what is found of values stays, what is found of their absence goes', () => {
  const whole = { subject: { name: '', certType: 1 } } as Filing
  const missing = finding('missing', 'subject.name', 'principal.name')
  const wrong = finding('wrong', 'subject.name', 'subject.certType')
  const general = finding('general')
  expect(ofValues([missing, wrong, general], whole)).toEqual([wrong, general])
  expect(ofValues([missing], undefined)).toEqual([])
})

it('the panel counts no missing fields until then, and counts them again at once', () => {
  const state = createSignals('zh-CN', () => ({}))
  const ids = () => state.findings.value.open.map(({ ruleId }) => ruleId)
  state.scan.value = page()
  state.whole.value = { subject: { name: '' } } as Filing
  state.report.value = {
    findings: [finding('missing', 'subject.name')],
    undecided: [],
    rulesChecked: 1,
    dataVersion: '',
  }
  expect(ids()).toEqual([])
  state.scan.value = page({ control: { flags: ['userEdited'] } })
  expect(ids()).toEqual(['missing'])
  state.scan.value = page()
  state.filing.value = {}
  expect(ids()).toEqual(['missing'])
})
