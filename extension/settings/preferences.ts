/** What the user chose about the vault. Settings without names or values, so they lie outside it. */
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { DEFAULT_IDLE_MINUTES } from '../vault/index.ts'

const KEY = 'preferences'

export const IDLE_CHOICES = [1, 5, 10, 30, 60, 240] as const
export const REMINDER_CHOICES = [0, 3, 7, 30] as const
export const RETENTION_CHOICES = [0, 7, 30, 90, 365] as const
export const DRAFT_CHOICES = [0, 1, 7, 30, 90] as const

const schema = z.strictObject({
  v: z.literal(1),
  /** Minutes without use until the vault locks itself. */
  idleMinutes: z.int().check(z.gte(1), z.lte(480)),
  /** Days without a backup file after which the user is reminded; 0: never. */
  reminderDays: z.int().check(z.gte(0), z.lte(365)),
  /** Days after the completion of a filing after which its scans go; 0: never. */
  retentionDays: z.int().check(z.gte(0), z.lte(3650)),
  /** Days for which what stood on a page is kept as a draft; 0: nothing is kept. Absent in what earlier versions stored. */
  draftDays: z.optional(z.int().check(z.gte(0), z.lte(365))),
})
export type Preferences = Omit<z.infer<typeof schema>, 'v' | 'draftDays'> & { readonly draftDays: number }

export const DEFAULT_PREFERENCES: Preferences = {
  idleMinutes: DEFAULT_IDLE_MINUTES,
  reminderDays: 7,
  retentionDays: 0,
  draftDays: 30,
}

export async function readPreferences(): Promise<Preferences> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY])
  if (!parsed.success) return DEFAULT_PREFERENCES
  const { v: _v, draftDays = DEFAULT_PREFERENCES.draftDays, ...preferences } = parsed.data
  return { ...preferences, draftDays }
}

/** Calls `take` whenever the user has chosen something else, in whichever page. */
export function onPreferences(take: (chosen: Preferences) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    // Storage that cannot be read changes nothing.
    if (area === 'local' && KEY in changes) readPreferences().then(take, () => undefined)
  })
}

export async function keepPreferences(preferences: Preferences): Promise<void> {
  await browser.storage.local.set({ [KEY]: { v: 1, ...preferences } })
}
