import type { IDBPTransaction } from 'idb'
import { answerOrBroken } from './answer.ts'
import { hex } from './bytes.ts'
import type { Header } from './crypto/header.ts'
import type { ManifestRow } from './crypto/manifest.ts'
import type { Row } from './crypto/record.ts'
import { judgeMeta, type RawMeta, rawStores, readRows, type Stored, type VaultDb } from './database.ts'
import { writeSentinel } from './sentinel.ts'
import { step } from './step.ts'
import { reopen, type Store, tell } from './store.ts'

export const WRITE_LOCK = 'ba-vault-w'
const LOCK_PATIENCE_MS = 15_000

/** Everything one transaction writes, sealed beforehand. */
export interface Batch {
  readonly header: Header
  /** Which header copy it goes to; the other stays as it is. */
  readonly copy: 0 | 1
  readonly manifest: ManifestRow
  /** Rows by id; null deletes. */
  readonly rows: ReadonlyMap<string, Row | null>
  /** Revision that a row must have in the store; 0: it must not be there. Ids without an entry are not checked. */
  readonly revisions: ReadonlyMap<string, number>
  /** A restore: whatever else is there goes first, and both header copies are written. */
  readonly replaceAll?: boolean
  readonly otherHeader?: Header | undefined
  readonly count: number
  readonly floor?: number
  /** Only the log has grown: other pages need not read everything again. */
  readonly quiet?: boolean
}

export type Prepared<R> = { write: Batch } | { refuse: R }
export type Written<R> =
  | { ok: true; gen: number; watched: boolean }
  | { ok: false; reason: 'busy' | 'quota' | 'storage' | 'moved' }
  | { ok: false; reason: 'refused'; refusal: R }

const genOf = (header: unknown) => (header as { gen?: unknown } | undefined)?.gen

type Stores = ReturnType<typeof storesOf>
const storesOf = (tx: IDBPTransaction<VaultDb, ('meta' | 'records')[], 'readwrite'>) =>
  [tx.objectStore('meta'), tx.objectStore('records')] as const

function issue(writes: Promise<unknown>[], [meta, records]: Stores, batch: Batch): void {
  if (batch.replaceAll) {
    writes.push(meta.clear())
    writes.push(records.clear())
  }
  for (const [rid, row] of batch.rows) writes.push(row ? records.put(row, rid) : records.delete(rid))
  if (batch.otherHeader) writes.push(meta.put(batch.otherHeader, `header.${1 - batch.copy}`))
  writes.push(meta.put(batch.manifest, 'manifest'))
  writes.push(meta.put(batch.header, `header.${batch.copy}`))
}

/** One strict transaction: look, then write all or nothing. Nothing foreign is awaited in it, or it would close early. */
async function transact(store: Store, seen: RawMeta, batch: Batch): Promise<'written' | 'moved'> {
  const tx = store.db.transaction(['meta', 'records'], 'readwrite', { durability: 'strict' })
  const stores = storesOf(tx)
  const [meta, records] = rawStores(tx)
  const done = tx.done
  done.catch(() => {})
  const rids = [...batch.revisions.keys()]
  const looks = [meta.get('header.0'), meta.get('header.1'), ...rids.map((rid) => records.get(rid))]
  const [h0, h1, ...rows] = await step('commit.look', () => Promise.all(looks.map(answerOrBroken)))
  const same =
    genOf(h0) === genOf(seen.headers[0]) &&
    genOf(h1) === genOf(seen.headers[1]) &&
    rids.every((rid, i) => ((rows[i] as Row | undefined)?.r ?? 0) === batch.revisions.get(rid))
  const writes: Promise<unknown>[] = []
  try {
    if (same) issue(writes, stores, batch)
  } catch (error) {
    // A put that fails before it is even queued does not undo those queued before it.
    tx.abort()
    throw error
  } finally {
    // All is awaited below; a failure before that must not count as unhandled.
    for (const work of [...writes, done]) work.catch(() => {})
  }
  await step('commit.write', () => settled([...writes, done]))
  return same ? 'written' : 'moved'
}

/** Waits for all, then throws the first real cause: a put that fails aborts the rest with a bare AbortError. */
async function settled(work: readonly Promise<unknown>[]): Promise<void> {
  const results = await step('commit.settle', () => Promise.allSettled(work))
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as DOMException] : []))
  if (errors.length) throw errors.find((error) => error.name === 'QuotaExceededError') ?? errors[0]
}

/**
 * The only writer of the vault's database. Takes the lock that all panels share, lets `prepare` seal against what is
 * stored now, and writes. When it fails nothing has changed. After it: the sentinel, then word to the other pages.
 */
export async function commit<R>(store: Store, prepare: (stored: Stored) => Promise<Prepared<R>>): Promise<Written<R>> {
  const underLock = async (): Promise<Written<R>> => {
    for (let attempt = 0; attempt < 3; attempt++) {
      const { raw } = await step('commit.read', () => readRows(store.db, []))
      const stored = await step('commit.judge', () => judgeMeta(raw))
      const prepared = await step('commit.prepare', () => prepare(stored))
      if ('refuse' in prepared) return { ok: false, reason: 'refused', refusal: prepared.refuse }
      const batch = prepared.write
      const outcome = await step('commit.transact', () => transact(store, raw, batch))
      if (outcome === 'moved') continue
      const { gen, vaultId, createdAt } = batch.header
      const floor = batch.floor !== undefined && batch.floor > gen ? { floor: batch.floor } : {}
      const watched = await step('commit.sentinel', () =>
        writeSentinel(store.env.local, { v: 1, vaultId: hex(vaultId), gen, count: batch.count, createdAt, ...floor }),
      )
      tell(store, batch.quiet ? { t: 'changed', gen, quiet: true } : { t: 'changed', gen })
      return { ok: true, gen, watched }
    }
    return { ok: false, reason: 'moved' }
  }
  try {
    const signal = AbortSignal.timeout(LOCK_PATIENCE_MS)
    return await step('commit.lock', () => store.env.locks.request(WRITE_LOCK, { signal }, underLock))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    if (error.name === 'TimeoutError') return { ok: false, reason: 'busy' }
    await step('commit.reopen', () => reopen(store))
    return { ok: false, reason: error.name === 'QuotaExceededError' ? 'quota' : 'storage' }
  }
}
