/** What was done for whom: one record an act, in the vault, and no longer there than is said. */
import { type Signal, signal } from '@preact/signals'
import type { Vault } from '../vault/index.ts'
import type { AboutWhat, Act, ActivityRecord } from '../vault/records/activity.ts'
import { MOST_NAMED } from '../vault/records/activity.ts'

/** Three years, as the personal information law asks of records of processing; and never more than so many. */
export const KEEP_DAYS = 1096
export const MOST_KEPT = 5000
const DAY_MS = 24 * 3_600_000
/** How many acts are added between two looks at what has become too old. */
const LOOK_EVERY = 50

export interface Noted {
  readonly act: Act
  readonly what?: AboutWhat
  /** Ids of the records that stand for the clients. */
  readonly clients?: readonly string[]
  readonly count?: number
  readonly failed?: number
  readonly origin?: string
  readonly order?: string
}

const ID = /^[0-9a-f]{32}$/

export function activityOf(noted: Noted, at: number): ActivityRecord {
  const clients = [...new Set(noted.clients ?? [])].filter((id) => ID.test(id))
  return {
    at: new Date(at).toISOString(),
    act: noted.act,
    ...(noted.what ? { what: noted.what } : {}),
    clients: clients.slice(0, MOST_NAMED),
    clientCount: clients.length,
    count: noted.count ?? 0,
    ...(noted.failed === undefined ? {} : { failed: noted.failed }),
    ...(noted.origin === undefined ? {} : { origin: noted.origin.slice(0, 300) }),
    ...(noted.order === undefined ? {} : { order: noted.order.slice(0, 80) }),
  }
}

/** Acts that have outlived their term, or are too many; the oldest go. */
export function outdated<T extends { readonly data: ActivityRecord }>(all: readonly T[], now: number): T[] {
  const newest = [...all].sort((a, b) => (a.data.at < b.data.at ? 1 : -1))
  const oldest = now - KEEP_DAYS * DAY_MS
  return newest.filter(({ data }, at) => at >= MOST_KEPT || Date.parse(data.at) < oldest)
}

/** `missed`: acts of this page that the vault did not take. What was done stays done. */
export function createActivityLog(
  vault: () => Vault | undefined,
  now: () => number = Date.now,
  missed: Signal<number> = signal(0),
) {
  let since = LOOK_EVERY

  /** Without an open vault there is nobody to keep a log for. */
  async function note(noted: Noted): Promise<void> {
    const open = vault()
    // Whatever keeps it from being written: what was done is done, and that it is not in the log is said.
    if (open && !(await keep(open, noted).catch(() => false))) missed.value++
  }

  async function keep(open: Vault, noted: Noted): Promise<boolean> {
    const put = { col: 'activity', data: activityOf(noted, now()) } as const
    if (since < LOOK_EVERY) {
      since++
      return (await open.commit({ puts: [put], quiet: true })).ok
    }
    since = 0
    const known = await open.list('activity')
    const deletes = known.ok ? outdated(known.records, now()).map(({ id, rev }) => ({ id, rev })) : []
    const done = await open.commit({ puts: [put], deletes, quiet: true })
    // Another window has tidied up at the same time: the act itself is still to be kept.
    return done.ok || (await open.commit({ puts: [put], quiet: true })).ok
  }

  return { note, missed }
}
export type ActivityLog = ReturnType<typeof createActivityLog>
