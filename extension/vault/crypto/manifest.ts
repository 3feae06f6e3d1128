import { type Bytes, concat, fromHex, hex, uint, utf8 } from '../bytes.ts'
import { decode, encode } from '../canonical.ts'
import { step } from '../step.ts'
import { z } from '../zod.ts'
import type { EpochKeys } from './keys.ts'
import { IV_BYTES, seal, unseal } from './seal.ts'

export interface ManifestRow {
  readonly v: number
  readonly e: number
  readonly gen: number
  readonly iv: Bytes
  readonly ct: Bytes
}

export interface ScanEntry {
  readonly sha256: string
  /** Bytes of the encrypted file. */
  readonly size: number
  readonly epoch: number
}

/** What must be there: a dropped, doubled or older row shows against it. Ids are hex. */
export interface Manifest {
  /** Encryptions under the record key of the newest epoch. */
  readonly encCount: number
  readonly records: ReadonlyMap<string, { readonly rev: number; readonly epoch: number }>
  readonly scans: ReadonlyMap<string, ScanEntry>
}

export const EMPTY_MANIFEST: Manifest = { encCount: 0, records: new Map(), scans: new Map() }

const MANIFEST_VERSION = 1
const count = z.number().check(z.int(), z.minimum(0))
const blob = (length: number) => z.custom<Bytes>((value) => value instanceof Uint8Array && value.length === length)

const rowSchema = z.strictObject({
  v: z.literal(MANIFEST_VERSION),
  e: count,
  gen: count,
  iv: blob(IV_BYTES),
  ct: z.custom<Bytes>((value) => value instanceof Uint8Array),
})
const plainSchema = z.strictObject({
  encCount: count,
  list: z.array(z.tuple([blob(16), count, count])),
  scans: z.array(z.tuple([blob(16), blob(32), count, count])),
})

const manifestAad = (vaultId: Bytes, row: { v: number; e: number; gen: number }) =>
  concat(utf8('ba/mani'), uint(row.v, 1), vaultId, uint(row.e, 4), uint(row.gen, 8))

export function readManifestRow(value: unknown): ManifestRow | undefined {
  const parsed = rowSchema.safeParse(value)
  return parsed.success && parsed.data.e < 2 ** 32 ? parsed.data : undefined
}

export async function sealManifest(
  keys: EpochKeys,
  vaultId: Bytes,
  gen: number,
  manifest: Manifest,
): Promise<ManifestRow> {
  const head = { v: MANIFEST_VERSION, e: keys.epoch, gen }
  const plain = encode({
    encCount: manifest.encCount,
    list: [...manifest.records].map(([rid, { rev, epoch }]) => [fromHex(rid)!, rev, epoch]),
    scans: [...manifest.scans].map(([id, { sha256, size, epoch }]) => [fromHex(id)!, fromHex(sha256)!, size, epoch]),
  })
  const sealed = await step('manifest.seal', () => seal(keys.manifest, plain, manifestAad(vaultId, head)))
  return { ...head, ...sealed }
}

/** Undefined when it does not authenticate. */
export async function openManifest(
  keys: ReadonlyMap<number, EpochKeys>,
  vaultId: Bytes,
  row: ManifestRow,
): Promise<Manifest | undefined> {
  const epoch = keys.get(row.e)
  if (!epoch) return undefined
  const plain = await step('manifest.open', () => unseal(epoch.manifest, row, manifestAad(vaultId, row)))
  const parsed = plain && plainSchema.safeParse(decode(plain))
  if (!parsed?.success) return undefined
  const { encCount, list, scans } = parsed.data
  return {
    encCount,
    records: new Map(list.map(([rid, rev, e]) => [hex(rid), { rev, epoch: e }])),
    scans: new Map(scans.map(([id, sha256, size, e]) => [hex(id), { sha256: hex(sha256), size, epoch: e }])),
  }
}
