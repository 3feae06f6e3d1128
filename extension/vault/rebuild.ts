import { commit } from './commit.ts'
import type { Row } from './crypto/record.ts'
import { DB_NAME, judgeMeta, readEverything } from './database.ts'
import type { VaultEnv } from './env.ts'
import { writeMirror } from './mirror.ts'
import { type Base, type Next, nextBatch, refresh, type Session } from './session.ts'
import { step } from './step.ts'
import { reopen, type Store } from './store.ts'

/** A page that is just being closed holds the database a moment longer. */
const DROP_PATIENCE_MS = 10_000

/** Asks the browser to drop the database. False when it does not, or another page goes on holding it. */
export function dropDatabase(env: VaultEnv): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    const request = env.idb.deleteDatabase(DB_NAME)
    request.onsuccess = () => resolve(true)
    request.onerror = () => resolve(false)
    // The wish stands: as soon as the other page is gone the database is, whatever was answered here.
    request.onblocked = () => void env.later(DROP_PATIENCE_MS, () => resolve(false))
  })
}

export type Rebuilt =
  | { ok: true; gen: number; watched: boolean }
  | { ok: false; reason: 'not-put-aside' | 'storage' | 'quota' | 'busy' }

/**
 * For a database whose own tree is bent: it hands rows over and takes none, or loses others while it takes one. All that it
 * still holds goes into a new one, with what `plan` adds. Before anything is dropped both mirrors hold the present state, so
 * that a crash in between is a vault that the browser has lost, and comes back in two presses. Call `putAside` first.
 */
export async function rebuild(
  store: Store,
  session: Session,
  plan: (base: Base) => Promise<Next & { rows: ReadonlyMap<string, Row | null> }>,
): Promise<Rebuilt> {
  try {
    const mirrored = await step('rebuild.mirror', () => writeMirror(store, session, true))
    if (!mirrored.ok) return { ok: false, reason: 'not-put-aside' }
    const { raw, rows } = await step('rebuild.read', () => readEverything(store.db))
    const stored = await step('rebuild.judge', () => judgeMeta(raw))
    const fresh = await step('rebuild.refresh', () => refresh(session, stored))
    if (!fresh.ok) return { ok: false, reason: 'storage' }
    const { base } = fresh
    const next = await step('rebuild.plan', () => plan(base))
    const whole = new Map(rows as ReadonlyMap<string, Row>)
    for (const [rid, row] of next.rows) row ? whole.set(rid, row) : whole.delete(rid)
    const sealed = await step('rebuild.seal', () => nextBatch(session, base, { ...next, rows: whole }))
    store.db.close()
    const dropped = await step('rebuild.drop', () => dropDatabase(store.env))
    if (!(await step('rebuild.reopen', () => reopen(store)))) return { ok: false, reason: 'storage' }
    // Dropped late or not at all: what is found below decides, for an empty database must be filled in any case.
    const written = await step('rebuild.commit', () =>
      commit<'filled'>(store, async (now) =>
        // Another page was quicker: what it put there is not ours to replace.
        now.manifest || now.copies.some(({ state }) => state !== 'absent')
          ? { refuse: 'filled' }
          : { write: { ...sealed.batch, otherHeader: base.header, replaceAll: true } },
      ),
    )
    if (written.ok) session.base = sealed.base
    if (written.ok) return written
    if (written.reason !== 'moved' && written.reason !== 'refused') return { ok: false, reason: written.reason }
    return { ok: false, reason: dropped ? 'busy' : 'storage' }
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return { ok: false, reason: 'storage' }
  }
}
