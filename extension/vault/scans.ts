import { type Bytes, hex, randomBytes } from './bytes.ts'
import type { Core } from './core.ts'
import { openBlob, sealBlob } from './crypto/blob.ts'
import { newestEpoch } from './crypto/header.ts'
import type { EpochKeys } from './crypto/keys.ts'
import type { ScanEntry } from './crypto/manifest.ts'
import { sha256 } from './crypto/seal.ts'
import { listFiles, readFile, removeFile, writeFile } from './files.ts'
import type { Records } from './records/registry.ts'
import { type CommitResult, commitChange, type Refused } from './records-io.ts'
import type { Session } from './session.ts'
import { step } from './step.ts'

export const MAX_SCAN = 8 * 1024 * 1024
/** Kept free for the vault itself: a scan must not be what the next edit fails for. */
const RESERVE = 50 * 1024 * 1024
const ORPHAN_AGE_MS = 24 * 3_600_000

/** The key is in the name, so that a change of key writes beside the old file and not over it. */
const nameOf = (id: string, epoch: number) => `${id}.${epoch}`

export type AddScan = CommitResult | { ok: false; reason: 'too-big' | 'empty' | 'quota' | 'storage' | 'unproven' }
export type ReadScan = { ok: true; bytes: Bytes } | { ok: false; reason: 'absent' | 'damaged' } | Refused

/** Written, read back and authenticated before anything names it. */
async function writeProven(
  core: Core,
  session: Session,
  keys: EpochKeys,
  id: string,
  plain: Bytes,
): Promise<ScanEntry | 'storage' | 'quota' | 'unproven'> {
  const { env } = core
  const file = await step('scans.seal', () => sealBlob(keys, session.vaultId, id, plain))
  const name = nameOf(id, keys.epoch)
  try {
    await step('scans.write', () => writeFile(env, 'scans', name, file))
    const back = await step('scans.back', () => readFile(env, 'scans', name))
    const opened = back && (await step('scans.prove', () => openBlob(keys, session.vaultId, id, back)))
    if (!opened || opened.length !== plain.length) return 'unproven'
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return error.name === 'QuotaExceededError' ? 'quota' : 'storage'
  }
  const digest = await step('scans.hash', () => sha256(file))
  return { sha256: hex(digest), size: file.length, epoch: keys.epoch }
}

/** Stores a scan and the record that names it. A crash in between leaves a file that nothing names; it is swept up later. */
export async function addScan(
  core: Core,
  plain: Bytes,
  about: Omit<Records['material'], 'blobId' | 'bytes'>,
): Promise<AddScan> {
  const session = core.use()
  if (!session) return { ok: false, reason: 'locked' }
  if (plain.length === 0) return { ok: false, reason: 'empty' }
  if (plain.length > MAX_SCAN) return { ok: false, reason: 'too-big' }
  const free = await step('scans.free', () => core.env.freeBytes?.())
  if (free !== undefined && free < plain.length + RESERVE) return { ok: false, reason: 'quota' }
  const keys = session.keys.get(newestEpoch(session.base.header).n)!
  const id = hex(randomBytes(16))
  const entry = await step('scans.add', () => writeProven(core, session, keys, id, plain))
  if (typeof entry === 'string') return { ok: false, reason: entry }
  const data = { ...about, blobId: id, bytes: plain.length }
  return step('scans.commit', () =>
    commitChange(core, { puts: [{ col: 'material', data }], scans: { add: new Map([[id, entry]]) } }),
  )
}

export type KeepScan = ScanEntry | 'storage' | 'quota' | 'unproven' | 'locked' | 'too-big'

/** Writes a picture under an id that is known already, from a backup; nothing names it before the caller's commit does. */
export async function keepScan(core: Core, id: string, plain: Bytes): Promise<KeepScan> {
  const session = core.use()
  if (!session) return 'locked'
  if (plain.length > MAX_SCAN) return 'too-big'
  const free = await step('scans.keep-free', () => core.env.freeBytes?.())
  if (free !== undefined && free < plain.length + RESERVE) return 'quota'
  const keys = session.keys.get(newestEpoch(session.base.header).n)!
  return step('scans.keep', () => writeProven(core, session, keys, id, plain.slice()))
}

export async function readScan(core: Core, id: string): Promise<ReadScan> {
  const session = core.use()
  if (!session) return { ok: false, reason: 'locked' }
  const entry = session.base.manifest.scans.get(id)
  const keys = entry && session.keys.get(entry.epoch)
  if (!entry || !keys) return { ok: false, reason: 'absent' }
  try {
    const file = await step('scans.read', () => readFile(core.env, 'scans', nameOf(id, entry.epoch)))
    if (!file) return { ok: false, reason: 'absent' }
    const digest = await step('scans.check', () => sha256(file))
    if (file.length !== entry.size || hex(digest) !== entry.sha256) return { ok: false, reason: 'damaged' }
    const bytes = await step('scans.open', () => openBlob(keys, session.vaultId, id, file))
    return bytes ? { ok: true, bytes } : { ok: false, reason: 'damaged' }
  } catch (error) {
    if (error instanceof DOMException) return { ok: false, reason: 'storage' }
    throw error
  }
}

/** Only ever called for a file that nothing names any more. */
export async function dropScanFile(core: Core, id: string, epoch: number): Promise<void> {
  try {
    await step('scans.drop-file', () => removeFile(core.env, 'scans', nameOf(id, epoch)))
  } catch (error) {
    // What cannot be removed now is swept up another time.
    if (!(error instanceof DOMException)) throw error
  }
}

/** Removes a scan with its record: first nothing names it any more, then the file goes. */
export async function removeScan(
  core: Core,
  record: { id: string; rev: number },
  blobId: string,
): Promise<CommitResult> {
  const epoch = core.peek()?.base.manifest.scans.get(blobId)?.epoch
  const done = await step('scans.remove', () => commitChange(core, { deletes: [record], scans: { drop: [blobId] } }))
  if (done.ok && epoch !== undefined) await step('scans.remove-file', () => dropScanFile(core, blobId, epoch))
  return done
}

/**
 * Removes files that nothing names, left by a crash; answers how many. Only those older than a day: another page may have
 * written one a moment ago and be about to name it.
 */
export async function sweepScans(core: Core): Promise<number> {
  const session = core.peek()
  if (!session) return 0
  const named = new Set([...session.base.manifest.scans].map(([id, { epoch }]) => nameOf(id, epoch)))
  let gone = 0
  try {
    for (const { name, modifiedAt } of await step('scans.list', () => listFiles(core.env, 'scans'))) {
      if (named.has(name) || core.env.now() - modifiedAt < ORPHAN_AGE_MS) continue
      await step('scans.drop', () => removeFile(core.env, 'scans', name))
      gone++
    }
  } catch (error) {
    // What cannot be removed now is removed another time.
    if (!(error instanceof DOMException)) throw error
  }
  return gone
}

/** Writes one scan beside the old file under the newest key. Undefined when it cannot be read or written. */
export async function rekeyScan(core: Core, session: Session, id: string, to: number): Promise<ScanEntry | undefined> {
  const old = await step('scans.rekey-read', () => readScan(core, id))
  if (!old.ok) return undefined
  const entry = await step('scans.rekey', () => writeProven(core, session, session.keys.get(to)!, id, old.bytes))
  return typeof entry === 'string' ? undefined : entry
}
