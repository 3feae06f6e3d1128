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
  /** Called when another page wants to upgrade or drop the database: the connection is closed, the page must reload. */
  onStale: () => void
}

export type OpenedStore = { ok: true; store: Store } | { ok: false; reason: 'newer' | 'blocked' | 'unreadable' }

export async function openStore(env: VaultEnv): Promise<OpenedStore> {
  let store: Store | undefined
  const stale = (db: Db) => {
    db.close()
    if (store?.db === db) store.closed = true
    store?.onStale()
  }
  const opened = await step('store.open', () => openDatabase(env, stale))
  if (!opened.ok) return opened
  store = { env, channel: env.channel(CHANNEL), db: opened.db, closed: false, onStale: () => {} }
  return { ok: true, store }
}

/** False when the database does not open again. A store that was closed on purpose stays closed. */
export async function reopen(store: Store): Promise<boolean> {
  if (store.closed) return false
  store.db.close()
  const opened = await step('store.reopen', () =>
    openDatabase(store.env, (db) => {
      db.close()
      if (store.db === db) store.closed = true
      store.onStale()
    }),
  )
  if (opened.ok && store.closed) {
    opened.db.close()
    return false
  }
  if (opened.ok) store.db = opened.db
  store.closed = !opened.ok
  return opened.ok
}

export function closeStore(store: Store): void {
  store.closed = true
  store.db.close()
  store.channel.close()
}

/** Word to the other pages. A page that has locked meanwhile has no channel any more, and nothing to add. */
export function tell(
  store: Store,
  message: { t: 'lock' | 'used' } | { t: 'changed'; gen: number; quiet?: true },
): void {
  if (!store.closed) store.channel.postMessage(message)
}
