import type { World } from './world.ts'

/** `refuses`: no record can be written; `swallows`: it is written, and not there afterwards. Both were seen with bent SQLite pages. */
export type BentTree = 'refuses' | 'swallows'

let bent: BentTree | undefined
const { put } = IDBObjectStore.prototype

/** From now on the database of the world hands its records over and takes none, until it is dropped and made anew. */
export function bendTree(world: World, how: BentTree): void {
  bent = how
  const real = world.idb
  world.idb = {
    open: (...args: Parameters<IDBFactory['open']>) => real.open(...args),
    deleteDatabase: (name: string) => {
      bent = undefined
      return real.deleteDatabase(name)
    },
  } as typeof world.idb
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    if (bent === undefined || this.name !== 'records') return put.apply(this, args)
    if (bent === 'refuses') throw new DOMException('malformed', 'UnknownError')
    return this.get(args[1] as string) as IDBRequest<IDBValidKey>
  }
}

export function straighten(): void {
  bent = undefined
  IDBObjectStore.prototype.put = put
}
