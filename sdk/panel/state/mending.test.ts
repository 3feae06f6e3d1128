import type { Filing } from '@beian-assist/rules'
import { expect, it, vi } from 'vitest'
import { sampleScan, shown } from '../../plan/sample-scan.ts'
import { createMending } from './mending.ts'
import type { PanelSession } from './session.ts'
import { createSignals } from './signals.ts'

const FILING: Filing = { websites: [{ domains: [{ name: 'first.example' }] }] }
const NAME = 'websites[0].domains[0].name'

function mending(onPage: string) {
  const state = createSignals('en', () => ({}))
  state.filing.value = FILING
  state.scan.value = sampleScan([{ field: 'website.domains[].name', label: '域名', value: shown(onPage) }])
  const change = vi.fn(async () => true)
  const session = { form: () => undefined } as unknown as PanelSession
  return { change, ...createMending(state, session, change, () => ({})) }
}

it('changes the profile where the page names the same domain, in whatever writing', async () => {
  const { mend, change } = mending('HTTPS://First.example/')
  await mend(NAME, 'first.example')
  expect(change).toHaveBeenCalledWith([{ path: NAME, value: 'first.example' }])
})

it('never puts the page’s other domain in the place of the profile’s', async () => {
  const { mend, change } = mending('HTTPS://Third.example/')
  await mend(NAME, 'third.example')
  expect(change).not.toHaveBeenCalled()
})
