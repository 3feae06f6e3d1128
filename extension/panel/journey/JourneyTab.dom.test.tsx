import type { Filing } from '@beian-assist/rules'
import { loadLanguage, type OutcomeEntry, type PanelStore } from '@beian-assist/sdk/panel'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import { MoreServices } from './MoreServices.tsx'
import { OrderState } from './OrderState.tsx'
import { Outcome } from './Outcome.tsx'
import { JourneyContext } from './use-journey.ts'

async function drawn(start: Filing, noted: readonly OutcomeEntry[] = []) {
  await loadLanguage('en')
  const filing = signal(start)
  const notes = signal({ dismissed: [], outcome: noted })
  const begun: Filing[] = []
  const store = {
    locale: signal('en'),
    canStore: signal(true),
    editFrom: (next: Filing) => void begun.push(next),
    filing,
    notes,
    scan: signal(undefined),
    change: async (values: readonly { path: string; value: unknown }[]) => {
      filing.value = { ...filing.value, ...Object.fromEntries(values.map(({ path, value }) => [path, value])) }
      return true
    },
    note: async (entry: OutcomeEntry) => {
      notes.value = { dismissed: [], outcome: [...notes.value.outcome, entry] }
    },
  } as unknown as PanelStore
  const root = document.createElement('div')
  document.body.append(root)
  await act(() =>
    render(
      <JourneyContext.Provider value={{ store, remind: async () => false }}>
        <OrderState />
        <MoreServices />
        <Outcome />
      </JourneyContext.Provider>,
      root,
    ),
  )
  return { root, filing, notes, begun }
}

it('an abandoned order is no dead end: a new one begins, and what happened stays', async () => {
  const { root, filing, notes } = await drawn({ status: 'abandoned' }, [
    { on: '2026-11-26T10:00:00Z', state: 'abandoned' },
  ])
  expect(root.textContent).not.toContain('Wait; nothing to do')
  await act(async () => root.querySelector<HTMLButtonElement>('[data-again]')!.click())
  expect(filing.value.status).toBe('draft')
  expect(notes.value.outcome.map(({ state }) => state)).toEqual(['abandoned', 'draft'])
})

it('what is no filing number is refused with what is expected; one typed wide is kept as issued', async () => {
  const { root, notes } = await drawn({ status: 'approved' })
  const input = root.querySelector<HTMLInputElement>('#ba-icp')!
  const save = async (text: string) => {
    await act(async () => {
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await act(async () => {
      input.form!.requestSubmit()
    })
  }
  await save('abc123')
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('京ICP备12345678号-1')
  expect(root.querySelector('[role="status"].muted')?.textContent).toBe('')
  expect(notes.value.outcome).toEqual([])
  await save('粤ＩＣＰ备 12345678号－1')
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('')
  expect(root.querySelector('[role="status"].muted')?.textContent).toContain('Saved')
  expect(notes.value.outcome.at(-1)?.icpNumber).toBe('粤ICP备12345678号-1')
  expect(input.value).toBe('粤ICP备12345678号-1')
})

it('a number of another province is warned of, not refused: the subject may have moved', async () => {
  const { root, notes } = await drawn({ status: 'approved', province: '110000' })
  const input = root.querySelector<HTMLInputElement>('#ba-icp')!
  const type = (text: string) =>
    act(async () => {
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const warned = () => root.querySelector('[data-elsewhere]')?.textContent
  await type('京ICP备12345678号-1')
  expect(warned()).toBeUndefined()
  await type('粤ICP备12345678')
  expect(warned()).toBeUndefined()
  await type('粤ICP备12345678号-1')
  expect(warned()).toContain('Guangdong')
  expect(warned()).toContain('Beijing')
  await act(async () => input.form!.requestSubmit())
  expect(notes.value.outcome.at(-1)?.icpNumber).toBe('粤ICP备12345678号-1')
})

it('an approved order leads on to the next one, as a profile of its own', async () => {
  const { root, filing, begun } = await drawn({ status: 'approved', type: 'first', approvedOn: '2026-11-20' })
  const types = [...root.querySelectorAll<HTMLElement>('[data-next]')].map(({ dataset }) => dataset.next)
  expect(types).toEqual(['addService', 'change', 'addAccess'])
  await act(async () => root.querySelector<HTMLButtonElement>('[data-next="change"]')!.click())
  expect(begun).toEqual([{ type: 'change' }])
  expect(filing.value).toMatchObject({ status: 'approved', approvedOn: '2026-11-20' })
  const { root: other } = await drawn({ status: 'bureauReview' })
  expect(other.querySelector('[data-next]')).toBeNull()
})
