/** When a draft is kept, for whom, and when it is offered. The page is a signal that the tests set. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sampleScan } from '../../plan/sample-scan.ts'
import type { Scan } from '../../types.ts'
import type { PanelStore } from '../state/store.ts'
import { type DraftKeeper, keepDrafts } from './draft-keeper.ts'
import { calmPanel, FULL, headed, memory, page, place, textsOf, URL_A } from './sample-keeper.ts'

describe('the keeper of drafts', () => {
  let panel: ReturnType<typeof calmPanel>
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
    panel = calmPanel()
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
    const undone = Object.keys(FULL).map((control) => ({ control, label: '', status: 'restored', now: '' }) as const)
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
