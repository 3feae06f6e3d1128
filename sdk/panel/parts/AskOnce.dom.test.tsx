import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import { loadLanguage } from '../messages/catalogue.ts'
import type { PanelStore } from '../state/store.ts'
import { AskOnce } from './AskOnce.tsx'
import { StoreContext } from './context.ts'

it('asks for what only the user knows, and for nothing that the process brings', async () => {
  await loadLanguage('en')
  const missing = [
    'website.domains[].holder',
    'verification.result',
    'verification.person',
    'verification.qrIssuedAt',
    'sms.wrongCount',
    'sms.resendCount',
    'subject.businessStatus',
  ]
  const store = {
    locale: signal('en'),
    filing: signal({}),
    report: signal({ undecided: [{ ruleId: 'one', missing }] }),
  } as unknown as PanelStore
  const root = document.createElement('div')
  await act(() =>
    render(
      <StoreContext.Provider value={store}>
        <AskOnce />
      </StoreContext.Provider>,
      root,
    ),
  )
  const asked = [...root.querySelectorAll<HTMLElement>('[data-ask]')].map(({ dataset }) => dataset.ask)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((id) => /^(verification|sms)\./.test(id ?? ''))).toEqual([])
})
