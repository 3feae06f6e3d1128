/** When a draft is kept, for whom, and when it is offered. The page is a signal that the tests set. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Draft, type DraftPlace, type DraftStore, isSameForm } from '../../drafts/draft.ts'
import { type Sample, sampleScan, shown } from '../../plan/sample-scan.ts'
import type { Scan } from '../../types.ts'
import { createSignals } from '../state/signals.ts'
import type { PanelStore } from '../state/store.ts'
import { type DraftKeeper, keepDrafts } from './draft-keeper.ts'

const URL_A = 'https://console.example/order/form'
const FULL = { name: '山间云有限公司', address: '云岭路 8 号', person: '石头' }
const LABELS = { name: 'subject.name', address: 'subject.contactAddress', person: 'principal.name' } as const

const page = (values: Record<string, string>, edited: readonly string[] = [], url = URL_A): Scan =>
  sampleScan(
    Object.fromEntries(
      Object.entries(LABELS).map(([id, field]): [string, Sample] => [
        id,
        {
          field,
          label: field,
          value: shown(values[id] ?? ''),
          control: { flags: edited.includes(id) ? ['userEdited'] : [] },
        },
      ]),
    ),
    url,
  )

const headed = (values: Record<string, string>, scope: string[], edited: string[] = []): Scan => {
  const scan = page(values, edited)
  return { ...scan, controls: scan.controls.map((control) => ({ ...control, scope })) }
}

function memory(open = true): DraftStore & { all: Draft[]; puts: number; open: boolean; clear: () => void } {
  const ears = new Set<() => void>()
  const store = {
    onRemoved: (told: () => void) => {
      ears.add(told)
      return () => ears.delete(told)
    },
    /** As another page does it. */
    clear: () => {
      store.all = []
      for (const told of ears) told()
    },
    all: [] as Draft[],
    puts: 0,
    open,
    mayKeep: () => store.open,
    find: async (place: DraftPlace) => store.all.find((one) => isSameForm(one, place)),
    put: async (place: DraftPlace, entries: Draft['entries']) => {
      if (!store.open) return false
      store.puts++
      store.all = [
        ...store.all.filter((one) => !isSameForm(one, place)),
        { ...place, at: '2026-11-26T08:00:00Z', entries },
      ]
      return true
    },
    remove: async (place: DraftPlace) => {
      store.all = store.all.filter((one) => !isSameForm(one, place))
    },
  }
  return store
}

const place = () => ({ origin: 'https://console.example', host: 'console.example', punycode: false, fillAllowed: true })
const textsOf = (drafts: readonly Draft[]) =>
  drafts.map(({ client, entries }) => [client, ...entries.map(({ text }) => text)])

