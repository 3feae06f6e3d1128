import { type Bytes, concat, randomBytes, utf8 } from '../bytes.ts'
import { encode } from '../canonical.ts'
import type { KdfPort } from '../env.ts'
import { step } from '../step.ts'
import type { PassphraseSlot, Slot } from './header.ts'
import { costAllowed, type KdfCost } from './kdf.ts'
import { importVaultKey } from './keys.ts'
import { isTagFailure, seal, unseal } from './seal.ts'

const { subtle } = crypto

/** Where a slot stands: its wrapped key opens in no other vault, epoch or slot. */
export interface SlotPlace {
  readonly vaultId: Bytes
  readonly epoch: number
}

type Unwrapped = { key: CryptoKey; raw?: Bytes }

function slotAad(slot: Slot, place: SlotPlace): Bytes {
  const { iv: _iv, ct: _ct, ...head } = slot
  return concat(utf8('ba/slot'), encode({ v: 1, vaultId: place.vaultId, epoch: place.epoch, slot: head }))
}

const importKek = (raw: Bytes) => subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt', 'unwrapKey'])

/** Undefined when the slot orders a cost out of bounds. Wipes `passphrase`. */
export async function passphraseKek(
  passphrase: Bytes,
  kdf: PassphraseSlot['kdf'],
  port: KdfPort,
): Promise<CryptoKey | undefined> {
  const cost: KdfCost = { m: kdf.m, t: kdf.t, p: kdf.p }
  if (!costAllowed(cost)) return undefined
  const raw = await step('slots.kdf', () => port({ password: passphrase, salt: kdf.salt, cost }))
  passphrase.fill(0)
  const kek = await step('slots.import-kek', () => importKek(raw))
  raw.fill(0)
  return kek
}

/** A secret of full strength (recovery code, authenticator) needs no slow derivation. */
export async function secretKek(secret: Bytes, slot: { type: 'code' | 'prf'; salt: Bytes }): Promise<CryptoKey> {
  const root = await step('slots.import-secret', () => subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']))
  const how = { name: 'HKDF', hash: 'SHA-256', salt: slot.salt, info: utf8(`slot/${slot.type}/1`) }
  return step('slots.hkdf', () =>
    subtle.deriveKey(how, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt', 'unwrapKey']),
  )
}

export const newPassphraseKdf = (cost: KdfCost): PassphraseSlot['kdf'] => ({
  name: 'argon2id',
  ...cost,
  salt: randomBytes(16),
})

type SlotHead = Slot extends infer S ? (S extends Slot ? Omit<S, 'id' | 'iv' | 'ct'> : never) : never

/** Wraps the vault key and proves by unwrapping that the slot opens. */
export async function makeSlot<H extends SlotHead>(
  head: H,
  kek: CryptoKey,
  vaultKey: Bytes,
  place: SlotPlace,
): Promise<Slot> {
  const draft = { ...head, id: randomBytes(8), iv: new Uint8Array(), ct: new Uint8Array() } as Slot
  const sealed = await step('slots.wrap', () => seal(kek, vaultKey, slotAad(draft, place)))
  const slot: Slot = { ...draft, ...sealed }
  const proof = await step('slots.prove', () => unseal(kek, slot, slotAad(slot, place)))
  if (!proof) throw new Error('slot-unproven')
  proof.fill(0)
  return slot
}

/**
 * Opens a slot. Without `wantRaw` the key never becomes visible to script. A wrong key encryption key gives a random
 * vault key instead of an early answer: the key check value refuses it in the same number of steps.
 */
export async function openSlot(slot: Slot, kek: CryptoKey, place: SlotPlace, wantRaw: boolean): Promise<Unwrapped> {
  const aad = slotAad(slot, place)
  if (wantRaw) {
    const raw = (await step('slots.unwrap-raw', () => unseal(kek, slot, aad))) ?? randomBytes(32)
    const key = await step('slots.import-key', () => importVaultKey(raw))
    return { key, raw }
  }
  try {
    const how = { name: 'AES-GCM', iv: slot.iv, additionalData: aad }
    const key = await step('slots.unwrap', () =>
      subtle.unwrapKey('raw', slot.ct, kek, how, 'HKDF', false, ['deriveKey']),
    )
    return { key }
  } catch (error) {
    if (!isTagFailure(error)) throw error
    return { key: await step('slots.decoy', () => importVaultKey(randomBytes(32))) }
  }
}
