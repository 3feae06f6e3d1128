import type { VaultEnv } from './env.ts'
import { step } from './step.ts'

type Given = Pick<VaultEnv, 'local' | 'session' | 'kdf' | 'bootMark'> & Partial<Pick<VaultEnv, 'onSystemLock'>>

/** The environment of a page of the extension: everything but the extension's own storage comes from the web platform. */
export const pageEnv = (given: Given): VaultEnv => ({
  ...given,
  idb: indexedDB,
  opfs: () => navigator.storage.getDirectory(),
  locks: navigator.locks as VaultEnv['locks'],
  channel: (name) => new BroadcastChannel(name) as ReturnType<VaultEnv['channel']>,
  now: () => Date.now(),
  freeBytes: async () => {
    const { quota, usage } = await step('page-env.estimate', () => navigator.storage.estimate())
    return quota === undefined || usage === undefined ? undefined : quota - usage
  },
  later: (ms, task) => {
    // Beyond 2³¹ ms a timer fires at once.
    const timer = setTimeout(task, Math.min(ms, 2 ** 31 - 1))
    return () => clearTimeout(timer)
  },
  onHidden: (task) => {
    const look = () => document.visibilityState === 'hidden' && task()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  },
})
