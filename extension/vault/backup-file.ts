/** What a backup file holds, in and out: linked records, whole filings to read, scans. Knows no vault. */
import {
  type BackupManifest,
  type BackupProblem,
  type EnvelopeKey,
  type EnvelopeLock,
  packBackup,
  unpackBackup,
} from '@beian-assist/rules/backup'
import { type Bytes, hex, randomBytes } from './bytes.ts'
import { lookupIn } from './profiles.ts'
import { same } from './records/blend.ts'
import { composeFiling } from './records/compose.ts'
import { isCollection, lift, type RecordType, registry, STAYS_HERE } from './records/registry.ts'
import type { AnyStored } from './records-io.ts'
import { step } from './step.ts'
import { z } from './zod.ts'

/** Encrypts and decrypts the file; in the extension this runs in a worker of its own. */
export interface EnvelopePort {
  seal(payload: Uint8Array, lock: EnvelopeLock): Promise<Uint8Array>
  open(file: Uint8Array, key: EnvelopeKey): Promise<{ ok: true; payload: Uint8Array } | { ok: false; problem: string }>
  /** A new key pair, for a vault that wants to be handed clients. */
  pair(): Promise<{ readonly identity: string; readonly recipient: string }>
}

export interface BackupFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly records: number
  readonly filings: number
  readonly scans: number
  /** Records that cannot be read and are therefore not in it. */
  readonly unreadable: number
  /** Scans that cannot be read or were left out on purpose. */
  readonly scansLeftOut: number
}

export type WriteBackup = { ok: true; file: BackupFile } | { ok: false; reason: 'too-big' | 'unverified' | 'envelope' }

export interface BackupWanted {
  readonly records: readonly AnyStored[]
  /** By blob id. */
  readonly scans: ReadonlyMap<string, Uint8Array>
  readonly at: number
  readonly unreadable: number
  readonly scansLeftOut: number
  /** First word of the file's name. */
  readonly name?: 'vault' | 'handover'
}

/** Together with what the encryption needs this stays below what a page may hold. */
const MAX_SCAN_BYTES = 400 * 1024 * 1024

const EXTENSION = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' } as const
const pathOf = (id: string) => `records/${id}.json`

function filesOf({ records }: BackupWanted) {
  const lookup = lookupIn(records)
  return [
    ...records.map(({ id, col, rev, updatedAt, data }) => ({
      name: pathOf(id),
      json: { col, s: registry[col].version, rev, updatedAt, data },
    })),
    ...records.flatMap((one) =>
      one.col === 'filing'
        ? [{ name: `filings/${one.id}.json`, json: composeFiling(one.data, lookup).filing as unknown }]
        : [],
    ),
  ]
}

function scanFilesOf({ records, scans }: BackupWanted) {
  const found = new Map<string, { name: string; bytes: Uint8Array }>()
  for (const one of records) {
    const bytes = one.col === 'material' ? scans.get(one.data.blobId) : undefined
    if (one.col === 'material' && bytes)
      found.set(one.data.blobId, { name: `scans/${one.data.blobId}.${EXTENSION[one.data.mime]}`, bytes })
  }
  return [...found.values()]
}

