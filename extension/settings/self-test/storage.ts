/** Lists everything that this extension has stored in this browser, by name; no content is read. */
import { storedKeys } from '../../vault/extension-env.ts'
import type { SettingsKey } from '../messages/index.ts'
import { type Area, allowedFor } from './allowed.ts'

export interface StoredThing {
  readonly area: Area
  readonly name: string
  /** Entries in a store, bytes of a file; undefined where it says nothing. */
  readonly size?: number
  readonly what: SettingsKey | undefined
}

const found = (area: Area, name: string, size?: number): StoredThing => ({
  area,
  name,
  ...(size === undefined ? {} : { size }),
  what: allowedFor(area, name)?.what,
})

function storesOf(name: string): Promise<StoredThing[]> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    request.onerror = () => resolve([found('indexedDB', `${name}/?`)])
    request.onblocked = () => resolve([found('indexedDB', `${name}/?`)])
    request.onsuccess = () => {
      const db = request.result
      db.onversionchange = () => db.close()
      const names = [...db.objectStoreNames]
      if (names.length === 0) {
        db.close()
        return resolve([found('indexedDB', `${name}/`)])
      }
      const tx = db.transaction(names, 'readonly')
      const counts = names.map((store) => [store, tx.objectStore(store).count()] as const)
      tx.oncomplete = () => {
        db.close()
        resolve(counts.map(([store, count]) => found('indexedDB', `${name}/${store}`, count.result)))
      }
      tx.onabort = () => {
        db.close()
        resolve([found('indexedDB', `${name}/?`)])
      }
    }
  })
}

async function filesIn(folder: FileSystemDirectoryHandle, path: string, out: StoredThing[]): Promise<void> {
  for await (const handle of folder.values()) {
    const name = `${path}${handle.name}`
    if (handle.kind === 'directory') await filesIn(handle as FileSystemDirectoryHandle, `${name}/`, out)
    else out.push(found('opfs', name, (await (handle as FileSystemFileHandle).getFile()).size))
  }
}

/** A part that cannot be listed is no reason to hide the others; it is named as such. */
async function part(area: Area, list: () => Promise<StoredThing[]>): Promise<StoredThing[]> {
  try {
    return await list()
  } catch {
    return [found(area, '?')]
  }
}

export async function listStored(): Promise<StoredThing[]> {
  const keys = (area: 'local' | 'session' | 'sync') =>
    part(area, async () => (await storedKeys(area)).map((name) => found(area, name)))
  const parts = await Promise.all([
    part('indexedDB', async () => {
      const names = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
      return (await Promise.all(names.map(storesOf))).flat()
    }),
    part('opfs', async () => {
      const out: StoredThing[] = []
      await filesIn(await navigator.storage.getDirectory(), '', out)
      return out
    }),
    keys('local'),
    keys('session'),
    keys('sync'),
    part('localStorage', async () => Object.keys(localStorage).map((name) => found('localStorage', name))),
    part('sessionStorage', async () => Object.keys(sessionStorage).map((name) => found('sessionStorage', name))),
    part('cookies', async () =>
      document.cookie
        .split('; ')
        .filter(Boolean)
        .map((one) => found('cookies', one.split('=')[0] ?? '')),
    ),
    part('caches', async () => (await caches.keys()).map((name) => found('caches', name))),
  ])
  return parts.flat()
}
