import type { Filing } from '@beian-assist/rules'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import { writeAppSheet } from '../../../rules/files/index.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import { StoreContext } from '../parts/context.ts'
import type { PanelStore } from '../state/store.ts'
import { AppSheet } from './AppSheet.tsx'
import { SheetContext } from './sheet.ts'

const domains = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `a${at}.qinghe-example.com` }))

async function shown(filing: Filing | undefined): Promise<HTMLElement> {
  await loadLanguage('zh-CN')
  const store = { locale: signal('zh-CN'), filing: signal(filing) } as unknown as PanelStore
  const root = document.createElement('div')
  const write = async (one: Filing) => writeAppSheet(one)
  render(
    <StoreContext.Provider value={store}>
      <SheetContext.Provider value={write}>
        <AppSheet />
      </SheetContext.Provider>
    </StoreContext.Provider>,
    root,
  )
  const button = root.querySelector('button')
  if (button) await act(async () => button.click())
  return root
}

it('offers the table of a profile with APPs, and says what is left out', async () => {
  const root = await shown({ apps: [{ name: '青禾示例', domains: domains(22) }] })
  expect(root.textContent).toContain('“青禾示例”有 22 个域名')
  expect(root.querySelector('a')?.download).toBe('APP-domains.xlsx')
  expect(root.querySelector('a')?.getAttribute('href')).toMatch(/^blob:/)
})

it('says so when there is no domain to write, and is absent without an APP', async () => {
  const empty = await shown({ apps: [{ name: '青禾示例' }] })
  expect(empty.textContent).toContain('还没有域名')
  expect(empty.querySelector('a')).toBeNull()
  expect((await shown({ websites: [{}] })).innerHTML).toBe('')
  expect((await shown(undefined)).innerHTML).toBe('')
})
