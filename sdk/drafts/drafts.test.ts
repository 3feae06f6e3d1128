import { describe, expect, test } from 'vitest'
import { type Sample, sampleScan, shown } from '../plan/sample-scan.ts'
import type { ControlFlag, Scan } from '../types.ts'
import { MOST_DRAFTS, outdatedDrafts, withinBounds } from './bounds.ts'
import { type DraftEntry, isSameForm, LONGEST_TEXT, MOST_ENTRIES } from './draft.ts'
import { isFiling, shownOn } from './entries.ts'
import { entriesOf, type Followed, follow, lostCount, nothingYet } from './follow.ts'
import { draftKeys } from './keys.ts'
import { draftPlan } from './plan.ts'

/** A form as the page shows it: unit, its address, principal, nature. */
const form = (values: Record<string, string>, more: Record<string, Partial<Sample>> = {}): Scan =>
  sampleScan(
    Object.fromEntries(
      Object.entries({
        name: { field: 'subject.name', label: '主办单位名称' },
        address: { field: 'subject.contactAddress', label: '通信地址' },
        person: { field: 'principal.name', label: '负责人姓名' },
        own: { label: '内部备注' },
        nature: {
          field: 'subject.nature',
          label: '单位性质',
          kind: 'select',
          control: { options: ['请选择', '企业', '个人'] },
        },
        ...more,
      } satisfies Record<string, Sample>).map(([id, sample]) => {
        const text = values[id] ?? ''
        const isChoice = 'kind' in sample && sample.kind === 'select'
        return [id, { ...sample, ...more[id], value: shown(text, isChoice && text ? [text] : []) } as Sample]
      }),
    ),
  )
const FULL = { name: '山间云有限公司', address: '云岭路 8 号', person: '石头', own: '第三次提交', nature: '企业' }
const labelled = (entries: readonly DraftEntry[]) => Object.fromEntries(entries.map(({ label, text }) => [label, text]))
const seen = (scan: Scan) => labelled([...shownOn(scan).values()].flatMap((one) => (one && !one.preset ? [one] : [])))
const looks = (...scans: Scan[]): Followed =>
  scans.reduce((before, scan) => follow(before, shownOn(scan)), nothingYet())
const waits = ({ waiting }: Followed) => labelled([...waiting.values()])

describe('what of a form is kept', () => {
  test('what anybody wrote or chose, whether or not its meaning is known', () => {
    expect(seen(form(FULL))).toEqual({
      主办单位名称: FULL.name,
      通信地址: FULL.address,
      负责人姓名: FULL.person,
      内部备注: FULL.own,
      单位性质: FULL.nature,
    })
    expect(isFiling(form(FULL))).toBe(true)
    expect(isFiling(form({ own: 'only a note' }))).toBe(false)
  })

  test.each<ControlFlag>([
    'consent',
    'captcha',
    'otp',
    'password',
    'signature',
    'submit',
    'search',
    'hidden',
    'readOnly',
  ])('never what is marked %s', (flag) => {
    const scan = form(FULL, { own: { label: '内部备注', control: { flags: [flag] } } })
    expect(Object.keys(seen(scan))).not.toContain('内部备注')
  })

  test('no password, file, covered number, over-long text, and nothing of a field that only the user may answer', () => {
    const kept = (sample: Partial<Sample>, text: string) =>
      seen(form({ ...FULL, own: text }, { own: { label: '内部备注', ...sample } })).内部备注
    expect(kept({}, 'x')).toBe('x')
    expect(kept({ control: { type: 'password' } }, 'x')).toBeUndefined()
    expect(kept({ kind: 'upload' }, 'scan.jpg')).toBeUndefined()
    expect(kept({}, '138****5678')).toBeUndefined()
    expect(kept({}, '长'.repeat(LONGEST_TEXT + 1))).toBeUndefined()
    expect(kept({ field: 'sms.code' }, '123456')).toBeUndefined()
  })

  test('on a form that nobody has written on, presets are nobody’s', () => {
    expect(seen(form({ nature: '企业' }))).toEqual({})
    expect(seen(form({ nature: '企业', name: 'x' }))).toMatchObject({ 单位性质: '企业' })
  })

  test('bounded in number, length and age', () => {
    const entry = (n: number, text = 'x'): DraftEntry => ({ key: `k${n}`, label: '', kind: 'text', text, values: [] })
    expect(withinBounds(Array.from({ length: 1000 }, (_, n) => entry(n)))).toHaveLength(MOST_ENTRIES)
    const long = Array.from({ length: 60 }, (_, n) => entry(n, '长'.repeat(4000)))
    expect(withinBounds([...long, entry(99)]).at(-1)?.key).toBe('k99')
    expect(withinBounds(long).length).toBeLessThan(26)
    const now = Date.parse('2026-11-26T00:00:00Z')
    const at = (days: number) => ({ at: new Date(now - days * 86_400_000).toISOString() })
    expect(outdatedDrafts([at(1), at(29), at(31)], now, 30)).toEqual([at(31)])
    expect(outdatedDrafts([at(1)], now, 0)).toHaveLength(1)
    expect(outdatedDrafts([{ at: 'nonsense' }], now, 30)).toHaveLength(1)
    expect(
      outdatedDrafts(
        Array.from({ length: MOST_DRAFTS + 3 }, () => at(1)),
        now,
        30,
      ),
    ).toHaveLength(3)
  })
})

