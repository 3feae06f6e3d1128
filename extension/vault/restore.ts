import { hex } from './bytes.ts'
import { commit } from './commit.ts'
import { readEverything } from './database.ts'
import type { VaultEnv } from './env.ts'
import { readFile, writeFile } from './files.ts'
import { decodeImage, encodeImage, imageIdentity } from './image.ts'
import { findImages } from './mirror.ts'
import { dropDatabase } from './rebuild.ts'
import { readSentinel, writeSentinel } from './sentinel.ts'
import { goodHeaders } from './session.ts'
import { step } from './step.ts'
import { openStore, reopen, type Store } from './store.ts'

/** A state that the vault can be brought back to. `database`: what lies in the database now, though older than it was. */
export interface Candidate {
  readonly id: string
  readonly source: 'mirror' | 'snapshot' | 'database'
  readonly vaultId: string
  readonly gen: number
  /** Records in it. */
  readonly count: number
  readonly savedAt: number | undefined
  /** Of the vault that was last seen here, as far as the sentinel knows. */
  readonly expected: boolean
}

export type RestoreResult =
  | { ok: true }
  | { ok: false; reason: 'unknown-candidate' | 'storage' | 'quota' | 'busy' | 'not-put-aside' }

/** Newest first. `store` is undefined when the database does not open. */
export async function listCandidates(env: VaultEnv, store: Store | undefined): Promise<Candidate[]> {
  const watched = await step('restore.sentinel', () => readSentinel(env.local))
  const expectedId = watched.state === 'present' ? watched.sentinel.vaultId : undefined
  const expected = (vaultId: string) => expectedId === undefined || expectedId === vaultId
  const found: Candidate[] = []
  if (store) {
    try {
      const all = await step('restore.read', () => readEverything(store.db))
      const image = { gen: 0, savedAt: 0, raw: all.raw, rows: new Map() }
      const identity = await step('restore.identity', () => imageIdentity(image))
      if (identity?.stored.manifest) {
        const { vaultId } = identity
        found.push({
          id: 'database',
          source: 'database',
          vaultId,
          gen: identity.stored.manifest.gen,
          count: all.rows.size,
          savedAt: undefined,
          expected: expected(vaultId),
        })
      }
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
    }
  }
  for (const { folder, name, image } of await step('restore.images', () => findImages(env))) {
    const identity = await step('restore.image-identity', () => imageIdentity(image))
    if (!identity) continue
    const { vaultId } = identity
    const source = folder === 'mirror' ? 'mirror' : 'snapshot'
    found.push({
      id: `${folder}/${name}`,
      source,
      vaultId,
      gen: image.gen,
      count: image.rows.size,
      savedAt: image.savedAt,
      expected: expected(vaultId),
    })
  }
  return found.sort((a, b) => Number(b.expected) - Number(a.expected) || b.gen - a.gen)
}

/** Keeps what lies in the database now as a file of its own, before anything takes its place. True when nothing was there. */
export async function putAside(store: Store): Promise<boolean> {
  const { env } = store
  try {
    const all = await step('restore.aside-read', () => readEverything(store.db))
    const empty =
      all.rows.size === 0 && all.raw.headers.every((header) => header === undefined) && all.raw.manifest === undefined
    if (empty) return true
    const bytes = await step('restore.aside-encode', () => encodeImage(0, env.now(), all.raw, all.rows))
    const name = `database-${env.now()}`
    await step('restore.aside-write', () => writeFile(env, 'quarantine', name, bytes))
    const back = await step('restore.aside-back', () => readFile(env, 'quarantine', name))
    return back !== undefined && (await step('restore.aside-check', () => decodeImage(back))) !== undefined
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}

/** Copies every image of the vault to the quarantine, where no later mirror or snapshot replaces it. */
export async function putImagesAside(env: VaultEnv): Promise<boolean> {
  try {
    for (const { folder, name, image } of await step('restore.keep-list', () => findImages(env))) {
      const bytes = await step('restore.keep-read', () => readFile(env, folder, name))
      if (bytes)
        await step('restore.keep-write', () =>
          writeFile(env, 'quarantine', `${name}-${image.gen}-${image.savedAt}`, bytes),
        )
    }
    return true
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}

/** For a database that does not open at all: the browser is asked to drop it, only ever before a restore. */
export async function replaceDatabase(env: VaultEnv): Promise<Store | undefined> {
  const gone = await step('restore.drop', () => dropDatabase(env))
  if (!gone) return undefined
  const opened = await step('restore.open', () => openStore(env))
  return opened.ok ? opened.store : undefined
}

/** Brings the database back to a candidate. What it held is put aside first; the candidate's file stays. */
export async function restore(env: VaultEnv, opened: Store | undefined, id: string): Promise<RestoreResult> {
  const watched = await step('restore.watched', () => readSentinel(env.local))
  const lost = watched.state === 'present' ? watched.sentinel : undefined
  if (id === 'database') {
    const all = opened ? await step('restore.accept-read', () => listCandidates(env, opened)) : []
    const here = all.find((candidate) => candidate.id === 'database')
    if (!here) return { ok: false, reason: 'unknown-candidate' }
    const floor = Math.max(lost?.gen ?? 0, lost?.floor ?? 0)
    const accepted = {
      v: 1,
      vaultId: here.vaultId,
      gen: here.gen,
      count: here.count,
      createdAt: lost?.createdAt ?? env.now(),
    } as const
    const written = await step('restore.accept', () =>
      writeSentinel(env.local, floor > here.gen ? { ...accepted, floor } : accepted),
    )
    return written ? { ok: true } : { ok: false, reason: 'storage' }
  }
  const images = await step('restore.find', () => findImages(env))
  const image = images.find(({ folder, name }) => `${folder}/${name}` === id)?.image
  const identity = image && (await step('restore.judge', () => imageIdentity(image)))
  const newest = identity && goodHeaders(identity.stored)[0]
  const manifest = identity?.stored.manifest
  if (!image || !newest || !manifest) return { ok: false, reason: 'unknown-candidate' }
  const store = opened ?? (await step('restore.replace', () => replaceDatabase(env)))
  if (!store) return { ok: false, reason: 'storage' }
  if (!(await step('restore.aside', () => putAside(store)))) return { ok: false, reason: 'not-put-aside' }
  const other = identity.stored.copies[newest.copy === 0 ? 1 : 0]
  const sameVault = lost?.vaultId === hex(newest.header.vaultId)
  const put = (into: Store) =>
    commit<never>(into, async () => ({
      write: {
        header: newest.header,
        copy: newest.copy,
        otherHeader: other.state === 'good' ? other.header : undefined,
        manifest,
        rows: image.rows,
        revisions: new Map(),
        replaceAll: true,
        count: image.rows.size,
        floor: sameVault ? Math.max(lost.gen, lost.floor ?? 0) : 0,
      },
    }))
  let written = await step('restore.commit', () => put(store))
  // A database that opens and takes nothing: what it holds is put aside, and the image is still there.
  if (!written.ok && written.reason === 'storage' && opened) {
    opened.db.close()
    const anew = await step('restore.anew', () => replaceDatabase(env))
    if (anew) written = await step('restore.commit-anew', () => put(anew))
    else await step('restore.reopen', () => reopen(opened))
  }
  if (written.ok) return { ok: true }
  return { ok: false, reason: written.reason === 'quota' || written.reason === 'busy' ? written.reason : 'storage' }
}
