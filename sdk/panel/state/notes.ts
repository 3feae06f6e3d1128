/** What the user keeps about a filing beside the form: changed values, findings that do not apply, what came of it. */
import type { Filing, Finding } from '@beian-assist/rules'
import { withValue } from '../../filing/path.ts'
import type { FilingNotes, ProfileSource } from '../ports.ts'
import { findingKey } from './finding-key.ts'
import type { PanelSession } from './session.ts'
import type { PanelSignals } from './signals.ts'
import type { PanelStore } from './store.ts'

const NONE: FilingNotes = { dismissed: [], outcome: [] }

type Keeping = Pick<PanelStore, 'change' | 'dismiss' | 'reopen' | 'note'>

export interface Drafts extends Keeping {
  /** The filing as changed in this session where it cannot be stored. */
  draft(id: string): Filing | undefined
  load(id: string | undefined): Promise<void>
}

export function createNotes(
  state: PanelSignals,
  session: PanelSession,
  profiles: ProfileSource,
  today: () => string,
): Drafts {
  const drafts = new Map<string, Filing>()
  const kept = new Map<string, FilingNotes>()

  async function keep(notes: FilingNotes): Promise<void> {
    const id = state.profileId.value
    if (id === undefined) return
    state.notes.value = notes
    kept.set(id, notes)
    await profiles.keepNotes?.(id, notes)
  }

  const isSample = (id: string): boolean => state.profiles.value.find((entry) => entry.id === id)?.sample ?? false

  async function change(values: Parameters<PanelStore['change']>[0]): Promise<boolean> {
    const id = state.profileId.value
    const before = state.filing.value
    if (id === undefined || !before) return false
    const after = values.reduce((filing, { path, value }) => withValue(filing, path, value), before)
    if (profiles.put && !isSample(id)) {
      const result = await profiles.put(id, after, before)
      if (!result.ok) {
        state.saveProblem.value = result.message
        return false
      }
    } else drafts.set(id, after)
    state.saveProblem.value = undefined
    state.filing.value = after
    await session.recheck()
    return true
  }

  return {
    change,
    draft: (id) => drafts.get(id),
    load: async (id) => {
      const stored = id === undefined ? undefined : await profiles.notes?.(id)
      state.notes.value = stored ?? (id === undefined ? NONE : (kept.get(id) ?? NONE))
    },
    dismiss: async (finding: Finding, reason: string) => {
      const { dismissed, outcome } = state.notes.value
      const others = dismissed.filter((one) => findingKey(one) !== findingKey(finding))
      const { ruleId, fields } = finding
      await keep({ outcome, dismissed: [...others, { ruleId, fields: [...fields], reason, on: today() }] })
    },
    reopen: async (finding) => {
      const { dismissed, outcome } = state.notes.value
      await keep({ outcome, dismissed: dismissed.filter((one) => findingKey(one) !== findingKey(finding)) })
    },
    note: async (entry) => {
      const { dismissed, outcome } = state.notes.value
      await keep({ dismissed, outcome: [...outcome, entry] })
    },
  }
}
