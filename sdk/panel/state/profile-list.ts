import type { Signal } from '@preact/signals'
import type { ProfileSource, ProfileSummary } from '../ports.ts'

interface Shown {
  readonly profiles: Signal<readonly ProfileSummary[]>
  readonly readingProfiles: Signal<boolean>
}

/**
 * Reads the list and shows it. What it gives settles when the list is as it is now: a reading that a later one has overtaken
 * found what is out of date, and waits for that one.
 */
export function profileReader(profiles: Pick<ProfileSource, 'list'>, shown: Shown): () => Promise<void> {
  let newest: Promise<void> | undefined
  return async function readProfiles() {
    const read = async (): Promise<void> => {
      const list = await profiles.list()
      if (newest === mine) shown.profiles.value = list
    }
    shown.readingProfiles.value = true
    const mine = Promise.resolve().then(read)
    newest = mine
    try {
      await mine
    } finally {
      if (newest === mine) shown.readingProfiles.value = false
    }
    if (newest !== mine) await newest
  }
}
