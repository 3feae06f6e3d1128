/** The vault in a page of a real browser, with a hook under every step: built for tests only, with the switch that the product lacks. */
import { deriveArgon2id } from '../../../extension/vault/crypto/argon2.ts'
import type { KeyValuePort, VaultEnv } from '../../../extension/vault/env.ts'
import { openVault, type Vault } from '../../../extension/vault/index.ts'
import { pageEnv } from '../../../extension/vault/page-env.ts'
import { setFaultHook } from '../../../extension/vault/step.ts'

const PASS = 'correct horse battery staple one'
const NEXT = 'another set of quite different words two'
const SCAN = new Uint8Array(2000).fill(7)
const ABOUT = { material: 'principalIdFront', of: null, mime: 'image/jpeg' } as const
const person = (name: string) => ({ col: 'person', data: { fields: { name } } }) as const

/** As durable as the extension's own settings store is; a page's `localStorage` is written seconds later. */
async function inSettings<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('settings')
    request.onupgradeneeded = () => request.result.createObjectStore('all')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const tx = db.transaction('all', mode, { durability: 'strict' })
  const done = act(tx.objectStore('all'))
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error)
  })
  db.close()
  return done.result
}
const local: KeyValuePort = {
  get: (key) => inSettings('readonly', (store) => store.get(key) as IDBRequest<unknown>),
  set: async (key, value) => void (await inSettings('readwrite', (store) => store.put(value, key))),
  remove: async (key) => void (await inSettings('readwrite', (store) => store.delete(key))),
}
const memory = new Map<string, unknown>()
const session: KeyValuePort = {
  get: async (key) => memory.get(key),
  set: async (key, value) => void memory.set(key, value),
  remove: async (key) => void memory.delete(key),
}

const env = (): VaultEnv => ({
  ...pageEnv({ local, session, kdf: deriveArgon2id, bootMark: 'test' }),
  testCost: { m: 64, t: 1, p: 1 },
})

async function unlockWith(passphrase: string): Promise<Vault | undefined> {
  const state = await openVault(env())
  if (state.kind !== 'locked') throw new Error(`found ${state.kind}`)
  const opened = await state.unlock({ passphrase })
  if (opened.ok) return opened.vault
  if (opened.reason === 'wrong-passphrase') return undefined
  throw new Error(opened.reason)
}
async function unlocked(): Promise<Vault> {
  const vault = await unlockWith(PASS)
  if (!vault) throw new Error('the passphrase opens no more')
  return vault
}

async function contents(vault: Vault): Promise<Record<string, unknown>> {
  const all = await vault.list()
  if (!all.ok || all.unreadable.length) throw new Error(JSON.stringify(all))
  for (const one of all.records)
    if (one.col === 'material') {
      const read = await vault.readScan((one.data as { blobId: string }).blobId)
      if (!read.ok || read.bytes.length !== SCAN.length) throw new Error('a named scan does not open')
    }
  return Object.fromEntries(all.records.map(({ id, data }) => [id, data]).sort())
}

const first = async (vault: Vault) => {
  const all = await vault.list('person')
  if (!all.ok) throw new Error(all.reason)
  return all.records.find(({ data }) => data.fields.name === '林示例')!
}

const deeds = {
  create: async (vault: Vault) => vault.put(person('新人')),
  edit: async (vault: Vault) => {
    const { id, rev } = await first(vault)
    return vault.put({ ...person('改名'), id, rev })
  },
  delete: async (vault: Vault) => {
    const { id, rev } = await first(vault)
    return vault.remove(id, rev)
  },
  scan: async (vault: Vault) => vault.addScan(SCAN, ABOUT),
  passphrase: async (vault: Vault) => vault.changePassphrase({ passphrase: PASS }, NEXT),
  rotate: async (vault: Vault) => vault.rotateKey(PASS),
  lock: async (vault: Vault) => {
    await vault.put(person('先写后锁'))
    await vault.lock()
    return { ok: true as const }
  },
}
/** `vault`: the vault itself is made; the others are done in one that is open. */
export type Deed = keyof typeof deeds | 'vault'

async function foundVault(): Promise<{ ok: boolean }> {
  const state = await openVault(env())
  if (state.kind !== 'first-run') throw new Error(state.kind)
  return state.create(PASS)
}

const harness = {
  async reset(): Promise<void> {
    await inSettings('readwrite', (store) => store.clear())
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase('vault')
      request.onsuccess = request.onerror = request.onblocked = () => resolve()
    })
    const root = await navigator.storage.getDirectory()
    await root.removeEntry('vault', { recursive: true }).catch(() => undefined)
  },

  /** `more`: further records, so that there is something to do for a new key. */
  async prepare(more = 0): Promise<Record<string, unknown>> {
    const state = await openVault(env())
    if (state.kind !== 'first-run') throw new Error(state.kind)
    const made = await state.create(PASS)
    if (!made.ok) throw new Error(made.reason)
    await made.vault.put(person('林示例'))
    await made.vault.put(person('王某'))
    await made.vault.addScan(SCAN, ABOUT)
    if (more > 0) await made.vault.commit({ puts: Array.from({ length: more }, (_, n) => person(`第${n}人`)) })
    await made.vault.mirrorNow()
    const before = await contents(made.vault)
    await made.vault.lock()
    return before
  },

  /** Does the deed and stops for ever at its nth step; `done` when it has answered before. */
  async act(deed: Deed, at: number): Promise<{ done: boolean; labels: string[] }> {
    const vault = deed === 'vault' ? undefined : await unlocked()
    const labels: string[] = []
    const marks = globalThis as unknown as { stoppedAt?: string }
    return new Promise((resolve, reject) => {
      setFaultHook(async (label, work) => {
        labels.push(label)
        if (labels.length === at) {
          marks.stoppedAt = label
          resolve({ done: false, labels })
          await new Promise(() => {})
        }
        return work()
      })
      const done = vault && deed !== 'vault' ? deeds[deed](vault) : foundVault()
      done.then((answer) => {
        setFaultHook(undefined)
        if (!answer.ok) return reject(new Error(JSON.stringify(answer)))
        resolve({ done: true, labels })
      }, reject)
    })
  },

  /** Begins the deed and does not wait for it. With the passphrase that opens by now. */
  async begin(deed: 'passphrase' | 'rotate'): Promise<void> {
    const [now, other] = (await unlockWith(PASS)) ? [PASS, NEXT] : [NEXT, PASS]
    const vault = await unlockWith(now)
    if (!vault) throw new Error('neither passphrase opens')
    const act = deed === 'rotate' ? vault.rotateKey(now) : vault.changePassphrase({ passphrase: now }, other)
    void act.catch(() => undefined)
  },

  /** What is there, and which passphrase opens it: one of the two, never neither. What was begun is finished, under one key. */
  async check(): Promise<{ now: Record<string, unknown>; opens: 'old' | 'new' | 'nothing yet' }> {
    if ((await openVault(env())).kind === 'first-run') return { now: {}, opens: 'nothing yet' }
    const byOld = await unlockWith(PASS)
    const vault = byOld ?? (await unlockWith(NEXT))
    if (!vault) throw new Error('neither passphrase opens')
    const now = await contents(vault)
    if (vault.status()?.rotating !== false) throw new Error('a new key was left half done')
    const found = await vault.checkHealth()
    if (!found.ok || found.health.unreadable.length > 0 || found.health.badScans.length > 0)
      throw new Error(JSON.stringify(found))
    await vault.lock()
    return { now, opens: byOld ? 'old' : 'new' }
  },
}
export type Harness = typeof harness
Object.assign(globalThis, { harness })
