import { type Bytes, concat, equalBytes, hex, uint, utf8 } from './bytes.ts'
import { type Canon, decode, encode } from './canonical.ts'
import { isRow, RID, type Row } from './crypto/record.ts'
import { sha256 } from './crypto/seal.ts'
import { judgeMeta, type RawMeta, type Stored } from './database.ts'
import { step } from './step.ts'
import { z } from './zod.ts'

/**
 * A picture of the whole database as one file, ciphertext as it lies: "BAIM", version, length, body, generation and
 * SHA-256 of everything before. It takes no key to write and gives nothing away that the database does not.
 */
export interface VaultImage {
  readonly gen: number
  readonly savedAt: number
  readonly raw: RawMeta
  readonly rows: ReadonlyMap<string, Row>
}

const MAGIC = utf8('BAIM')
const VERSION = 1
const HEAD = 4 + 1 + 8
const TAIL = 8 + 32

const bodySchema = z.strictObject({
  savedAt: z.number(),
  headers: z.tuple([z.any(), z.any()]),
  manifest: z.any(),
  rows: z.array(
    z.strictObject({
      rid: z.string(),
      v: z.number(),
      col: z.string(),
      s: z.number(),
      e: z.number(),
      r: z.number(),
      iv: z.custom<Bytes>((value) => value instanceof Uint8Array),
      ct: z.custom<Bytes>((value) => value instanceof Uint8Array),
    }),
  ),
})

/** What the canonical form can carry of a stored value; a value bent out of shape is left out as null. */
function canonical(value: unknown): Canon {
  try {
    encode(value as Canon)
    return value as Canon
  } catch {
    return null
  }
}

export async function encodeImage(
  gen: number,
  savedAt: number,
  raw: RawMeta,
  rows: ReadonlyMap<string, unknown>,
): Promise<Bytes> {
  const body = encode({
    savedAt,
    headers: [canonical(raw.headers[0] ?? null), canonical(raw.headers[1] ?? null)],
    manifest: canonical(raw.manifest ?? null),
    rows: [...rows]
      .filter((entry): entry is [string, Row] => isRow(entry[1]))
      .map(([rid, { v, col, s, e, r, iv, ct }]) => ({ rid: String(rid), v, col, s, e, r, iv, ct: new Uint8Array(ct) })),
  })
  const unsigned = concat(MAGIC, uint(VERSION, 1), uint(body.length, 8), body, uint(gen, 8))
  return concat(unsigned, await step('image.hash', () => sha256(unsigned)))
}

/** Undefined when the file is cut, changed, or of a later version. */
export async function decodeImage(bytes: Bytes): Promise<VaultImage | undefined> {
  if (bytes.length < HEAD + TAIL || !equalBytes(bytes.subarray(0, 4), MAGIC) || bytes[4] !== VERSION) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getBigUint64(5) !== BigInt(bytes.length - HEAD - TAIL)) return undefined
  const expected = await step('image.check', () => sha256(bytes.subarray(0, bytes.length - 32)))
  if (!equalBytes(expected, bytes.subarray(bytes.length - 32))) return undefined
  const parsed = bodySchema.safeParse(decode(bytes.subarray(HEAD, bytes.length - TAIL)))
  if (!parsed.success) return undefined
  const { savedAt, headers, manifest, rows } = parsed.data
  const found = new Map<string, Row>()
  for (const { rid, ct, ...row } of rows) {
    const whole = { ...row, ct: ct.slice().buffer }
    // A bent key is kept in the file as it lies, and no row is read from it.
    if (RID.test(rid) && isRow(whole)) found.set(rid, whole)
  }
  const present = (value: unknown) => (value === null ? undefined : value)
  return {
    gen: Number(view.getBigUint64(bytes.length - TAIL)),
    savedAt,
    raw: { headers: [present(headers[0]), present(headers[1])], manifest: present(manifest) },
    rows: found,
  }
}

/** The vault that an image holds, judged without a key; undefined when no header in it is whole. */
export async function imageIdentity(image: VaultImage): Promise<{ vaultId: string; stored: Stored } | undefined> {
  const stored = await step('image.judge', () => judgeMeta(image.raw))
  for (const copy of stored.copies) if (copy.state === 'good') return { vaultId: hex(copy.header.vaultId), stored }
  return undefined
}
