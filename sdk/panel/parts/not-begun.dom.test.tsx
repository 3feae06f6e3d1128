/** A newcomer on an empty page meets no alarm; the first letter typed brings the check. */
import type { Filing } from '@beian-assist/rules'
import { check } from '@beian-assist/rules'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import { sampleScan } from '../../plan/sample-scan.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import { createSignals } from '../state/signals.ts'
import type { PanelStore } from '../state/store.ts'
import { SlotsContext, StoreContext } from './context.ts'
import { FindingsTab } from './FindingsTab.tsx'

it('the Check tab is calm until something is typed', async () => {
  await loadLanguage('zh-CN')
  const state = createSignals('zh-CN', () => ({}))
  const root = document.createElement('div')
  const page = (typed: boolean) =>
    sampleScan({ name: { field: 'principal.name', control: { flags: typed ? ['userEdited'] : [] } } })
  state.whole.value = { principal: { name: '' } } as Filing
  state.scan.value = page(false)
  state.report.value = check(state.whole.value, { locale: 'zh-CN', complete: false })
  expect(state.report.value.findings.map(({ severity }) => severity)).toContain('error')
  const store = { ...state, ruleTitle: (id: string) => id } as unknown as PanelStore
  await act(() =>
    render(
      <StoreContext.Provider value={store}>
        <SlotsContext.Provider value={{} as never}>
          <FindingsTab />
        </SlotsContext.Provider>
      </StoreContext.Provider>,
      root,
    ),
  )
  const said = () => root.querySelector('[role=status]')?.textContent
  expect(said()).toBe('还没有填写，选好资料或在页面上填写后再检查。')
  expect(root.querySelector('.finding-error')).toBeNull()
  await act(() => {
    state.scan.value = page(true)
  })
  expect(said()).toMatch(/^\d+ 个会被退回的问题/)
  expect(root.querySelector('.finding-error')).not.toBeNull()
})
