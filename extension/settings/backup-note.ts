/** When the last backup file was saved, and at which generation of the vault. No names, no values: it lies outside the vault. */
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'

const KEY = 'backup'
const schema = z.strictObject({
  v: z.literal(1),
  vaultId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  gen: z.int().check(z.gte(0)),
  at: z.number(),
})
export type BackupNote = Omit<z.infer<typeof schema>, 'v'>

export async function readBackupNote(): Promise<BackupNote | undefined> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY])
  return parsed.success ? parsed.data : undefined
}

export async function keepBackupNote(note: BackupNote): Promise<void> {
  await browser.storage.local.set({ [KEY]: { v: 1, ...note } })
}

const DAY_MS = 24 * 3_600_000
/** So many changes since the last file call for a new one, however short ago that was. */
const MANY_CHANGES = 25

export type Reminder = { readonly why: 'never' | 'old' | 'changes'; readonly days: number; readonly changes: number }

/** Whether a backup is due. `days` 0 switches the reminder off. Pure. */
export function reminderFor(
  vault: { vaultId: string; gen: number; records: number; createdAt: number },
  note: BackupNote | undefined,
  days: number,
  now: number,
): Reminder | undefined {
  if (days === 0 || vault.records === 0) return undefined
  const own = note?.vaultId === vault.vaultId ? note : undefined
  const changes = Math.max(0, vault.gen - (own?.gen ?? 0))
  const age = Math.floor((now - (own?.at ?? vault.createdAt)) / DAY_MS)
  // Nothing has been written since: the file still holds all there is.
  if (own && changes === 0) return undefined
  if (age >= days) return { why: own ? 'old' : 'never', days: age, changes }
  return changes >= MANY_CHANGES ? { why: own ? 'changes' : 'never', days: age, changes } : undefined
}
