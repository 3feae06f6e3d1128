import { expect, it } from 'vitest'
import type { Control, ControlFlag, FillPlan, PlanItem, Receipt, Scan } from '../../types.ts'
import { changedSince, lateItems } from './changed-since.ts'

const done = (control: string, now: string): Receipt => ({
  control,
  label: control,
  status: 'done',
  old: '',
  now,
  driver: 'text',
  undoable: true,
  ms: 1,
})
const failed = (control: string, now: string, reason: 'not-kept' | 'navigated' | 'aborted' = 'not-kept'): Receipt => ({
  control,
  label: control,
  status: 'failed',
  old: now,
  reason,
  restored: true,
  now,
})
const shows = (id: string, text: string, flags: readonly ControlFlag[] = [], kind = 'text') =>
  ({ id, kind, flags, value: { text, values: [] } }) as unknown as Control
const pageOf = (...controls: readonly Control[]) => ({ controls, leftOut: [] }) as unknown as Scan
const item = (control: string, reason?: PlanItem['reason']) =>
  ({ control, action: reason ? 'leave' : 'write', reason }) as unknown as PlanItem
const planOf = (...items: readonly PlanItem[]): FillPlan => ({ id: 'plan', items, unused: [] })

const seen = (receipt: Receipt, scan: Scan, more: Partial<Parameters<typeof changedSince>[0]> = {}) =>
  changedSince({ receipts: [receipt], undone: [], scan, plan: undefined, overrides: new Set(), ...more }).get(
    receipt.control,
  )

it('what a page makes of a value later is told, with what stands there now', () => {
  const place = done('place', '深圳市南山区示例路1号')
  expect(seen(place, pageOf(shows('place', '深圳市南山区示例路1号')))).toBeUndefined()
  expect(seen(place, pageOf(shows('place', '深圳市南山区')))).toEqual({ kind: 'changed', now: '深圳市南山区' })
  expect(seen(place, pageOf(shows('place', '')))).toEqual({ kind: 'emptied', now: '' })
  expect(seen(done('nature', '企业'), pageOf(shows('nature', '请选择', [], 'select')))).toEqual({
    kind: 'emptied',
    now: '',
  })
  expect(seen(place, pageOf())).toEqual({ kind: 'gone', now: '' })
})

it('the same value in another form is the same: by the plan, and by its letters where no plan knows it', () => {
  const licence = done('term', '2030-01-02')
  const page = pageOf(shows('term', '2030年1月2日'))
  expect(seen(licence, page, { plan: planOf(item('term', 'equal')) })).toBeUndefined()
  expect(seen(licence, page, { plan: planOf(item('term', 'conflict')) })?.kind).toBe('changed')
  for (const form of ['138 0013 8001', '138-0013-8001', '138****8001', '１３８００１３８００１'])
    expect(seen(done('mobile', '13800138001'), pageOf(shows('mobile', form)))).toBeUndefined()
  expect(seen(done('mobile', '13800138001'), pageOf(shows('mobile', '139****8001')))?.kind).toBe('changed')
  expect(seen(done('mail', 'lin@a-b.example'), pageOf(shows('mail', 'lin@ab.example')))?.kind).toBe('changed')
})

it('what the user typed afterwards is said to be his, and what he had typed before the fill is not', () => {
  const page = pageOf(shows('name', '张某', ['userEdited']))
  expect(seen(done('name', '林示例'), page)).toEqual({ kind: 'yours', now: '张某' })
  expect(seen(done('name', '林示例'), page, { overrides: new Set(['name']) })?.kind).toBe('changed')
})

it('a picture that was sent may get another name, and is missed when it is not there', () => {
  const file = (values: readonly string[]) =>
    ({ id: 'file', kind: 'upload', flags: [], value: { text: values.join(), values } }) as unknown as Control
  expect(seen(done('file', 'licence.jpg'), pageOf(file(['?'])))).toBeUndefined()
  expect(seen(done('file', 'licence.jpg'), pageOf(file([])))?.kind).toBe('emptied')
})

it('what was put back after a failure is told when the page shows something else by now, and nothing is made up', () => {
  const page = pageOf(shows('name', '新'))
  expect(seen(failed('name', '旧'), page)).toEqual({ kind: 'changed', now: '新' })
  expect(seen(failed('name', '新'), page)).toBeUndefined()
  expect(seen(failed('name', '旧', 'navigated'), page)).toBeUndefined()
  expect(seen(failed('name', '旧', 'aborted'), page)).toBeUndefined()
  const back = { control: 'name', label: '', status: 'restored', now: '' } as const
  expect(seen(done('name', '林示例'), page, { undone: [back] })).toBeUndefined()
  const cut = { ...pageOf(), leftOut: [{ reason: 'limit', count: 9 }] } as unknown as Scan
  expect(seen(done('name', '林示例'), cut)).toBeUndefined()
})

it('controls that came after the fill are counted, not those that the user left out or was told of', () => {
  const plan = planOf(item('name'), item('late'), item('unticked'), item('other', 'conflict'), item('shown'))
  const hidden: Receipt = { control: 'shown', label: '', old: '', status: 'kept', reason: 'hidden' }
  const late = lateItems([done('name', ''), hidden], plan, new Set(['unticked']))
  expect(late.map(({ control }) => control)).toEqual(['late', 'shown'])
})

it('a control that was drawn anew is judged by what stands in its place', () => {
  const path = 'principal.mobile'
  const written = { ...done('old', '13800138001'), path } as Receipt
  const anew = (text: string, reason?: PlanItem['reason']) =>
    seen(written, pageOf(shows('new', text)), { plan: planOf({ ...item('new', reason), path } as PlanItem) })
  expect(anew('13800138001', 'equal')).toBeUndefined()
  expect(anew('')).toEqual({ kind: 'emptied', now: '' })
  expect(anew('13900139001', 'conflict')).toEqual({ kind: 'changed', now: '13900139001' })
})
