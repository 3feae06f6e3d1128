/** The log of acts, loaded with the first act: what only opens the panel does nothing that could stand in it. */
import { signal } from '@preact/signals'
import type { Vault } from '../vault/index.ts'
import type { ActivityLog } from './log.ts'

export function lateActivityLog(vault: () => Vault | undefined): ActivityLog {
  const missed = signal(0)
  let made: Promise<ActivityLog> | undefined
  return {
    missed,
    note: async (noted) => {
      made ??= import('./log.ts').then(({ createActivityLog }) => createActivityLog(vault, Date.now, missed))
      try {
        await (await made).note(noted)
      } catch {
        made = undefined
        missed.value++
      }
    },
  }
}
