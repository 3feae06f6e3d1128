import type { Bytes } from './bytes.ts'
import type { EpochKeys } from './crypto/keys.ts'
import { openRow } from './crypto/record.ts'
import { type Everything, judgeMeta, readEverything } from './database.ts'
import type { VaultEnv } from './env.ts'
import { type Folder, listFiles, readFile, removeFile, writeFile } from './files.ts'
import { decodeImage, encodeImage, type VaultImage } from './image.ts'
import { goodHeaders, type Session } from './session.ts'
import { step } from './step.ts'
import type { Store } from './store.ts'

export const MIRROR_LOCK = 'ba-vault-m'
const NAMES = ['mirror.0', 'mirror.1'] as const
const DAILY = 3
const BEFORE = 2

export interface FoundImage {
  readonly folder: Folder
  readonly name: string
  readonly image: VaultImage
}

/** Every whole copy outside the database, newest generation first. */
export async function findImages(env: VaultEnv): Promise<FoundImage[]> {
  const found: FoundImage[] = []
  for (const folder of ['mirror', 'snapshots'] as const) {
    for (const name of await step('mirror.names', () => namesIn(env, folder))) {
      const image = await step('mirror.load', () => readImage(env, folder, name))
      if (image) found.push({ folder, name, image })
    }
  }
  return found.sort((a, b) => b.image.gen - a.image.gen || b.image.savedAt - a.image.savedAt)
}

/** A folder that cannot be listed has nothing to offer. */
async function namesIn(env: VaultEnv, folder: Folder): Promise<string[]> {
  try {
    return (await step('mirror.list', () => listFiles(env, folder))).map(({ name }) => name)
  } catch (error) {
    if (error instanceof DOMException) return []
    throw error
  }
}

/** Undefined for a file that is not there, not whole or not readable: one bad copy must not hide the others. */
async function readImage(env: VaultEnv, folder: Folder, name: string): Promise<VaultImage | undefined> {
  try {
    const bytes = await step('mirror.read', () => readFile(env, folder, name))
    return bytes && (await step('mirror.parse', () => decodeImage(bytes)))
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

/** Rows that no longer authenticate keep the copy that an earlier image still has: rot must not spread into the mirror. */
async function carryOver(
  session: Session,
  all: Everything,
  earlier: readonly (VaultImage | undefined)[],
): Promise<Map<string, unknown>> {
  const rows = new Map(all.rows)
  const opens = (keys: ReadonlyMap<number, EpochKeys>, rid: string, row: unknown) =>
    openRow(keys, session.vaultId, rid, row)
  for (const rid of new Set([...session.base.manifest.records.keys(), ...rows.keys()])) {
    const now = await step('mirror.verify', () => opens(session.keys, rid, rows.get(rid)))
    if (now.ok || now.reason === 'newer') continue
    for (const image of earlier) {
      const row = image?.rows.get(rid)
      const then = await step('mirror.carry', () => opens(session.keys, rid, row))
      if (then.ok) {
        rows.set(rid, row)
        break
      }
    }
  }
  return rows
}

async function writeVerified(env: VaultEnv, folder: Folder, name: string, bytes: Bytes): Promise<boolean> {
  await step('mirror.write', () => writeFile(env, folder, name, bytes))
  const back = await step('mirror.back', () => readFile(env, folder, name))
  return back !== undefined && (await step('mirror.compare', () => decodeImage(back))) !== undefined
}

export type MirrorResult = { ok: true; gen: number; at: number } | { ok: false; reason: 'busy' | 'storage' | 'nothing' }

async function picture(
  store: Store,
  session: Session | undefined,
  earlier: readonly (VaultImage | undefined)[],
): Promise<{ gen: number; bytes: Bytes } | undefined> {
  const all = await step('mirror.read-all', () => readEverything(store.db))
  const stored = await step('mirror.judge', () => judgeMeta(all.raw))
  const newest = goodHeaders(stored)[0]
  // A database that has lost its header must not overwrite a mirror that still has one.
  if (!newest || !stored.manifest) return undefined
  const rows = session ? await step('mirror.carry-over', () => carryOver(session, all, earlier)) : all.rows
  const gen = Math.max(newest.header.gen, stored.manifest.gen)
  return { gen, bytes: await step('mirror.encode', () => encodeImage(gen, store.env.now(), all.raw, rows)) }
}

const byGen = (a: VaultImage | undefined, b: VaultImage | undefined) => (a?.gen ?? -1) - (b?.gen ?? -1)

/** Writes the older of the two mirror files, reads it back, and starts the day's snapshot. `both` rewrites the two. */
export async function writeMirror(store: Store, session: Session | undefined, both = false): Promise<MirrorResult> {
  const { env } = store
  const work = async (lock: unknown): Promise<MirrorResult> => {
    if (!lock) return { ok: false, reason: 'busy' }
    const old = await step('mirror.old-0', () => readImage(env, 'mirror', NAMES[0]))
    const other = await step('mirror.old-1', () => readImage(env, 'mirror', NAMES[1]))
    const shot = await step('mirror.picture', () => picture(store, session, [old, other].sort(byGen).reverse()))
    if (!shot) return { ok: false, reason: 'nothing' }
    const order = byGen(old, other) <= 0 ? NAMES : ([NAMES[1], NAMES[0]] as const)
    for (const name of both ? order : [order[0]])
      if (!(await step('mirror.put', () => writeVerified(env, 'mirror', name, shot.bytes))))
        return { ok: false, reason: 'storage' }
    await step('mirror.daily', () => daily(env, shot.bytes))
    return { ok: true, gen: shot.gen, at: env.now() }
  }
  try {
    return await step('mirror.lock', () => env.locks.request(MIRROR_LOCK, { ifAvailable: !both }, work))
  } catch (error) {
    if (error instanceof DOMException) return { ok: false, reason: 'storage' }
    throw error
  }
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

async function prune(env: VaultEnv, prefix: string, keep: number): Promise<void> {
  const all = await step('mirror.prune-list', () => listFiles(env, 'snapshots'))
  const old = all.filter(({ name }) => name.startsWith(prefix)).slice(0, -keep)
  for (const { name } of old) await step('mirror.prune', () => removeFile(env, 'snapshots', name))
}

/** One snapshot a day; the last three days are kept. */
async function daily(env: VaultEnv, bytes: Bytes): Promise<void> {
  const name = `day-${dayOf(env.now())}`
  const all = await step('mirror.daily-list', () => listFiles(env, 'snapshots'))
  if (all.some((file) => file.name === name)) return
  await step('mirror.daily-write', () => writeVerified(env, 'snapshots', name, bytes))
  await step('mirror.daily-prune', () => prune(env, 'day-', DAILY))
}

/** A snapshot before something that cannot be taken back. False: it could not be written, so the thing should not start. */
export async function snapshotBefore(
  store: Store,
  what: 'rotation' | 'import' | 'migration' | 'restore',
): Promise<boolean> {
  try {
    const shot = await step('mirror.shot', () => picture(store, undefined, []))
    if (!shot) return false
    const stamp = new Date(store.env.now())
      .toISOString()
      .replace(/[^0-9]/g, '')
      .slice(0, 14)
    const done = await step('mirror.before', () =>
      writeVerified(store.env, 'snapshots', `before-${stamp}-${what}`, shot.bytes),
    )
    await step('mirror.before-prune', () => prune(store.env, 'before-', BEFORE))
    return done
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}
