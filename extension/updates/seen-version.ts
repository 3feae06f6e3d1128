/** Of which version the user has seen the notes. A number and nothing else, so it lies outside the vault. */
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'

const KEY = 'notes-seen'
const schema = z.strictObject({ v: z.literal(1), version: z.string().check(z.maxLength(30)) })

export async function keepSeen(version: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: { v: 1, version } })
}

/** The version that runs differs from the one last seen. Who has seen none has just installed it, and is told nothing. */
export async function isUpdated(version: string): Promise<boolean> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY])
  if (parsed.success) return parsed.data.version !== version
  await keepSeen(version)
  return false
}
