import { expect, test } from 'vitest'
import { planFill } from '../../plan/plan.ts'
import { sampleScan, shown } from '../../plan/sample-scan.ts'
import { asUsers, withReceipts } from './as-users.ts'

const page = (text: string) =>
  sampleScan({ name: { field: 'subject.name', label: '名称', value: shown(text) }, other: { label: '备注' } })
const done = (control: string, now: string) =>
  ({ control, label: '', old: '', status: 'done', now, driver: '', undoable: true, ms: 0 }) as const

test('what was put back is the user’s own as long as it stands there: a profile does not overwrite it', () => {
  const before = page('山间云有限公司')
  const own = withReceipts(new Map(), before.controls, [
    done('name', '山间云有限公司'),
    { ...done('other', 'x'), status: 'failed', reason: 'not-kept', restored: true },
  ])
  expect([...own.values()]).toEqual(['山间云有限公司'])
  const scan = { ...before, controls: asUsers(own, before.controls) }
  const item = planFill(scan, { subject: { name: '别的公司' } }).items.find(({ control }) => control === 'name')
  expect(item).toMatchObject({ action: 'leave', reason: 'user-edited' })
  expect(asUsers(own, page('改过').controls)[0]?.flags).toEqual([])
  expect(asUsers(new Map(), before.controls)).toBe(before.controls)
})
