import { type Bytes, equalBytes } from '../bytes.ts'
import { type Canon, encode } from '../canonical.ts'
import { step } from '../step.ts'
import { z } from '../zod.ts'
import { type EpochKeys, headerMac } from './keys.ts'
import { IV_BYTES, sha256, TAG_BYTES } from './seal.ts'

/** Version of the header's layout that this build writes, and the highest that it reads. */
export const HEADER_VERSION = 1

const bytes = (length: number) => z.custom<Bytes>((value) => value instanceof Uint8Array && value.length === length)
const count = z.number().check(z.int(), z.minimum(0))
const wrapped = { iv: bytes(IV_BYTES), ct: bytes(32 + TAG_BYTES) }

const passphraseSlot = z.strictObject({
  type: z.literal('passphrase'),
  id: bytes(8),
  // Bounds are judged where the key is derived, so that a refused cost is told apart from a broken header.
  kdf: z.strictObject({ name: z.literal('argon2id'), m: count, t: count, p: count, salt: bytes(16) }),
  ...wrapped,
})
const codeSlot = z.strictObject({ type: z.literal('code'), id: bytes(8), salt: bytes(16), ...wrapped })
const prfSlot = z.strictObject({
  type: z.literal('prf'),
  id: bytes(8),
  salt: bytes(16),
  credential: z.custom<Bytes>((value) => value instanceof Uint8Array && value.length <= 1024),
  ...wrapped,
})
const slotSchema = z.discriminatedUnion('type', [passphraseSlot, codeSlot, prfSlot])

const headerSchema = z.strictObject({
  magic: z.literal('BAVT'),
  v: z.literal(HEADER_VERSION),
  minReader: z.literal(HEADER_VERSION),
  gen: count,
  vaultId: bytes(16),
  createdAt: count,
  rotate: z.nullable(z.strictObject({ from: count, to: count })),
  epochs: z
    .array(
      z.strictObject({
        n: count,
        kcv: bytes(32),
        /** While a rotation runs: the vault key of this epoch wrapped under the next one's. */
        link: z.nullable(z.strictObject(wrapped)),
        slots: z.array(slotSchema).check(z.maxLength(16)),
      }),
    )
    .check(z.minLength(1), z.maxLength(2)),
  mac: bytes(32),
  sum: bytes(32),
})

export type Header = z.infer<typeof headerSchema>
export type HeaderBody = Omit<Header, 'mac' | 'sum'>
export type EpochEntry = Header['epochs'][number]
export type Slot = z.infer<typeof slotSchema>
export type PassphraseSlot = z.infer<typeof passphraseSlot>

export type HeaderCopy =
  | { state: 'good'; header: Header }
  | { state: 'absent' }
  | { state: 'damaged' }
  | { state: 'newer'; version: number }

const body = ({ mac: _mac, sum: _sum, ...rest }: Header): HeaderBody => rest

/** `newest` is the epoch that new rows are written under. */
export const newestEpoch = (header: HeaderBody): EpochEntry => header.epochs.reduce((a, b) => (b.n > a.n ? b : a))

/** Signs a header with the keys of its newest epoch and adds the checksum. */
export async function signHeader(unsigned: HeaderBody, keys: EpochKeys): Promise<Header> {
  const mac = await step('header.mac', () => headerMac(keys, encode(unsigned)))
  const sum = await step('header.sum', () => sha256(encode({ ...unsigned, mac })))
  return { ...unsigned, mac, sum }
}

/** True when the vault key vouches for the header. */
export async function headerSigned(header: Header, keys: EpochKeys): Promise<boolean> {
  const mac = await step('header.verify', () => headerMac(keys, encode(body(header))))
  return equalBytes(mac, header.mac)
}

/**
 * Judges a stored header without any key. The checksum keeps "the disk changed it" apart from "wrong passphrase"; it
 * is computed over whatever fields there are, so that a header of a later version is recognised, not called damaged.
 */
export async function readHeader(value: unknown): Promise<HeaderCopy> {
  if (value === undefined) return { state: 'absent' }
  if (typeof value !== 'object' || value === null) return { state: 'damaged' }
  const { sum, ...rest } = value as { [key: string]: Canon }
  if (!(sum instanceof Uint8Array)) return { state: 'damaged' }
  let canonical: Bytes
  try {
    canonical = encode(rest)
  } catch {
    return { state: 'damaged' }
  }
  const expected = await step('header.checksum', () => sha256(canonical))
  if (!equalBytes(sum, expected) || rest.magic !== 'BAVT') return { state: 'damaged' }
  const version = Math.max(Number(rest.v), Number(rest.minReader))
  if (version > HEADER_VERSION) return { state: 'newer', version }
  const parsed = headerSchema.safeParse(value)
  return parsed.success ? { state: 'good', header: parsed.data } : { state: 'damaged' }
}
