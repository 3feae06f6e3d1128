import { afterEach, expect, it, vi } from 'vitest'
import { combobox } from './combobox.ts'
import { inSight, watchSight } from './sight.ts'
import { text } from './text.ts'

const now = vi.hoisted(() => ({ state: 'visible' }))
vi.mock('../page/dom.ts', async (load) => ({ ...(await load<object>()), visibilityOf: () => now.state }))

const show = (state: 'visible' | 'hidden') => {
  now.state = state
  document.dispatchEvent(new Event('visibilitychange'))
}
afterEach(() => show('visible'))

it('a list that did not open while the page was out of sight says so, then and when the page came back meanwhile', () => {
  const sight = watchSight()
  const started = performance.now()
  expect(inSight('no-option', combobox, sight, started)).toBe('no-option')
  show('hidden')
  expect(inSight('no-option', combobox, sight, started)).toBe('not-in-front')
  show('visible')
  expect(inSight('timeout', combobox, sight, started)).toBe('not-in-front')
  expect(inSight('no-option', combobox, sight, performance.now() + 1)).toBe('no-option')
  sight.stop()
})

it('what needs no list, and what the page itself refused, keeps its reason', () => {
  show('hidden')
  const sight = watchSight()
  expect(inSight('not-kept', text, sight, 0)).toBe('not-kept')
  for (const reason of ['refused-by-page', 'gone', 'user-edited', 'covered'] as const)
    expect(inSight(reason, combobox, sight, 0)).toBe(reason)
  sight.stop()
})
