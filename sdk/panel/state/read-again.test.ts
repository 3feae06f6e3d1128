import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FormPort } from '../../types.ts'
import { READ_AGAIN_MS, readAgain } from './read-again.ts'
import type { PanelSession } from './session.ts'
import { createSignals } from './signals.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function filled() {
  const state = createSignals('zh-CN', () => ({}))
  state.phase.value = 'filled'
  const reread = vi.fn(async () => undefined)
  let form: FormPort | undefined = {} as FormPort
  readAgain({ form: () => form, reread } as unknown as PanelSession, state)
  return {
    state,
    reread,
    leave: () => {
      form = undefined
    },
  }
}

it('reads the values again some times after a fill, and then no more', async () => {
  const { reread } = filled()
  for (const [turn, at] of READ_AGAIN_MS.entries()) {
    await vi.advanceTimersByTimeAsync(at - (READ_AGAIN_MS[turn - 1] ?? 0))
    expect(reread).toHaveBeenCalledTimes(turn + 1)
  }
  expect(vi.getTimerCount()).toBe(0)
})

it('stops when the panel has gone on to another form or another result', async () => {
  const first = filled()
  first.leave()
  const second = filled()
  second.state.receipts.value = []
  const third = filled()
  third.state.phase.value = 'undone'
  await vi.runAllTimersAsync()
  for (const { reread } of [first, second, third]) expect(reread).not.toHaveBeenCalled()
})
