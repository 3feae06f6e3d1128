import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import type { Receipt, UndoReceipt } from '../../types.ts'
import { loadWork } from '../load-work.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import type { PanelStore } from '../state/store.ts'
import { Announcer } from './Announcer.tsx'
import { StoreContext } from './context.ts'
import { Receipts } from './Receipts.tsx'

const receipt = (control: string): Receipt => ({
  control,
  label: control,
  status: 'done',
  old: '',
  now: '广东省',
  driver: 'text',
  undoable: true,
  ms: 1,
})

it('after single values were taken back, the counts and the cards tell what stands now', async () => {
  await loadLanguage('zh-CN')
  await loadWork()
  const undone = signal<readonly UndoReceipt[]>([])
  const store = {
    locale: signal('zh-CN'),
    phase: signal('filled'),
    receipts: signal(['province', 'name', 'mobile'].map(receipt)),
    resumed: signal(false),
    putBack: signal(false),
    profileId: signal('chosen'),
    scan: signal(undefined),
    plan: signal(undefined),
    undone,
    canUndo: signal(true),
    movedOn: signal(false),
    problem: signal(undefined),
    findings: signal({ open: [], dismissed: [] }),
    tab: signal('fill'),
  } as unknown as PanelStore
  const root = document.createElement('div')
  await act(() =>
    render(
      <StoreContext.Provider value={store}>
        <Announcer />
        <Receipts />
      </StoreContext.Provider>,
      root,
    ),
  )
  const text = (selector: string) => root.querySelector(selector)?.textContent ?? ''
  expect(text('.notice')).toBe('3 项已填好并核对')
  await act(() => {
    undone.value = [
      { control: 'province', label: '', status: 'restored', now: '' },
      { control: 'name', label: '', status: 'skipped', reason: 'user-edited', now: '改' },
    ]
  })
  expect(text('.notice')).toBe('2 项已填好并核对1 项已撤销')
  expect(text('[data-said]')).toBe('2 项已填好并核对')
  const [first, second] = [...root.querySelectorAll('li.receipt')]
  expect(first?.className).toBe('card receipt receipt-back')
  expect(first?.textContent).toContain('已撤销这一项，页面恢复为：（空）')
  expect(first?.textContent).not.toMatch(/✓|读回一致|广东省/)
  // What could not be taken back still stands, and says so.
  expect(second?.textContent).toMatch(/✓.*读回一致.*没能撤销/)
  await act(() => {
    undone.value = ['province', 'name', 'mobile'].map((control) => ({
      control,
      label: '',
      status: 'restored',
      now: '',
    }))
  })
  expect(text('.notice')).toBe('0 项已填好并核对3 项已撤销')
  expect(root.querySelector('.notice-good')).toBeNull()
  expect(root.querySelector<HTMLButtonElement>('.footer .secondary')?.disabled).toBe(true)
})
