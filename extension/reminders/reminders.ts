/**
 * Reminders: times and random ids, nothing else, outside the vault. An alarm wakes the extension, which shows a notification that
 * names nobody. Without the permission for notifications there are none.
 */
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'

const KEY = 'reminders'
const PREFIX = 'ba-reminder/'
const MOST = 200
const schema = z.strictObject({
  v: z.literal(1),
  list: z.array(z.strictObject({ id: z.string().check(z.maxLength(60)), dueAt: z.number() })).check(z.maxLength(MOST)),
})

export interface Reminder {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly dueAt: number
}

export async function storedReminders(): Promise<readonly Reminder[]> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY])
  return parsed.success ? parsed.data.list : []
}

const store = (list: readonly Reminder[]): Promise<void> =>
  browser.storage.local.set({ [KEY]: { v: 1, list: list.slice(-MOST) } })

/** Sets the alarms of what is still to come; the same time is not told twice. */
export async function addReminders(due: readonly Date[], now: number): Promise<void> {
  const known = await storedReminders()
  const times = new Set(known.map(({ dueAt }) => dueAt))
  const fresh = due
    .map((date) => date.getTime())
    .filter((dueAt) => dueAt > now && !times.has(dueAt))
    .map((dueAt) => ({ id: crypto.randomUUID(), dueAt }))
  await store([...known, ...fresh])
  for (const { id, dueAt } of fresh) await browser.alarms.create(PREFIX + id, { when: dueAt })
}

/** Alarms do not outlive every restart: set anew; what was missed meanwhile is due now. */
export async function resumeReminders(): Promise<void> {
  for (const { id, dueAt } of await storedReminders()) await browser.alarms.create(PREFIX + id, { when: dueAt })
}

/** Id of the reminder that an alarm stands for. */
export const reminderOf = (alarm: string): string | undefined =>
  alarm.startsWith(PREFIX) ? alarm.slice(PREFIX.length) : undefined

/** Forgets a reminder that has been told. False: it was unknown, and nothing is to be told. */
export async function takeReminder(id: string): Promise<boolean> {
  const known = await storedReminders()
  const left = known.filter((one) => one.id !== id)
  if (left.length === known.length) return false
  await store(left)
  return true
}
