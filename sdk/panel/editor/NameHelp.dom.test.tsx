import type { Filing } from '@beian-assist/rules'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it, vi } from 'vitest'
import sound from '../../../test/samples/gd-enterprise.json' with { type: 'json' }
import { withValue } from '../../filing/path.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import { StoreContext } from '../parts/context.ts'
import type { PanelStore } from '../state/store.ts'
import { QuickEdit } from './QuickEdit.tsx'

const path = 'websites[0].name'

async function drawn(name: string, locale: 'zh-CN' | 'en' = 'zh-CN') {
  await loadLanguage(locale)
  const filing = signal(withValue(sound as unknown as Filing, path, name))
  const store = {
    locale: signal(locale),
    filing,
    profiles: signal([]),
    profileId: signal(undefined),
    canStore: signal(true),
    saveProblem: signal(undefined),
  } as unknown as PanelStore
  const root = document.createElement('div')
  document.body.append(root)
  await act(() =>
    render(
      <StoreContext.Provider value={store}>
        <QuickEdit path={path} close={() => undefined} />
      </StoreContext.Provider>,
      root,
    ),
  )
  const input = root.querySelector('input')!
  const said = () => root.querySelector('[role="status"]')!
  const buttons = () => [...root.querySelectorAll<HTMLButtonElement>('.name-offers button')]
  const type = (text: string) =>
    act(async () => {
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  return { root, input, said, buttons, type, filing }
}

it('says what is wrong while the name is typed, offers names, and a press takes one into the field alone', {
  timeout: 30_000,
}, async () => {
  const { input, said, buttons, type, filing } = await drawn('青屿示例科技')
  expect(input.getAttribute('aria-describedby')).toBe(said().id)
  await vi.waitFor(() => expect(said().textContent).toContain('没有发现问题'), 20_000)
  await type('青屿')
  // What was said stays until it is replaced.
  expect(said().textContent).toContain('没有发现问题')
  await vi.waitFor(() => expect(buttons().length).toBeGreaterThan(0), 20_000)
  expect(said().querySelectorAll('.edit-findings li').length).toBeGreaterThan(0)
  expect(said().textContent).toContain('这些名称能通过这里的检查')
  expect(buttons()[0]!.textContent).toBe('改成“深圳青屿示例科技”')
  await act(async () => buttons()[0]!.click())
  expect(input.value).toBe('深圳青屿示例科技')
  expect(document.activeElement).toBe(input)
  await vi.waitFor(() => expect(buttons()).toEqual([]), 20_000)
  expect(said().textContent).toContain('没有发现问题')
  expect(filing.value.websites?.[0]?.name).toBe('青屿示例科技')
})

it('speaks English, and is silent about an empty name', { timeout: 30_000 }, async () => {
  const { said, buttons, type } = await drawn('青屿', 'en')
  await vi.waitFor(() => expect(buttons()[0]?.textContent).toBe('Change to “深圳青屿示例科技”'), 20_000)
  await type('')
  await vi.waitFor(() => expect(said().textContent).toBe(''), 20_000)
  expect(buttons()).toEqual([])
})
