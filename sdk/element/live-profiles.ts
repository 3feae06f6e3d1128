/** A source of profiles whose filings the host may exchange while the panel is open. */
import type { Filing } from '@beian-assist/rules'
import { memoryProfiles, profileSource, type TellBadFiling } from '../panel/memory-profiles.ts'
import type { ProfileSource } from '../panel/ports.ts'

export type Profiles = ProfileSource | readonly Filing[]

export interface LiveProfiles extends ProfileSource {
  /** Equal filings change nothing, so that a framework may hand over a new array at every rendering. */
  use(profiles: Profiles): void
}

/** `tell` hears what of the filings could not be taken. */
export function liveProfiles(tell?: TellBadFiling): LiveProfiles {
  let given: Profiles = []
  /** As they were when they were given: a host may change its own array in place, and give it again. */
  let said: string | undefined = '[]'
  let source = memoryProfiles([])
  const listeners = new Map<() => void, (() => void) | undefined>()

  return {
    use(profiles) {
      const text = Array.isArray(profiles) ? JSON.stringify(profiles) : undefined
      if (text === undefined ? profiles === given : text === said) return
      source = profileSource(profiles, tell)
      given = profiles
      said = text
      for (const [listener, stop] of listeners) {
        stop?.()
        listeners.set(listener, source.onChange?.(listener))
        listener()
      }
    },
    list: () => source.list(),
    get: (id) => source.get(id),
    others: (id) => source.others(id),
    files: async (id) => (await source.files?.(id)) ?? {},
    get put() {
      return source.put
    },
    get remove() {
      return source.remove
    },
    onChange(listener) {
      listeners.set(listener, source.onChange?.(listener))
      return () => {
        listeners.get(listener)?.()
        listeners.delete(listener)
      }
    },
  }
}
