import type { Bytes } from './bytes.ts'
import { randomBytes } from './bytes.ts'
import type { Core } from './core.ts'
import { newestEpoch, type Slot } from './crypto/header.ts'
import { type KdfCost, PRODUCTION_COST } from './crypto/kdf.ts'
import { epochKeys, keyChecks } from './crypto/keys.ts'
import { passphraseBytes } from './crypto/passphrase.ts'
import { formatRecoveryCode, newRecoverySecret, parseRecoveryCode } from './crypto/recovery-code.ts'
import { makeSlot, newPassphraseKdf, openSlot, passphraseKek, secretKek } from './crypto/slots.ts'
import type { VaultEnv } from './env.ts'
import { changeHeader, type HeaderChange, sameSlots, withSlots } from './header-change.ts'
import { type NewPassphraseProblem, newPassphraseProblem } from './new-passphrase.ts'
import { step } from './step.ts'
import { openWith, readStored, type Secret, type UnlockFailure } from './unlock.ts'

/** Spelt out where it decides, not asked of a function: so that the product's build drops what stands behind it. */
declare const __BA_FAULTS__: boolean

export const costOf = (env: VaultEnv): KdfCost =>
  (typeof __BA_FAULTS__ !== 'undefined' && __BA_FAULTS__ && env.testCost) || PRODUCTION_COST

/** A passphrase slot around a vault key, and the key that opens it. */
export async function passphraseSlot(
  env: VaultEnv,
  passphrase: string,
  vaultKey: Bytes,
  place: { vaultId: Bytes; epoch: number },
): Promise<{ slot: Slot; kek: CryptoKey } | undefined> {
  const judged = passphraseBytes(passphrase)
  if (!judged.ok) return undefined
  const kdf = newPassphraseKdf(costOf(env))
  const kek = await step('passphrase.kek', () => passphraseKek(judged.bytes, kdf, env.kdf))
  if (!kek) return undefined
  const slot = await step('passphrase.slot', () => makeSlot({ type: 'passphrase', kdf }, kek, vaultKey, place))
  return { slot, kek }
}

export type Opening =
  | { ok: true; vaultId: Bytes; epoch: number; raw: Bytes; header: Parameters<typeof sameSlots>[0] }
  | UnlockFailure

/** Changing a slot takes the secret again: the key in hand cannot be read out to be wrapped. */
export async function reopen(core: Core, secret: Secret): Promise<Opening | { ok: false; reason: 'locked' }> {
  if (!core.use()) return { ok: false, reason: 'locked' }
  const read = await step('passphrase.read', () => readStored(core.store))
  if (!read.ok) return read
  const got = await step('passphrase.open', () => openWith(core.env, read.header, secret, true))
  if (!got.ok) return got
  const epoch = newestEpoch(read.header).n
  return { ok: true, vaultId: got.opened.vaultId, epoch, raw: got.opened.raw.get(epoch)!, header: read.header }
}

/** The written slot opens with the key encryption key, and gives the key that the header names. */
export async function proves(
  slot: Slot,
  kek: CryptoKey,
  place: { vaultId: Bytes; epoch: number },
  kcv: Uint8Array,
): Promise<boolean> {
  const { key } = await step('passphrase.prove', () => openSlot(slot, kek, place, false))
  const keys = await step('passphrase.prove-keys', () => epochKeys(key, place.vaultId, place.epoch))
  return step('passphrase.prove-check', () => keyChecks(keys, place.vaultId, kcv))
}

/** Puts `slot` in the place of all slots of its kind, proven after it is written. */
function replaceSlot(
  core: Core,
  opening: Extract<Opening, { ok: true }>,
  slot: Slot,
  kek: CryptoKey,
): Promise<HeaderChange> {
  const { vaultId, epoch } = opening
  return changeHeader(
    core,
    ({ header }) => {
      if (!sameSlots(header, opening.header)) return 'moved'
      const kept = newestEpoch(header).slots.filter(({ type }) => type !== slot.type)
      return { header: { epochs: withSlots(header, [slot, ...kept]) } }
    },
    async (header) => {
      const entry = newestEpoch(header)
      const written = entry.slots.find(({ type }) => type === slot.type)
      return (
        written !== undefined &&
        (await step('passphrase.proves', () => proves(written, kek, { vaultId, epoch }, entry.kcv)))
      )
    },
  )
}

export type PassphraseChange = HeaderChange | UnlockFailure | { ok: false; reason: NewPassphraseProblem }

/**
 * A new passphrase around the same vault key; the recovery code stays. Older copies of the vault (snapshots, backups)
 * still open with the old passphrase: after a leak the vault key has to be rotated as well.
 */
export async function changePassphrase(core: Core, secret: Secret, next: string): Promise<PassphraseChange> {
  const problem = newPassphraseProblem(next)
  if (problem) return { ok: false, reason: problem }
  const opening = await step('passphrase.reopen', () => reopen(core, secret))
  if (!opening.ok) return opening
  try {
    const made = await step('passphrase.make', () => passphraseSlot(core.env, next, opening.raw, opening))
    if (!made) return { ok: false, reason: 'kdf-refused' }
    return await step('passphrase.replace', () => replaceSlot(core, opening, made.slot, made.kek))
  } finally {
    opening.raw.fill(0)
  }
}

/** A recovery code that nothing opens yet: it counts from the moment the user has typed it back. */
export interface PendingRecovery {
  /** To be shown and printed once; it is stored nowhere. */
  readonly code: string
  /** `mistyped`: not the code shown. The old code, if there was one, stops working when this succeeds. */
  confirm(typed: string): Promise<HeaderChange | { ok: false; reason: 'mistyped' }>
}

export async function pendingRecovery(core: Core, opening: Extract<Opening, { ok: true }>): Promise<PendingRecovery> {
  const secret = newRecoverySecret()
  const code = formatRecoveryCode(secret)
  const salt = randomBytes(16)
  const kek = await step('recovery.kek', () => secretKek(secret, { type: 'code', salt }))
  secret.fill(0)
  const slot = await step('recovery.slot', () => makeSlot({ type: 'code', salt }, kek, opening.raw, opening))
  return {
    code,
    confirm: async (typed) => {
      const parsed = parseRecoveryCode(typed)
      if (!parsed.ok || formatRecoveryCode(parsed.secret) !== code) return { ok: false, reason: 'mistyped' }
      return step('recovery.confirm', () => replaceSlot(core, opening, slot, kek))
    },
  }
}

/** A new recovery code in the place of the old one. */
export async function newRecoveryCode(
  core: Core,
  secret: Secret,
): Promise<{ ok: true; pending: PendingRecovery } | UnlockFailure | { ok: false; reason: 'locked' }> {
  const opening = await step('recovery.reopen', () => reopen(core, secret))
  if (!opening.ok) return opening
  const pending = await step('recovery.pending', () => pendingRecovery(core, opening))
  opening.raw.fill(0)
  return { ok: true, pending }
}
