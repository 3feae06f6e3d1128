import type { Finding } from '@beian-assist/rules'
import { expect, it } from 'vitest'
import type { PlanItem } from '../../types.ts'
import { type Judged, rejected, saidOf } from './said-of.ts'

const PATH = 'principal.emergencyPhone'
const finding = (severity: Finding['severity'], ...fields: string[]): Finding => ({
  ruleId: `about-${severity}`,
  severity,
  fields,
  message: severity,
  fix: '',
  sources: [],
})
const item = (over: Partial<PlanItem> = {}): PlanItem =>
  ({ control: 'a', path: PATH, action: 'write', old: '', new: '13800138000', ...over }) as PlanItem
const ERROR = finding('error', PATH, 'principal.mobile')
const WARNING = finding('warning', PATH)
const filing = {
  principal: { emergencyPhone: '13800138000', mobile: '13800138000', name: '王小明' },
} as Judged['filing']
const judged: Judged = { chosen: ['a'], filing, whole: filing, open: [ERROR, WARNING] }

it('tells errors and warnings at the place of a value that would be written, in their order', () => {
  expect(saidOf(item(), judged)).toEqual([ERROR, WARNING])
  expect(saidOf(item({ path: 'principal.mobile' }), judged)).toEqual([ERROR])
  expect(saidOf(item({ path: 'principal.name' }), judged)).toEqual([])
  expect(saidOf(item(), { ...judged, open: [finding('info', PATH)] })).toEqual([])
})

it('tells also what is found at the further places that the same write settles', () => {
  const covers = item({ path: 'principal.phone', covers: [PATH] })
  expect(saidOf(covers, judged)).toEqual([ERROR, WARNING])
})

it('a value that a finding only compares with is not called wrong', () => {
  const open = [finding('error', PATH, 'principal.name')]
  expect(saidOf(item(), { ...judged, open })).toEqual(open)
  expect(saidOf(item({ path: 'principal.name' }), { ...judged, open })).toEqual([])
})

it('tells nothing of what stays as it is, and all the same of what the user ticked', () => {
  const left = item({ action: 'leave', reason: 'unsure' })
  expect(saidOf(left, { ...judged, chosen: [] })).toEqual([])
  expect(saidOf(left, judged)).toEqual([ERROR, WARNING])
})

it('does not lay at the door of the new value what was found about the one on the page', () => {
  const whole = { principal: { emergencyPhone: '1380013' } } as Judged['whole']
  expect(saidOf(item({ old: '1380013' }), { ...judged, whole })).toEqual([])
  // The page holds the same in another writing.
  expect(saidOf(item({ old: '138 0013 8000' }), judged)).toEqual([ERROR, WARNING])
})

it('counts the chosen values that an error speaks against, each once', () => {
  const items = [
    item(),
    item({ control: 'b', path: 'principal.mobile' }),
    item({ control: 'c', path: 'principal.name' }),
  ]
  expect(rejected(items, judged)).toBe(1)
  expect(rejected(items, { ...judged, chosen: ['a', 'b', 'c'], open: [ERROR, ERROR, WARNING] })).toBe(2)
  expect(rejected(items, { ...judged, open: [WARNING] })).toBe(0)
})
