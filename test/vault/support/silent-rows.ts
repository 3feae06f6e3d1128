/** Rows that Firefox announces and cannot hand over: the request succeeds, and its `result` throws. */
const { get, getAll, put } = IDBObjectStore.prototype
let broken = new Set<string>()

const shut = <T extends IDBRequest>(request: T): T =>
  Object.defineProperty(request, 'result', {
    get() {
      throw new DOMException('not ready', 'InvalidStateError')
    },
    // The database itself sets it.
    set() {},
  })

/** From now on these keys, of any store, are such rows, until they are written anew. */
export function silence(...keys: string[]): void {
  broken = new Set(keys)
  const isBroken = (key: unknown) => broken.has(String(key))
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key: IDBValidKey) {
    const request = get.call(this, key)
    return isBroken(key) ? shut(request) : request
  }
  IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['getAll']>) {
    const request = getAll.apply(this, args)
    return this.name === 'records' && [...broken].some((key) => key.length === 32) ? shut(request) : request
  }
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    broken.delete(String(args[1]))
    return put.apply(this, args)
  }
}

export function heard(): void {
  Object.assign(IDBObjectStore.prototype, { get, getAll, put })
}
