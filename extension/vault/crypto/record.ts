import { type Bytes, concat, fromHex, fromUtf8, uint, utf8 } from '../bytes.ts'
import { step } from '../step.ts'
import type { EpochKeys } from './keys.ts'
import { IV_BYTES, seal, unseal } from './seal.ts'

/** A record as it lies in the database, under its 128-bit id (32 hex digits). */
export interface Row {
  readonly v: number
  /** Collection. */
  readonly col: string
  /** Schema version of what is inside. */
  readonly s: number
  /** Epoch of the vault key. */
  readonly e: number
  /** Revision, from 1. */
  readonly r: number
  readonly iv: Bytes
  readonly ct: ArrayBuffer
}

/** A record's id as its key: 128 bits. */
export const RID = /^[0-9a-f]{32}$/

export const ROW_VERSION = 1
const PAD = 512

export type Place = { vaultId: Bytes; rid: string } & Pick<Row, 'v' | 'col' | 's' | 'e' | 'r'>

function recordAad(place: Place): Bytes {
  const rid = fromHex(place.rid)
  if (rid?.length !== 16) throw new RangeError('rid')
  const col = utf8(place.col)
  return concat(
    utf8('ba/rec'),
    uint(place.v, 1),
    place.vaultId,
    uint(col.length, 2),
    col,
    rid,
    uint(place.s, 4),
    uint(place.e, 4),
    uint(place.r, 8),
  )
}

/** The shape only; whether it is genuine the tag decides. */
export function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false
  const { v, col, s, e, r, iv, ct } = value as Record<string, unknown>
  const whole = (n: unknown, limit: number) => typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 && n < limit
  return (
    whole(v, 256) &&
    typeof col === 'string' &&
    col.length <= 64 &&
    whole(s, 2 ** 32) &&
    whole(e, 2 ** 32) &&
    whole(r, Number.MAX_SAFE_INTEGER) &&
    iv instanceof Uint8Array &&
    iv.length === IV_BYTES &&
    ct instanceof ArrayBuffer
  )
}

/** Padded to a multiple of 512 bytes, so that the length does not tell a long name from a short one. */
export function padded(text: string): Bytes {
  const bytes = utf8(text)
  const out = new Uint8Array(Math.ceil(bytes.length / PAD) * PAD).fill(0x20)
  out.set(bytes)
  return out
}

export async function sealRow(
  keys: EpochKeys,
  place: Omit<Place, 'v' | 'e'>,
  content: { t: number; d: unknown },
): Promise<Row> {
  const head = { v: ROW_VERSION, col: place.col, s: place.s, e: keys.epoch, r: place.r }
  const aad = recordAad({ ...place, ...head })
  const { iv, ct } = await step('record.seal', () => seal(keys.record, padded(JSON.stringify(content)), aad))
  return { ...head, iv, ct: ct.buffer }
}

export type OpenedRow = { ok: true; updatedAt: number; data: unknown } | { ok: false; reason: 'damaged' | 'newer' }

/** Rejects whatever was not written, byte for byte, at this place by a holder of the key. */
export async function openRow(
  keys: ReadonlyMap<number, EpochKeys>,
  vaultId: Bytes,
  rid: string,
  row: unknown,
): Promise<OpenedRow> {
  // A disk bends keys as well as rows: what lies under no id of ours is damaged, and no reason to stop at it.
  if (!isRow(row) || !RID.test(rid)) return { ok: false, reason: 'damaged' }
  const epoch = keys.get(row.e)
  if (!epoch) return { ok: false, reason: 'damaged' }
  const aad = recordAad({ ...row, vaultId, rid })
  const plain = await step('record.open', () => unseal(epoch.record, row, aad))
  if (!plain) return { ok: false, reason: 'damaged' }
  // The tag covers the version: a higher one that authenticates was written by a later build, not by the disk.
  if (row.v > ROW_VERSION) return { ok: false, reason: 'newer' }
  const content = JSON.parse(fromUtf8(plain)) as { t: number; d: unknown }
  return { ok: true, updatedAt: content.t, data: content.d }
}
