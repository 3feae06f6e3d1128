import { type Db, openDatabase } from './database.ts'
import type { ChannelPort, VaultEnv } from './env.ts'
import { step } from './step.ts'

export const CHANNEL = 'ba-vault'

/** A connection that can be renewed: after a failed write Firefox may answer no further request on the old one. */
export interface Store {
  readonly env: VaultEnv
  readonly channel: ChannelPort
  db: Db
  closed: boolean
}

export type OpenedStore = { ok: true; store: Store } | { ok: false; reason: 'newer' | 'blocked' | 'unreadable' }

/** `onStale` is called when another page wants to upgrade the database: the connection is closed, the page must reload. */
export async function openStore(env: VaultEnv, onStale: () => void): Promise<OpenedStore> {
  let store: Store | undefined
  const stale = (db: Db) => {
    db.close()
    if (store?.db === db) store.closed = true
    onStale()
  }
  const opened = await step('store.open', () => openDatabase(env, stale))
  if (!opened.ok) return opened
  store = { env, channel: env.channel(CHANNEL), db: opened.db, closed: false }
  return { ok: true, store }
}

/** False when the database does not open again. */
export async function reopen(store: Store, onStale: () => void): Promise<boolean> {
  store.db.close()
  const opened = await step('store.reopen', () =>
    openDatabase(store.env, (db) => {
      db.close()
      if (store.db === db) store.closed = true
      onStale()
    }),
  )
  if (opened.ok) store.db = opened.db
  store.closed = !opened.ok
  return opened.ok
}

export function closeStore(store: Store): void {
  store.closed = true
  store.db.close()
  store.channel.close()
}
