import type { Filing } from '@beian-assist/rules'
import { work } from '../load-work.ts'
import type { ProfileSource } from '../ports.ts'
import type { PanelSession } from './session.ts'
import type { PanelSignals } from './signals.ts'
import type { PanelFiles, PanelStore } from './store.ts'

type Editing = Pick<PanelStore, 'edit' | 'editFromPage' | 'editFrom' | 'save' | 'remove'>

/** A new profile begins with one website: what nearly every first filing has. */
const BLANK: Filing = { type: 'first', websites: [{ owner: {} }] }

/** What the page holds is text that stands there; '' says only that a box is empty, which a profile need not know. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== '')
      .map(([key, entry]) => [key, withoutBlanks(entry)]),
  )
}

/** Opening, saving and removing profiles. A refused save keeps the form as it is, with the reason in words. */
export function createEditing(
  state: PanelSignals,
  session: PanelSession,
  profiles: ProfileSource,
  choose: (id: string | undefined, files?: PanelFiles) => Promise<void>,
): Editing {
  function begin(filing: Filing, unread: readonly string[]): void {
    state.saveProblem.value = undefined
    state.differences.value = []
    state.editing.value = { filing, unread }
    state.tab.value = 'profiles'
  }

  return {
    editFrom: (filing) => begin(filing, []),
    edit: async (id, at) => {
      const found = id === undefined ? BLANK : await profiles.get(id)
      if (!found) return
      state.saveProblem.value = undefined
      state.differences.value = []
      state.editing.value = {
        ...(id === undefined ? {} : { id, before: found }),
        filing: structuredClone(found),
        unread: [],
        ...(at === undefined ? {} : { at }),
      }
    },
    editFromPage: () => {
      const scan = state.scan.value
      const engine = work.peek()
      if (!scan || !engine) return
      const read = engine.readFiling(scan)
      const provider = state.place.value?.provider
      const filing = withoutBlanks({ ...(provider === undefined ? {} : { provider }), ...read.filing }) as Filing
      begin(
        filing,
        read.unread.map((entry) => entry.label || entry.text),
      )
    },
    save: async (filing) => {
      const open = state.editing.value
      if (!open || !profiles.put) return false
      const result = await profiles.put(open.id, filing, open.before)
      if (!result.ok) {
        state.saveProblem.value = result.message
        return false
      }
      state.saveProblem.value = undefined
      state.differences.value = result.differences ?? []
      state.editing.value = undefined
      await choose(result.id, open.files)
      return true
    },
    remove: async (id) => {
      const done = (await profiles.remove?.(id)) ?? false
      if (done && state.profileId.value === id) await choose(undefined)
      if (done) state.goneProfile.value = undefined
      session.recheck()
      return done
    },
  }
}
