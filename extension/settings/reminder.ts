/** Whether a backup is due. Pure. */
import type { BackupNote } from './backup-note.ts'

const DAY_MS = 24 * 3_600_000
/** So many changes since the last file call for a new one, however short ago that was. */
const MANY_CHANGES = 25

export type Reminder = { readonly why: 'never' | 'old' | 'changes'; readonly days: number; readonly changes: number }

/** `days` 0 switches the reminder off. */
export function reminderFor(
  vault: { vaultId: string; gen: number; records: number; createdAt: number },
  note: BackupNote | undefined,
  days: number,
  now: number,
): Reminder | undefined {
  if (days === 0 || vault.records === 0) return undefined
  const known = note?.vaultId === vault.vaultId ? note : undefined
  const own = known && known.at > 0 ? known : undefined
  const changes = Math.max(0, vault.gen - (own?.gen ?? 0) - (known?.drafts ?? 0))
  const age = Math.floor((now - (own?.at ?? vault.createdAt)) / DAY_MS)
  // Nothing has been written since: the file still holds all there is.
  if (own && changes === 0) return undefined
  if (age >= days) return { why: own ? 'old' : 'never', days: age, changes }
  return changes >= MANY_CHANGES ? { why: own ? 'changes' : 'never', days: age, changes } : undefined
}
