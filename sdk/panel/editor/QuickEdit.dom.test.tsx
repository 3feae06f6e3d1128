/** "Mend it in the profile" of a finding about the page, where the page names another domain than the profile does. */
import type { Filing } from '@beian-assist/rules'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it, vi } from 'vitest'
import { sampleScan, shown } from '../../plan/sample-scan.ts'
import { loadWork } from '../load-work.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import { StoreContext } from '../parts/context.ts'
import type { PanelStore } from '../state/store.ts'
import { QuickEdit } from './QuickEdit.tsx'

const FILING: Filing = {
  websites: [
    {
      domains: [
        { name: 'first.example', holderName: '甲' },
        { name: 'second.example', holderName: '乙' },
      ],
    },
  ],
}

async function drawn(onPage: string) {
  await loadLanguage('en')
  await loadWork()
  const change = vi.fn(async () => true)
  const store = {
    locale: signal('en'),
    filing: signal(FILING),
    scan: signal(sampleScan([{ field: 'website.domains[].name', label: '域名', value: shown(onPage) }])),
    profiles: signal([]),
    profileId: signal(undefined),
    canStore: signal(true),
    saveProblem: signal(undefined),
    change,
  } as unknown as PanelStore
  const root = document.createElement('div')
  document.body.append(root)
  await act(() =>
    render(
      <StoreContext.Provider value={store}>
        <QuickEdit path="websites[0].domains[0].holderName" ofPage close={() => undefined} />
      </StoreContext.Provider>,
      root,
    ),
  )
  const type = (text: string) =>
    act(async () => {
      const input = root.querySelector('input')!
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const save = () => act(async () => root.querySelector('form')!.requestSubmit())
  return { root, change, type, save }
}

it('changes nothing of the profile’s where the profile does not have that domain, and says why', async () => {
  const { root } = await drawn('third.example')
  expect(root.querySelector('form')).toBeNull()
  expect(root.textContent).toContain('“third.example” on the page, which the profile does not have')
  expect(root.textContent).toContain('“first.example”')
})

it('leads to the entry of that same domain, and says which one it is', async () => {
  const { root, change, type, save } = await drawn('https://Second.example')
  expect(root.textContent).toContain('in the profile')
  expect(root.querySelector('input')?.value).toBe('乙')
  await type('丙')
  await save()
  expect(change).toHaveBeenCalledWith([{ path: 'websites[0].domains[1].holderName', value: '丙' }])
})

it('is the plain field where both name the same one', async () => {
  const { root, change, type, save } = await drawn('www.first.example')
  expect(root.textContent).not.toContain('in the profile')
  await type('丙')
  await save()
  expect(change).toHaveBeenCalledWith([{ path: 'websites[0].domains[0].holderName', value: '丙' }])
})
