import { IDBDatabase } from 'fake-indexeddb'

/** Write transactions that are under way, and the durability that each was opened with. */
const underWay = new Set<IDBTransaction>()
export const durabilities = new Map<string, number>()

const original = IDBDatabase.prototype.transaction as IDBDatabase['transaction']

IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
  const tx = original.apply(this, args)
  if (args[1] === 'readwrite') {
    const { durability = 'default' } = args[2] ?? {}
    durabilities.set(durability, (durabilities.get(durability) ?? 0) + 1)
    underWay.add(tx)
    tx.addEventListener('complete', () => underWay.delete(tx))
    tx.addEventListener('abort', () => underWay.delete(tx))
  }
  return tx
}

/** The power goes: what has not completed was never written. */
export function cutPower(): void {
  for (const tx of underWay) {
    try {
      tx.abort()
    } catch {
      // It had just committed.
    }
  }
  underWay.clear()
}