describe('whose form it is', () => {
  const place = { client: 'a', origin: 'https://x', path: '/f', step: '' }
  test('client, site, path and step must be the same; an order’s number where both name one', () => {
    expect(isSameForm(place, { ...place })).toBe(true)
    for (const other of [{ client: 'b' }, { origin: 'https://y' }, { path: '/g' }, { step: '第二步' }])
      expect(isSameForm(place, { ...place, ...other })).toBe(false)
    expect(isSameForm({ ...place, order: '1' }, place)).toBe(true)
    expect(isSameForm({ ...place, order: '1' }, { ...place, order: '2' })).toBe(false)
  })

  test('a control has the same name full and empty, even where its label holds what is chosen elsewhere', () => {
    expect([...draftKeys(form({ ...FULL, own: '名称' })).values()]).toEqual([...draftKeys(form({})).values()])
  })
})

describe('what the page has lost', () => {
  test('a form that comes back empty has lost all; what the user writes anew wins', () => {
    const kept = entriesOf(looks(form(FULL)))
    const back = follow(nothingYet(kept), shownOn(form({})))
    expect(waits(back)).toEqual(seen(form(FULL)))
    expect(lostCount(back)).toBe(5)
    const typed = follow(back, shownOn(form({ name: '别的公司' })))
    expect(waits(typed)).not.toHaveProperty('主办单位名称')
    expect(labelled(entriesOf(typed))).toEqual({ ...seen(form(FULL)), 主办单位名称: '别的公司' })
  })

  test('a form that comes back as complete has lost nothing, even with other words', () => {
    const kept = entriesOf(looks(form(FULL)))
    const back = follow(nothingYet(kept), shownOn(form({ ...FULL, address: '新地址' })))
    expect(waits(back)).toEqual({})
    expect(labelled(entriesOf(back))).toMatchObject({ 通信地址: '新地址' })
  })

  test('what the user empties is let go; half of the form at once is a loss', () => {
    expect(waits(looks(form(FULL), form({ ...FULL, own: '' })))).toEqual({})
    expect(labelled(entriesOf(looks(form(FULL), form({ ...FULL, own: '' }))))).not.toHaveProperty('内部备注')
    expect(waits(looks(form(FULL), form({ nature: '企业', own: FULL.own })))).toEqual({
      主办单位名称: FULL.name,
      通信地址: FULL.address,
      负责人姓名: FULL.person,
    })
  })

  test('an undo of a fill lets go, an undo of a restore puts back', () => {
    const full = looks(form(FULL))
    expect(waits(follow(full, shownOn(form({})), () => false))).toEqual({})
    expect(waits(follow(full, shownOn(form({})), () => true))).toEqual(seen(form(FULL)))
  })

  test('a step that goes and comes keeps its values, and a preset is no answer', () => {
    const other = sampleScan({ site: { field: 'website.name', label: '网站名称', value: shown('山间') } })
    const gone = looks(form(FULL), other)
    expect(labelled(entriesOf(gone))).toEqual({ ...seen(form(FULL)), 网站名称: '山间' })
    const back = follow(gone, shownOn(form({ nature: '个人' })))
    expect(waits(back)).toEqual(seen(form(FULL)))
    expect(waits(follow(back, shownOn(form({ nature: '个人' }))))).toHaveProperty('单位性质', '企业')
  })
})

describe('putting it back', () => {
  const kept = entriesOf(looks(form(FULL)))
  const actions = (scan: Scan, entries = kept, options = {}) =>
    Object.fromEntries(
      draftPlan(scan, entries, options).items.map(({ control, action, reason }) => [control, reason ?? action]),
    )

  test('only into what is empty; the rest is offered, or equal', () => {
    expect(actions(form({ address: '别处', own: FULL.own }))).toEqual({
      name: 'write',
      address: 'conflict',
      person: 'write',
      own: 'equal',
      nature: 'write',
    })
    expect(actions(form({ address: '别处' }), kept, { overrides: ['address'] })).toMatchObject({ address: 'write' })
  })

  test('each with what the page showed, in the words of the page', () => {
    const { items } = draftPlan(form({}), kept)
    expect(items.find(({ control }) => control === 'nature')).toMatchObject({
      new: '企业',
      old: '',
      target: { kind: 'options', options: [['企业']] },
      field: 'subject.nature',
    })
    expect(items.find(({ control }) => control === 'own')).not.toHaveProperty('field')
  })

  test('not where the page means something else by the same words, and not where only the user may write', () => {
    const moved = form({}, { person: { field: 'owner.name' as never, label: '负责人姓名' } })
    expect(actions(moved)).not.toHaveProperty('person')
    expect(draftPlan(moved, kept).unused).toEqual(['principal.name'])
    expect(actions(form({}, { own: { label: '内部备注', control: { flags: ['otp'] } } }))).not.toHaveProperty('own')
    expect(actions(form({}, { own: { label: '内部备注', control: { flags: ['readOnly'] } } })).own).toBe('read-only')
  })

  test('a list that waits for another comes after it; one without the words is left', () => {
    const waiting = { label: '单位性质', control: { flags: ['disabled'] } } as Partial<Sample>
    expect(actions(form({}, { nature: { field: 'subject.nature', kind: 'select', ...waiting } })).nature).toBe(
      'depends',
    )
    const poor = {
      field: 'subject.nature',
      kind: 'select',
      label: '单位性质',
      control: { options: ['事业单位'] },
    } as const
    expect(actions(form({}, { nature: poor })).nature).toBe('no-option')
  })
})