describe('the keeper of drafts', () => {
  const state = () => {
    const signals = createSignals('zh-CN', () => ({}))
    signals.profiles.value = ['a', 'b', 'sample-x'].map((id) => ({ id, name: id, sample: id.startsWith('sample-') }))
    signals.place.value = place()
    signals.profileId.value = 'a'
    signals.phase.value = 'preview'
    return signals
  }
  let panel: ReturnType<typeof state>
  let kept: ReturnType<typeof memory>
  let keeper: DraftKeeper
  const rest = () => vi.advanceTimersByTimeAsync(5000)
  const show = async (scan: Scan | undefined) => {
    panel.scan.value = scan
    await rest()
  }
  /** The page goes, and another one comes in its place. */
  const reload = async (scan: Scan) => {
    await show(undefined)
    panel.place.value = place()
    await show(scan)
  }
  const start = (store = memory()) => {
    kept = store
    keeper = keepDrafts(panel as unknown as PanelStore, kept)
  }
  beforeEach(() => {
    vi.useFakeTimers()
    panel = state()
    start()
  })
  afterEach(() => {
    keeper.end()
    vi.useRealTimers()
  })

  test('keeps what stands there, once it rests, and nothing twice', async () => {
    panel.scan.value = page({ name: '山' })
    await vi.advanceTimersByTimeAsync(100)
    await show(page(FULL))
    await show(page(FULL))
    expect(textsOf(kept.all)).toEqual([['a', ...Object.values(FULL)]])
    expect(kept.puts).toBe(1)
    expect(keeper.offer.value).toBeUndefined()
  })

  test('offers it when the form comes back emptier, keeps it meanwhile, and ends the offer when all is there again', async () => {
    await show(page(FULL))
    await reload(page({}))
    expect(keeper.offer.value).toMatchObject({ client: 'a', count: 3, at: expect.stringContaining('2026') })
    await show(page({ name: '新名' }, ['name']))
    expect(keeper.offer.value?.entries.map(({ text }) => text)).toEqual([FULL.address, FULL.person])
    expect(textsOf(kept.all)).toEqual([['a', '新名', FULL.address, FULL.person]])
    await show(page({ ...FULL, name: '新名' }, ['name']))
    expect(keeper.offer.value).toBeUndefined()
  })

  test('what was typed last is kept when the page goes at once', async () => {
    await show(page({ name: FULL.name }))
    panel.scan.value = page(FULL)
    panel.scan.value = undefined
    await rest()
    expect(textsOf(kept.all)).toEqual([['a', ...Object.values(FULL)]])
  })

  test('a form that the site brings back whole needs no draft; it is kept again when somebody writes', async () => {
    await show(page(FULL))
    await reload(page(FULL))
    expect(kept.all).toEqual([])
    await show(page({ ...FULL, person: '另一位' }, ['person']))
    expect(textsOf(kept.all)).toEqual([['a', FULL.name, FULL.address, '另一位']])
  })

  test('gone from the store, it is kept again when the page then loses it', async () => {
    await show(page(FULL))
    await reload(page(FULL))
    expect(kept.all).toEqual([])
    await show(page({}))
    expect(keeper.offer.value).toMatchObject({ count: 3 })
    expect(textsOf(kept.all)).toEqual([['a', ...Object.values(FULL)]])
  })

  test('a page that comes back without its boxes, or with other words in them, takes nothing away', async () => {
    const whole = [['a', ...Object.values(FULL)]]
    await show(page(FULL))
    await reload(sampleScan({ other: { field: 'website.name', label: '网站名称' } }, URL_A))
    expect(textsOf(kept.all)).toEqual(whole)
    await show(page({}))
    expect(keeper.offer.value).toMatchObject({ count: 3 })
    await reload(page({ ...FULL, name: '别的公司' }))
    expect(textsOf(kept.all)).toEqual(whole)
    await reload(page({}))
    expect(keeper.offer.value).toMatchObject({ count: 3 })
  })

  test('a heading that comes or goes makes no other form of it, and no other client’s', async () => {
    await show(headed(FULL, ['主体']))
    await reload(headed({}, ['备案管理', '主体']))
    expect(keeper.offer.value).toMatchObject({ count: 3 })
    expect(textsOf(kept.all)).toEqual([['a', ...Object.values(FULL)]])
    await show(headed(FULL, ['备案管理', '主体']))
    panel.profileId.value = 'b'
    await rest()
    await show(headed({ ...FULL, person: '乙的' }, ['主体'], ['person']))
    expect(textsOf(kept.all).find(([client]) => client === 'b')).toEqual(['b', '乙的'])
  })

  test('what looks like another client’s pauses the keeping and takes nothing away', async () => {
    await (await import('../load-work.ts')).loadWork()
    panel.filing.value = {}
    await show(headed({ name: FULL.name, address: FULL.address }, ['主体']))
    panel.place.value = { ...place(), boundTo: 'b' }
    await show(headed({ ...FULL, name: '别的公司' }, ['主体'], ['name']))
    expect(panel.mixUpOpen.value).toBe(true)
    expect(textsOf(kept.all)).toEqual([['a', FULL.name, FULL.address]])
    await reload(headed({}, ['备案管理', '主体']))
    expect(keeper.offer.value).toMatchObject({ client: 'a', count: 2 })
    expect(textsOf(kept.all)).toEqual([['a', FULL.name, FULL.address]])
  })

  test('another look at the same page drops nothing', async () => {
    await show(page(FULL))
    panel.place.value = place()
    await show(page({ ...FULL }))
    expect(textsOf(kept.all)).toEqual([['a', ...Object.values(FULL)]])
  })

  test('no other client ever sees it, nor gets what stood there before its turn', async () => {
    await show(page(FULL))
    await reload(page({}))
    panel.profileId.value = 'b'
    expect(keeper.offer.value).toBeUndefined()
    await rest()
    expect(keeper.offer.value).toBeUndefined()
    panel.profileId.value = 'a'
    await show(page(FULL))
    panel.profileId.value = 'b'
    await rest()
    await show(page({ ...FULL, person: '乙的' }, ['person']))
    expect(textsOf(kept.all).find(([client]) => client === 'b')).toEqual(['b', '乙的'])
    expect(textsOf(kept.all).find(([client]) => client === 'a')).toEqual(['a', ...Object.values(FULL)])
  })

  test.each<[string, () => void]>([
    ['no client', () => (panel.profileId.value = undefined)],
    ['a sample', () => (panel.profileId.value = 'sample-x')],
    ['a site that is not allowed', () => (panel.place.value = { ...place(), fillAllowed: false })],
    ['a locked store', () => (kept.open = false)],
    ['a fill under way', () => (panel.phase.value = 'filling')],
    [
      'a page bound to another client',
      () => {
        panel.filing.value = {}
        panel.place.value = { ...place(), boundTo: 'b' }
      },
    ],
  ])('keeps nothing for %s', async (_what, set) => {
    if (_what.includes('bound')) await (await import('../load-work.ts')).loadWork()
    set()
    await show(page(FULL, ['name']))
    expect(kept.all).toEqual([])
    expect(keeper.offer.value).toBeUndefined()
  })

  test('an undone fill is not offered; an undone restore is', async () => {
    const undone = Object.keys(LABELS).map((control) => ({ control, label: '', status: 'restored', now: '' }) as const)
    await show(page(FULL))
    panel.undone.value = undone
    await show(page({}))
    expect(keeper.offer.value).toBeUndefined()
    expect(kept.all).toEqual([])
    panel.undone.value = []
    await show(page(FULL))
    panel.putBack.value = true
    panel.undone.value = undone
    await show(page({}))
    expect(keeper.offer.value?.entries).toHaveLength(3)
  })

  test('a form that is emptied before anything of it was kept is offered with a time all the same', async () => {
    kept.put = async () => false
    await show(page(FULL))
    await show(page({}))
    expect(Date.parse(keeper.offer.value?.at ?? '')).not.toBeNaN()
  })

  test('removed elsewhere, it is no longer offered, and does not come back by what is written next', async () => {
    await show(page(FULL))
    await reload(page({}))
    expect(keeper.offer.value).toMatchObject({ count: 3 })
    kept.clear()
    await vi.advanceTimersByTimeAsync(0)
    expect(keeper.offer.value).toBeUndefined()
    await show(page({}))
    expect(keeper.offer.value).toBeUndefined()
    await show(page({ name: '新名' }, ['name']))
    expect(textsOf(kept.all)).toEqual([['a', '新名']])
  })

  test('what was removed elsewhere while it stood on the page is not kept again until somebody writes', async () => {
    await show(page(FULL, ['name']))
    kept.clear()
    await show(page(FULL, ['name']))
    expect(kept.all).toEqual([])
    await show(page({ ...FULL, person: '另一位' }, ['name', 'person']))
    expect(textsOf(kept.all)).toEqual([['a', FULL.name, FULL.address, '另一位']])
  })

  test('a store that cannot be read, or holds it still, takes no offer away; one that may keep nothing does', async () => {
    await show(page(FULL))
    await reload(page({}))
    const find = kept.find
    kept.find = async () => Promise.reject(new Error('storage'))
    kept.clear()
    await vi.advanceTimersByTimeAsync(0)
    expect(keeper.offer.value).toMatchObject({ count: 3 })
    kept.find = find
    await kept.put({ client: 'a', origin: 'https://console.example', path: '/order/form', step: '' }, [])
    const { all } = kept
    kept.clear()
    kept.all = all
    await vi.advanceTimersByTimeAsync(0)
    expect(keeper.offer.value).toMatchObject({ count: 3 })
    kept.open = false
    kept.clear()
    await vi.advanceTimersByTimeAsync(0)
    expect(keeper.offer.value).toBeUndefined()
  })

  test('dropped, it is gone, and what stands there is not kept again until it changes', async () => {
    await show(page(FULL))
    await reload(page({ name: FULL.name }))
    await keeper.drop()
    await show(page({ name: FULL.name }))
    expect(keeper.offer.value).toBeUndefined()
    expect(kept.all).toEqual([])
    await reload(page({}))
    expect(keeper.offer.value).toBeUndefined()
  })
})
