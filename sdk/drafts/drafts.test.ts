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

describe('headings that come and go', () => {
  /** The bar over the page heads it only while nothing is scrolled beside it. */
  const under = (scope: readonly string[], values: Record<string, string>): Scan => {
    const scan = form(values)
    return { ...scan, controls: scan.controls.map((control) => ({ ...control, scope })) }
  }
  const [short, long] = [['主体'], ['备案管理', '首次备案', '主体']]

  test.each([
    [short, long],
    [long, short],
    [[], long],
  ])('%j and %j are the same form: lost, kept once, put back', (one, other) => {
    const kept = entriesOf(looks(under(one, FULL)))
    const back = follow(nothingYet(kept), shownOn(under(other, {})))
    expect(waits(back)).toEqual(seen(form(FULL)))
    expect(draftPlan(under(other, {}), kept).items.map(({ action }) => action)).toEqual(Array(5).fill('write'))
    const turns = looks(under(one, FULL), under(other, FULL), under(one, FULL))
    expect(entriesOf(turns)).toEqual(kept)
    expect(waits(looks(under(one, FULL), under(other, {})))).toEqual(seen(form(FULL)))
  })

  test('never another box of the same name', () => {
    const people = (scopes: readonly string[][], values: readonly string[]): Scan => {
      const scan = sampleScan(
        Object.fromEntries(values.map((text, at) => [`p${at}`, { label: '姓名', value: shown(text) } as Sample])),
      )
      return { ...scan, controls: scan.controls.map((one, at) => ({ ...one, scope: scopes[at] ?? [] })) }
    }
    const two = people(
      [
        ['网站一', '负责人'],
        ['网站二', '负责人'],
      ],
      ['甲', '乙'],
    )
    const kept = entriesOf(looks(two))
    const texts = (scan: Scan) => draftPlan(scan, kept).items.map((item) => [item.control, item.new])
    expect(texts(people([['负责人'], ['负责人']], ['', '']))).toEqual([])
    expect(texts(people([['备案', '网站二', '负责人']], ['']))).toEqual([['p0', '乙']])
    expect(texts(people([['网站三', '负责人']], ['']))).toEqual([])
  })
})

describe('what the page suggests by itself', () => {
  test('is nobody’s answer after somebody has written elsewhere; another choice is', () => {
    const first = looks(form({ nature: '企业' }), form({ nature: '企业', name: '山间' }))
    expect(labelled(entriesOf(first))).toEqual({ 主办单位名称: '山间' })
    const chosen = follow(first, shownOn(form({ nature: '个人', name: '山间' })))
    expect(labelled(entriesOf(chosen))).toEqual({ 主办单位名称: '山间', 单位性质: '个人' })
    const lost = follow(nothingYet(entriesOf(chosen)), shownOn(form({ nature: '企业' })))
    expect(entriesOf(lost)).toHaveLength(2)
    expect(lostCount(lost)).toBe(2)
  })

  test('does not make a loss look like what the user emptied', () => {
    const ids = ['a', 'b', 'c', 'd']
    const lists = Object.fromEntries(
      ids.map((id) => [id, { label: id, kind: 'select', control: { options: ['是', '否'] } } as Sample]),
    )
    const page = (values: Record<string, string>) =>
      form({ ...Object.fromEntries(ids.map((id) => [id, '是'])), ...values }, lists)
    const typed = looks(page({}), page({ name: '山间', address: '云岭路' }), page({}))
    expect(waits(typed)).toEqual({ 主办单位名称: '山间', 通信地址: '云岭路' })
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
