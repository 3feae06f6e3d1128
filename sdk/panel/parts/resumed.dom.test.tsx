import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import type { Ledger, Scan } from '../../types.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import { resumedReceipts } from '../state/resume.ts'
import type { PanelStore } from '../state/store.ts'
import { StoreContext } from './context.ts'
import { Receipts } from './Receipts.tsx'

const ledger: Ledger = {
  transaction: 'fill',
  at: 1,
  entries: [{ control: 'written', label: '已写', old: '', now: '甲' }],
  left: [
    { control: 'refused', label: '退回', reason: 'refused-by-page' },
    { control: 'changed', label: '改变', reason: 'not-kept', changed: true },
    { control: 'cut', label: '打断', reason: 'aborted', changed: true },
    { control: 'later', label: '未到' },
    { control: 'moved', label: '跳转', reason: 'navigated' },
  ],
}

const scan = {
  url: 'https://form.example/',
  controls: ['changed', 'cut'].map((id) => ({ id, value: { text: '乙', values: [] } })),
  mappings: [],
} as unknown as Scan

async function rows(language: 'zh-CN' | 'en', profileId?: string): Promise<Record<string, string>> {
  await loadLanguage(language)
  const store = {
    locale: signal(language),
    receipts: signal(resumedReceipts(ledger, scan)),
    resumed: signal(true),
    putBack: signal(false),
    profileId: signal(profileId),
    scan: signal(undefined),
    plan: signal(undefined),
    undone: signal([]),
    canUndo: signal(true),
    movedOn: signal(false),
    problem: signal(undefined),
    tab: signal('fill'),
  } as unknown as PanelStore
  const root = document.createElement('div')
  await act(() =>
    render(
      <StoreContext.Provider value={store}>
        <Receipts />
      </StoreContext.Provider>,
      root,
    ),
  )
  const text = (node: Element, selector: string) => node.querySelector(selector)?.textContent?.trim() ?? ''
  return Object.fromEntries(
    [...root.querySelectorAll('li.receipt')].map((row) => [text(row, '.card-label'), text(row, 'p')]),
  )
}

it('a fill that was cut off says of each field why it is not filled, and what stands there', async () => {
  expect(await rows('zh-CN', 'chosen')).toEqual({
    退回: '页面不接受这个内容 · 已恢复原来的内容',
    改变: '页面没有保留填入的内容 · 没能恢复，页面现在是：乙',
    打断: '填到这一项时停止了 · 没能恢复，页面现在是：乙',
    未到: '还没有轮到这一项就停止了，没有填写',
    跳转: '页面跳转了，没有填写',
    已写: '已填好，读回一致: 甲',
  })
})

it('while nobody is chosen it shows no value, and does not call a field empty either', async () => {
  const seen = await rows('en')
  expect(seen.改变).toBe('The page did not keep the value · It could not be put back; look at it on the page')
  expect(Object.values(seen).join()).not.toMatch(/[甲乙]/)
})
