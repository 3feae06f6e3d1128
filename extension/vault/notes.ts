/** What the user keeps about a filing beside its values: what came of it, and findings that do not apply. */
import type { Stored } from './records-io.ts'
import { step } from './step.ts'
import type { Vault } from './vault.ts'

type FilingData = Stored<'filing'>['data']
export type Notes = { outcome: FilingData['outcome']; dismissed: NonNullable<FilingData['dismissed']> }

/** How often notes are put on top of an edit that came in between. */
const TRIES = 3

export async function readNotes(vault: Vault, id: string): Promise<Notes | undefined> {
  const found = await step('notes.read', () => vault.get(id))
  if (!found.ok || found.record.col !== 'filing') return undefined
  const { outcome, dismissed } = found.record.data
  return { outcome, dismissed: dismissed ?? [] }
}

export async function saveNotes(vault: Vault, id: string, notes: Notes): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried++) {
    const found = await step('notes.before', () => vault.get(id))
    if (!found.ok || found.record.col !== 'filing') return false
    const { rev, data } = found.record
    const saved = await step('notes.save', () =>
      vault.commit({ puts: [{ col: 'filing', id, rev, data: { ...data, ...notes } }] }),
    )
    if (saved.ok || saved.reason !== 'conflict') return saved.ok
  }
  return false
}