/** One encrypted file that other tools can open too. Decrypted and compared once more before it is called done. */
export async function writeBackup(
  wanted: BackupWanted,
  lock: EnvelopeLock,
  envelope: EnvelopePort,
): Promise<WriteBackup> {
  const { records, unreadable, scansLeftOut } = wanted
  const counts: Record<string, number> = {}
  for (const { col } of records) counts[col] = (counts[col] ?? 0) + 1
  const createdAt = new Date(wanted.at).toISOString()
  const scans = scanFilesOf(wanted)
  if (scans.reduce((sum, { bytes }) => sum + bytes.length, 0) > MAX_SCAN_BYTES) return { ok: false, reason: 'too-big' }
  let payload: Uint8Array
  try {
    payload = await step('backup.pack', () =>
      packBackup({ createdAt, counts, unreadable, scansLeftOut, files: filesOf(wanted), scans }),
    )
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: 'too-big' }
    throw error
  }
  let bytes: Uint8Array
  try {
    bytes = await step('backup.seal', () => envelope.seal(payload, lock))
    // What is closed to somebody else's key cannot be opened here; the envelope has proved itself with a key of its own.
    const again =
      typeof lock === 'string'
        ? await step('backup.reopen', () => envelope.open(bytes, lock))
        : ({ ok: true, payload } as const)
    const back = again.ok ? await step('backup.unpack', () => unpackBackup(again.payload)) : undefined
    // Every file has been held against its hash by unpacking; the records are compared by content as well.
    if (
      !back?.ok ||
      back.scans.size !== scans.length ||
      records.some(({ id, data }) => !same((back.files.get(pathOf(id)) as { data?: unknown })?.data, data))
    )
      return { ok: false, reason: 'unverified' }
  } catch {
    // The worker did not start, or the memory for the key derivation was not to be had.
    return { ok: false, reason: 'envelope' }
  }
  const name = `${wanted.name ?? 'vault'}-${createdAt.slice(0, 10).replaceAll('-', '')}-${hex(randomBytes(2))}.age`
  const { length } = records
  return {
    ok: true,
    file: {
      name,
      bytes,
      records: length,
      filings: counts.filing ?? 0,
      scans: scans.length,
      unreadable,
      scansLeftOut,
    },
  }
}

const record = z.strictObject({
  col: z.string(),
  s: z.int().check(z.minimum(0)),
  rev: z.int().check(z.minimum(0)),
  updatedAt: z.number(),
  data: z.unknown(),
})

export interface OpenedBackup {
  readonly manifest: BackupManifest
  readonly records: readonly AnyStored[]
  readonly scans: ReadonlyMap<string, Bytes>
}

export type ReadBackup =
  | { ok: true; backup: OpenedBackup }
  | { ok: false; reason: 'envelope'; problem: string }
  | { ok: false; reason: 'content'; problem: BackupProblem | { code: 'bad-record' | 'newer-record'; name: string } }

/** Opens a backup and judges all of it; a file of which anything is wrong is refused whole. */
export async function readBackup(file: Uint8Array, key: EnvelopeKey, envelope: EnvelopePort): Promise<ReadBackup> {
  let opened: Awaited<ReturnType<EnvelopePort['open']>>
  try {
    opened = await step('backup.open', () => envelope.open(file, key))
  } catch {
    return { ok: false, reason: 'envelope', problem: 'failed' }
  }
  if (!opened.ok) return { ok: false, reason: 'envelope', problem: opened.problem }
  const { payload } = opened
  const unpacked = await step('backup.read', () => unpackBackup(payload))
  if (!unpacked.ok) return { ok: false, reason: 'content', problem: unpacked.problem }
  const records: AnyStored[] = []
  for (const [name, json] of unpacked.files) {
    const id = /^records\/([0-9a-f]{32})\.json$/.exec(name)?.[1]
    if (id === undefined) continue
    const bad = (code: 'bad-record' | 'newer-record') =>
      ({ ok: false, reason: 'content', problem: { code, name } }) as const
    const parsed = record.safeParse(json)
    if (!parsed.success || !isCollection(parsed.data.col) || STAYS_HERE.has(parsed.data.col)) return bad('bad-record')
    const { col, s, rev, updatedAt, data } = parsed.data
    const lifted = lift(registry[col] as RecordType<unknown>, s, data)
    if (!lifted.ok) return bad(lifted.reason === 'newer' ? 'newer-record' : 'bad-record')
    records.push({ id, col, rev, updatedAt, data: lifted.data } as AnyStored)
  }
  return {
    ok: true,
    backup: { manifest: unpacked.manifest, records, scans: unpacked.scans as ReadonlyMap<string, Bytes> },
  }
}
