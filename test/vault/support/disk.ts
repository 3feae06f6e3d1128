import type { World } from './world.ts'

/** The database as somebody with the disk sees it: raw rows, to be looked at, bent, swapped, rolled back. */
export interface Disk {
  meta: Map<string, unknown>
  records: Map<string, unknown>
}

const asPromise = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function open(world: World): Promise<IDBDatabase> {
  return asPromise(world.idb.open('vault', 1))
}

export async function readDisk(world: World): Promise<Disk> {
  const db = await open(world)
  const tx = db.transaction(['meta', 'records'])
  const stores = await Promise.all(
    ['meta', 'records'].map(async (name) => {
      const store = tx.objectStore(name)
      const [keys, values] = await Promise.all([asPromise(store.getAllKeys()), asPromise(store.getAll())])
      return new Map(keys.map((key, i) => [String(key), values[i] as unknown]))
    }),
  )
  db.close()
  return { meta: stores[0]!, records: stores[1]! }
}

export async function writeDisk(world: World, disk: Disk): Promise<void> {
  const db = await open(world)
  // Strict like the vault's own: the crash tests count every transaction that is not.
  const tx = db.transaction(['meta', 'records'], 'readwrite', { durability: 'strict' })
  for (const name of ['meta', 'records'] as const) {
    const store = tx.objectStore(name)
    store.clear()
    for (const [key, value] of disk[name]) store.put(value, key)
  }
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error)
  })
  db.close()
}

/** Reads, lets `change` bend it, writes it back. */
export async function tamper(world: World, change: (disk: Disk) => void): Promise<void> {
  const disk = await readDisk(world)
  change(disk)
  await writeDisk(world, disk)
}

/** A row, header or manifest with one byte of one of its fields inverted. */
export function flip(value: unknown, field: string, at = 0): unknown {
  const copy = structuredClone(value) as Record<string, unknown>
  const found = copy[field]
  const bytes = found instanceof ArrayBuffer ? new Uint8Array(found) : (found as Uint8Array)
  bytes[at] = bytes[at]! ^ 0xff
  return copy
}
