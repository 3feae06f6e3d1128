/** When the last backup file was saved, and at which generation of the vault. No names, no values: it lies outside the vault. */
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'

const KEY = 'backup'
const schema = z.strictObject({
  v: z.literal(1),
  vaultId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** Generation that the last file holds; 0 while there is none. */
  gen: z.int().check(z.gte(0)),
  /** When it was saved; 0 while there is none. */
  at: z.number(),
  /** Generations since then that only kept a draft of a page: no file would hold it. */
  drafts: z.optional(z.int().check(z.gte(0))),
})
export type BackupNote = Omit<z.infer<typeof schema>, 'v'>

export async function readBackupNote(): Promise<BackupNote | undefined> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY])
  return parsed.success ? parsed.data : undefined
}

/** Counts a write that is no change a backup would hold. */
export async function noteDraftWrite(vaultId: string): Promise<void> {
  const note = await readBackupNote()
  const own = note?.vaultId === vaultId ? note : { vaultId, gen: 0, at: 0, drafts: 0 }
  await keepBackupNote({ ...own, drafts: (own.drafts ?? 0) + 1 })
}

export async function keepBackupNote(note: BackupNote): Promise<void> {
  await browser.storage.local.set({ [KEY]: { v: 1, ...note } })
}
