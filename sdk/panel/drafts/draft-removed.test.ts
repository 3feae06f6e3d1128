/** Drafts that another page removes, the settings for one, while the panel stands open. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Scan } from '../../types.ts'
import type { PanelStore } from '../state/store.ts'
import { type DraftKeeper, keepDrafts } from './draft-keeper.ts'
import { calmPanel, FULL, memory, page, place, textsOf } from './sample-keeper.ts'

describe('a draft removed elsewhere', () => {
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
    await kept.put({ client: 'a', origin: 'https://orders.example', path: '/order/form', step: '' }, [])
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
})
