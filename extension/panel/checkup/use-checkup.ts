import type { PanelStore, ProfileSource } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { today } from '../../manager/today.ts'
import { type CheckedUp, checkUp } from './check-up.ts'
import { profileHolders } from './holders.ts'

export type CheckupState =
  | { readonly kind: 'checking'; readonly done?: number; readonly total?: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly found: CheckedUp }

/** Until then how far it is would only flicker. */
const PATIENCE_MS = 1000

/** Checks all profiles, and again whenever they or the language change; `again` does so by hand. */
export function useCheckup(store: PanelStore, profiles: ProfileSource) {
  const state = useSignal<CheckupState>({ kind: 'checking' })
  const attempt = useSignal(0)
  const locale = store.locale.value
  const list = store.profiles.value
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const start = performance.now()
    state.value = { kind: 'checking' }
    const run = async () => {
      const holders = await profileHolders(profiles, list)
      const onProgress = (done: number, total: number) => {
        if (!signal.aborted && performance.now() - start > PATIENCE_MS) state.value = { kind: 'checking', done, total }
      }
      const found = await checkUp(holders, {
        now: new Date().toISOString(),
        today: today(),
        locale,
        signal,
        onProgress,
      })
      if (found && !signal.aborted) state.value = { kind: 'done', found }
    }
    run().catch(() => {
      if (!signal.aborted) state.value = { kind: 'failed' }
    })
    return () => stop.abort()
  }, [list, locale, profiles, attempt.value])
  return { state: state.value, again: () => void attempt.value++ }
}
