import { type DBSchema, type IDBPDatabase, type IDBPTransaction, unwrap, wrap } from 'idb'
import { answer, answerOrBroken } from './answer.ts'
import { type HeaderCopy, readHeader } from './crypto/header.ts'
import { type ManifestRow, readManifestRow } from './crypto/manifest.ts'
import type { VaultEnv } from './env.ts'
import { step } from './step.ts'

export const DB_NAME = 'vault'
const DB_VERSION = 1

/** Whatever is read was written by somebody, or changed by a disk: it is `unknown` until judged. */
export interface VaultDb extends DBSchema {
  meta: { key: string; value: unknown }
  records: { key: string; value: unknown }
  journal: { key: string; value: unknown }
}
export type Db = IDBPDatabase<VaultDb>

export type OpenedDb = { ok: true; db: Db } | { ok: false; reason: 'newer' | 'blocked' | 'unreadable' }

/** Creates the stores when they are missing and does nothing else: data never moves in an upgrade transaction. */
export async function openDatabase(env: VaultEnv, onVersionChange: (db: Db) => void): Promise<OpenedDb> {
  return step(
    'database.open',
    () =>
      new Promise<OpenedDb>((resolve) => {
        let request: IDBOpenDBRequest
        try {
          request = env.idb.open(DB_NAME, DB_VERSION)
        } catch {
          return resolve({ ok: false, reason: 'unreadable' })
        }
        request.onupgradeneeded = () => {
          for (const name of ['meta', 'records', 'journal'])
            if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name)
        }
        let late = false
        request.onblocked = () => {
          late = true
          resolve({ ok: false, reason: 'blocked' })
        }
        request.onerror = (event) => {
          event.preventDefault()
          resolve({ ok: false, reason: request.error?.name === 'VersionError' ? 'newer' : 'unreadable' })
        }
        request.onsuccess = () => {
          // Nobody waits any more for a connection that was blocked.
          if (late) return request.result.close()
          const db = wrap(request.result) as unknown as Db
          request.result.onversionchange = () => onVersionChange(db)
          resolve({ ok: true, db })
        }
      }),
  )
}

export interface RawMeta {
  readonly headers: readonly [unknown, unknown]
  readonly manifest: unknown
}

export interface Stored {
  readonly copies: readonly [HeaderCopy, HeaderCopy]
  readonly manifest: ManifestRow | undefined
  readonly raw: RawMeta
}

/** The header copies and the manifest as they lie, each judged without a key. */
export async function judgeMeta(raw: RawMeta): Promise<Stored> {
  const first = await step('database.judge-0', () => readHeader(raw.headers[0]))
  const second = await step('database.judge-1', () => readHeader(raw.headers[1]))
  return { copies: [first, second], manifest: readManifestRow(raw.manifest), raw }
}

/** The browser's own objects: what they answer goes through `answer`. */
export const rawStores = (tx: IDBPTransaction<VaultDb, ('meta' | 'records')[], IDBTransactionMode>) =>
  [unwrap(tx.objectStore('meta')), unwrap(tx.objectStore('records'))] as const

const readMeta = (meta: IDBObjectStore) =>
  [
    answerOrBroken(meta.get('header.0')),
    answerOrBroken(meta.get('header.1')),
    answerOrBroken(meta.get('manifest')),
  ] as const

/** Meta and the named rows in one transaction, so that they belong to one generation. Rejects when the disk does. */
export async function readRows(db: Db, rids: readonly string[]): Promise<{ raw: RawMeta; rows: Map<string, unknown> }> {
  const tx = db.transaction(['meta', 'records'], 'readonly')
  tx.done.catch(() => {})
  const [meta, records] = rawStores(tx)
  const [h0, h1, manifest, ...found] = await step('database.read', () =>
    Promise.all([...readMeta(meta), ...rids.map((rid) => answerOrBroken(records.get(rid)))]),
  )
  return { raw: { headers: [h0, h1], manifest }, rows: new Map(rids.map((rid, i) => [rid, found[i]])) }
}

export interface Everything {
  readonly raw: RawMeta
  readonly rows: Map<string, unknown>
  /** Rows that the browser itself could not hand over. */
  readonly unreadable: readonly string[]
}

export async function readEverything(db: Db): Promise<Everything> {
  const tx = db.transaction(['meta', 'records'], 'readonly')
  tx.done.catch(() => {})
  const [meta, records] = rawStores(tx)
  const rows = await step('database.read-all', () =>
    Promise.all([
      ...readMeta(meta),
      answer(records.getAllKeys() as IDBRequest<string[]>),
      answer(records.getAll()).catch(() => undefined),
    ]),
  )
  const [h0, h1, manifest, keys, values] = rows
  const raw: RawMeta = { headers: [h0, h1], manifest }
  if (values && values.length === keys.length)
    return { raw, rows: new Map(keys.map((key, i) => [key, values[i]])), unreadable: [] }
  // One row that cannot be deserialised fails them all: then each is asked for alone.
  const found = new Map<string, unknown>()
  const unreadable: string[] = []
  for (const key of keys) {
    try {
      const one = unwrap(db).transaction('records').objectStore('records').get(key)
      found.set(key, await step('database.read-one', () => answer(one)))
    } catch {
      unreadable.push(key)
    }
  }
  return { raw, rows: found, unreadable }
}
