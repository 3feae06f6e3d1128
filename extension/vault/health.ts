import { type Bytes, toBase64 } from './bytes.ts'
import type { Core } from './core.ts'
import { isRow } from './crypto/record.ts'
import { type Everything, judgeMeta, readEverything } from './database.ts'
import { type Folder, listFiles } from './files.ts'
import { findImages } from './mirror.ts'
import { listRecords, type Refused, type Unreadable } from './records-io.ts'
import { readScan } from './scans.ts'
import { step } from './step.ts'

export interface Health {
  readonly records: number
  readonly unreadable: readonly Unreadable[]
  readonly scans: number
  /** Scans that the list of contents names and that do not open. */
  readonly badScans: readonly { readonly id: string; readonly why: 'absent' | 'damaged' | 'storage' }[]
  /** Material records whose picture the list of contents does not know: it was left out of a backup. */
  readonly withoutPicture: number
  /** Of the two copies of the header, those that are whole. */
  readonly headerCopies: number
  /** Whole copies of the vault outside the database, newest first. */
  readonly copies: readonly {
    readonly folder: Folder
    readonly name: string
    readonly gen: number
    readonly savedAt: number
  }[]
  /** Copies that are there and not whole. */
  readonly badCopies: number
}

async function filesIn(core: Core, folder: Folder): Promise<number> {
  try {
    return (await step('health.list', () => listFiles(core.env, folder))).length
  } catch (error) {
    if (error instanceof DOMException) return 0
    throw error
  }
}

/** Reads everything once: each record, each scan, both header copies, each copy outside. Writes nothing. */
export async function checkHealth(core: Core): Promise<{ ok: true; health: Health } | Refused> {
  const all = await step('health.records', () => listRecords(core))
  if (!all.ok) return all
  const session = core.use()
  if (!session) return { ok: false, reason: 'locked' }
  const named = [...session.base.manifest.scans.keys()]
  const badScans: { id: string; why: 'absent' | 'damaged' | 'storage' }[] = []
  for (const id of named) {
    const read = await step('health.scan', () => readScan(core, id))
    if (read.ok) continue
    if (read.reason === 'locked') return { ok: false, reason: 'locked' }
    badScans.push({ id, why: read.reason === 'absent' || read.reason === 'damaged' ? read.reason : 'storage' })
  }
  const known = new Set(named)
  const withoutPicture = all.records.filter(
    (one) => one.col === 'material' && !known.has((one.data as { blobId: string }).blobId),
  ).length
  let everything: Everything
  try {
    everything = await step('health.everything', () => readEverything(core.store.db))
  } catch (error) {
    if (error instanceof DOMException) return { ok: false, reason: 'storage' }
    throw error
  }
  const { copies: headers } = await step('health.headers', () => judgeMeta(everything.raw))
  const images = await step('health.images', () => findImages(core.env))
  let there = 0
  for (const folder of ['mirror', 'snapshots'] as const)
    there += await step('health.files', () => filesIn(core, folder))
  return {
    ok: true,
    health: {
      records: all.records.length,
      unreadable: all.unreadable,
      scans: named.length,
      badScans,
      withoutPicture,
      headerCopies: headers.filter(({ state }) => state === 'good').length,
      copies: images.map(({ folder, name, image }) => ({ folder, name, gen: image.gen, savedAt: image.savedAt })),
      badCopies: there - images.length,
    },
  }
}

/** The rows that cannot be read, as they lie, for somebody who may help: ciphertext only, no key, nothing decrypted. */
export async function damagedRows(core: Core): Promise<{ ok: true; json: string; count: number } | Refused> {
  const all = await step('health.damaged', () => listRecords(core))
  if (!all.ok) return all
  try {
    const { rows } = await step('health.rows', () => readEverything(core.store.db))
    const out = all.unreadable.map(({ id, why }) => {
      const row = rows.get(id)
      if (!isRow(row)) return { id, why }
      const { v, col, s, e, r, iv, ct } = row
      return { id, why, v, col, s, e, r, iv: toBase64(iv), ct: toBase64(new Uint8Array(ct) as Bytes) }
    })
    return {
      ok: true,
      json: `${JSON.stringify({ format: 'ba-damaged-rows', v: 1, rows: out }, undefined, 1)}\n`,
      count: out.length,
    }
  } catch (error) {
    if (error instanceof DOMException) return { ok: false, reason: 'storage' }
    throw error
  }
}
