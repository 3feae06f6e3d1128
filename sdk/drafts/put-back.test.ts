/** A draft goes the way of every fill: looked at between waves, only where agreed to, each write told. */
import { expect, test } from 'vitest'
import { runFill } from '../assist/run-fill.ts'
import { sampleForm } from '../assist/sample-form.ts'
import type { Sample } from '../plan/sample-scan.ts'
import { shown } from '../plan/sample-scan.ts'
import type { DraftEntry } from './draft.ts'
import { shownOn } from './entries.ts'
import { draftPlan } from './plan.ts'

const cities = ['请选择', '广州市', '深圳市']
const form = (values: Record<string, string>, isOpen: boolean): Record<string, Sample> => {
  const choice = (id: string, options: string[]): Sample => ({
    kind: 'select',
    value: shown(values[id] ?? '', values[id] ? [values[id]] : []),
    control: { options, ...(id === 'city' && !isOpen ? { flags: ['disabled'] } : {}) },
  })
  return {
    name: { field: 'subject.name', label: '名称', value: shown(values.name ?? '') },
    note: { label: '内部备注', value: shown(values.note ?? '') },
    province: { label: '办公省份', ...choice('province', ['请选择', '广东省']) },
    city: { label: '办公城市', ...choice('city', cities) },
    agree: { label: '我已阅读', kind: 'checkbox', control: { flags: ['consent'] }, value: { checked: false } },
  }
}
const FULL = { name: '山间云有限公司', note: '第三次', province: '广东省', city: '深圳市' }

async function draftOf(): Promise<DraftEntry[]> {
  const { port, map } = sampleForm(form(FULL, true))
  const page = await port.scan()
  return [...shownOn({ ...page, mappings: map(page) }).values()].filter((entry) => entry !== undefined)
}

async function restore(values: Record<string, string>, confirm?: readonly string[]) {
  const entries = await draftOf()
  const sample = sampleForm(form(values, false), {
    // The list of cities opens once a province is chosen.
    took: (samples, id) => {
      if (id === 'province') samples.set('city', { ...samples.get('city'), control: { options: cities } })
    },
  })
  const page = await sample.port.scan()
  const plan = draftPlan({ ...page, mappings: sample.map(page) }, entries)
  const due = plan.items.filter(({ action, reason }) => action === 'write' || reason === 'depends')
  const outcome = await runFill(
    sample.port,
    {},
    {
      plan,
      confirm: confirm ?? due.map(({ control }) => control),
      map: sample.map,
      planFor: (scan, options) => draftPlan(scan, entries, options),
    },
  )
  return { sample, outcome, told: Object.fromEntries(outcome.receipts.map((one) => [one.control, one])) }
}

test('everything comes back, what opens only after a choice too, and nothing that is the user’s to say', async () => {
  const { sample, outcome, told } = await restore({})
  expect(sample.texts()).toMatchObject(FULL)
  expect(outcome).toMatchObject({ transaction: expect.stringMatching(/^fill-/) })
  expect(outcome.receipts.filter(({ status }) => status === 'done').map(({ control }) => control)).toEqual([
    'name',
    'note',
    'province',
    'city',
  ])
  expect(told).not.toHaveProperty('agree')
  expect(sample.written.map(({ control }) => control)).not.toContain('agree')
})

test('what stands there stays, unless it was agreed to', async () => {
  const kept = await restore({ name: '别的公司' })
  expect(kept.sample.texts()).toMatchObject({ ...FULL, name: '别的公司' })
  expect(kept.told.name).toMatchObject({ status: 'kept', reason: 'conflict' })
  const replaced = await restore({ name: '别的公司' }, ['name'])
  expect(replaced.sample.texts()).toMatchObject({ name: FULL.name, note: '' })
  expect(replaced.told.name).toMatchObject({ status: 'done', old: '别的公司', now: FULL.name })
})
