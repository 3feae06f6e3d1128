/** A source of profiles whose filings the host may exchange while the panel is open. */
import type { Filing } from '@beian-assist/rules'
import { memoryProfiles } from '../panel/memory-profiles.ts'
import type { ProfileSource } from '../panel/ports.ts'

export type Profiles = ProfileSource | readonly Filing[]

export interface LiveProfiles extends ProfileSource {
  /** Equal filings change nothing, so that a framework may hand over a new array at every rendering. */
  use(profiles: Profiles): void
}

const isSource = (profiles: Profiles): profiles is ProfileSource => 'list' in profiles

export function liveProfiles(): LiveProfiles {
  let given: Profiles = []
  let source = memoryProfiles([])
  const listeners = new Map<() => void, (() => void) | undefined>()

  return {
    use(profiles) {
      if (profiles === given) return
      const same = !isSource(profiles) && !isSource(given) && JSON.stringify(profiles) === JSON.stringify(given)
      given = profiles
      if (same) return
      source = isSource(profiles) ? profiles : memoryProfiles(profiles)
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
