import { describe, expect, it } from 'vitest'
import { sketch } from '../../../test/map/sketch.ts'
import type { Correction, CorrectionStore } from '../../corrections/correction.ts'
import { memoryCorrections } from '../../corrections/memory.ts'
import { createCorrecting } from './correcting.ts'
import type { PanelSession } from './session.ts'
import { createSignals } from './signals.ts'

const page = { ...sketch('ICP备案', [{ label: '经办科室联系口' }]), url: 'https://console.example/order/1' }

/** The panel's state with a page in front, and a store that works until it is told to fail. */
async function panel() {
  const kept = memoryCorrections()
  let failing = false
  let left = 0
  const guarded =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      failing ? Promise.reject(new Error('disk')) : act(...args)
  const listeners: (() => void)[] = []
  const store: CorrectionStore = {
    lasting: true,
    list: guarded(kept.list),
    put: guarded(kept.put),
    remove: guarded(kept.remove),
    unreadable: () => left,
    onChange: (listener) => {
      listeners.push(listener)
      return () => undefined
    },
  }
  const state = createSignals('zh-CN', () => ({ today: '2026-11-26' }))
  state.scan.value = { ...page, mappings: [] } as unknown as NonNullable<typeof state.scan.value>
  const session = { form: () => undefined, attempt: (act: () => Promise<unknown>) => act() } as unknown as PanelSession
  const correcting = createCorrecting(state, session, () => '2026-11-26', store)
  await Promise.resolve()
  return {
    state,
    correcting,
    fail: (now: boolean, some = 0) => {
      failing = now
      left = some
    },
    reload: async () => {
      for (const listener of listeners) listener()
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}
const fields = (all: readonly Correction[]) => all.map(({ field }) => field)

describe('a list of corrections that cannot be read', () => {
  it('is said, and what was known stays in force', async () => {
    const { state, correcting, fail, reload } = await panel()
    await correcting.correct('c0', 'principal.mobile')
    expect(fields(state.corrections.value)).toEqual(['principal.mobile'])
    expect(state.unreadCorrections.value).toBe(0)
    fail(true)
    await reload()
    expect(fields(state.corrections.value)).toEqual(['principal.mobile'])
    expect(state.unreadCorrections.value).toBe('all')
    fail(false)
    await reload()
    expect(state.unreadCorrections.value).toBe(0)
  })

  it('is said when it is a part of it', async () => {
    const { state, fail, reload } = await panel()
    fail(false, 2)
    await reload()
    expect(state.unreadCorrections.value).toBe(2)
  })

  it('takes nothing new for remembered or forgotten', async () => {
    const { state, correcting, fail } = await panel()
    await correcting.correct('c0', 'principal.mobile')
    fail(true)
    await correcting.correct('c0', 'principal.name')
    expect(state.correctionNote.value).toEqual({ code: 'failed' })
    await correcting.forget(state.corrections.value[0]!.id)
    expect(state.correctionNote.value).toEqual({ code: 'failed' })
    expect(fields(state.corrections.value)).toEqual(['principal.mobile'])
  })
})
