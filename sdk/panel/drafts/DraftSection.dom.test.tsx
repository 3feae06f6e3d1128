/** The offer and the review, as they are drawn and pressed: by whom they are seen, what is ticked, what is written. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftEntry } from '../../drafts/draft.ts'
import { draftKeys } from '../../drafts/keys.ts'
import { type Sample, sampleScan, shown } from '../../plan/sample-scan.ts'
import type { Scan } from '../../types.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import { StoreContext } from '../parts/context.ts'
import type { PanelStore } from '../state/store.ts'
import { DraftSection } from './DraftSection.tsx'
import type { DraftKeeper, DraftOffer } from './draft-keeper.ts'

const page = (values: Record<string, string>): Scan =>
  sampleScan(
    Object.fromEntries(
      Object.entries({ name: 'subject.name', address: 'subject.contactAddress', mobile: 'principal.mobile' }).map(
        ([id, field]) => [id, { field, label: `栏-${id}`, value: shown(values[id] ?? '') } as Sample],
      ),
    ),
  )
const FULL = { name: '山间云有限公司', address: '云岭路 8 号', mobile: '13800138000' }

function entriesOf(scan: Scan): DraftEntry[] {
  const keys = draftKeys(scan)
  return scan.controls.map(({ id, kind, value }) => {
    const mapping = scan.mappings.find(({ control }) => control === id)
    const place = mapping?.status === 'mapped' ? { field: mapping.field, path: mapping.path } : {}
    return { key: keys.get(id)!, label: id, kind, text: value.text, values: value.values, ...place }
  })
}

describe('the draft in the Fill tab', () => {
  let root: HTMLElement
  const putBackDraft = vi.fn()
  const drop = vi.fn(async () => undefined)
  const offer = signal<DraftOffer | undefined>(undefined)
  const store = {
    locale: signal('zh-CN'),
    profileId: signal<string | undefined>('a'),
    mixUpOpen: signal(false),
    reviewing: signal(false),
    scan: signal<Scan | undefined>(undefined),
    putBackDraft,
    show: async () => undefined,
  }
  const keeper: DraftKeeper = { offer, drop, end: () => undefined }
  const settle = async (work: () => void, wait = 0) => {
    await act(async () => {
      work()
      await new Promise((done) => setTimeout(done, wait))
    })
  }
  const press = (words: string) =>
    settle(() => [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click())
  /** A button that has just come up takes no press at once. */
  const armed = () => settle(() => undefined, 800)

  beforeEach(async () => {
    await loadLanguage('zh-CN')
    root = document.createElement('div')
    document.body.replaceChildren(root)
    store.profileId.value = 'a'
    store.mixUpOpen.value = false
    store.reviewing.value = false
    store.scan.value = page({})
    offer.value = { client: 'a', at: '2026-11-26T08:00:00Z', count: 3, entries: entriesOf(page(FULL)) }
    putBackDraft.mockClear()
    drop.mockClear()
    await settle(() =>
      render(
        <StoreContext.Provider value={store as unknown as PanelStore}>
          <DraftSection keeper={keeper} />
        </StoreContext.Provider>,
        root,
      ),
    )
  })

  it('says how many fields there were and how many are gone, and gives no value away', () => {
    expect(root.textContent).toContain('填了 3 项')
    expect(root.textContent).toContain('其中 3 项')
    for (const value of Object.values(FULL)) expect(root.textContent).not.toContain(value)
  })

  it('is shown to nobody else, and not while the page looks like another client’s', async () => {
    await settle(() => {
      store.profileId.value = 'b'
    })
    expect(root.textContent).toBe('')
    await settle(() => {
      store.profileId.value = 'a'
      store.mixUpOpen.value = true
    })
    expect(root.textContent).toBe('')
  })

  it('shows page and draft side by side, numbers covered, and writes what is ticked', async () => {
    store.scan.value = page({ address: '别处' })
    await press('查看并补回')
    expect(store.reviewing.value).toBe(true)
    const cards = [...root.querySelectorAll<HTMLElement>('.card')]
    expect(cards.map(({ dataset }) => dataset.control)).toEqual(['name', 'mobile', 'address'])
    const ticked = () => cards.map((card) => card.querySelector('input')?.checked)
    expect(ticked()).toEqual([true, true, false])
    expect(root.textContent).toContain(FULL.name)
    expect(root.textContent).not.toContain(FULL.mobile)
    await settle(() => cards[2]!.querySelector('input')!.click())
    await settle(() => cards[0]!.querySelector('input')!.click())
    await armed()
    await press('补回 2 项')
    expect(putBackDraft.mock.calls[0]?.[1]).toEqual(['address', 'mobile'])
    const [, , planFor] = putBackDraft.mock.calls[0] as Parameters<PanelStore['putBackDraft']>
    expect(planFor(page({ address: '别处' }), { overrides: ['address'] }).items.every(({ reason }) => !reason)).toBe(
      true,
    )
  })

  it('lets it go only when asked twice', async () => {
    await press('不要了')
    expect(drop).not.toHaveBeenCalled()
    await press('先留着')
    await press('不要了')
    await press('删除草稿')
    expect(drop).toHaveBeenCalledOnce()
  })

  it('leaves the preview to itself when there is nothing left to put back', async () => {
    await press('查看并补回')
    await settle(() => {
      store.scan.value = page(FULL)
    })
    expect(store.reviewing.value).toBe(false)
    expect(root.textContent).toBe('')
  })
})
