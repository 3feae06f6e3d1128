import { hex } from './bytes.ts'
import { type CreateFailure, create } from './create.ts'
import { newestEpoch } from './crypto/header.ts'
import type { CustodyOptions } from './custody.ts'
import { resumeCustody } from './custody.ts'
import { judgeMeta, readEverything } from './database.ts'
import type { VaultEnv } from './env.ts'
import { FOLDERS, listFiles } from './files.ts'
import type { PendingRecovery } from './passphrase.ts'
import type { Unreadable } from './records-io.ts'
import {
  type Candidate,
  listCandidates,
  putAside,
  putImagesAside,
  type RestoreResult,
  replaceDatabase,
  restore,
} from './restore.ts'
import { continueRotation } from './rotate.ts'
import { sweepScans } from './scans.ts'
import { readSentinel, type Sentinel } from './sentinel.ts'
import { goodHeaders } from './session.ts'
import { step } from './step.ts'
import { closeStore, openStore, type Store } from './store.ts'
import { readThrottle, type Throttle } from './throttle.ts'
import { resume, type Secret, type UnlockFailure, unlock } from './unlock.ts'
import { Vault } from './vault.ts'

export type { BackupFile, EnvelopePort, ImportPlan } from './backup.ts'
export type { LockReason, VaultEvents } from './core.ts'
export type { CreateFailure } from './create.ts'
export { parseRecoveryCode } from './crypto/recovery-code.ts'
export type { CustodyOptions } from './custody.ts'
export type { KdfPort, KeyValuePort, VaultEnv } from './env.ts'
export type { PassphraseChange, PendingRecovery } from './passphrase.ts'
export { newPassphraseProblem } from './passphrase.ts'
export type { Collection, Problem, Records } from './records/registry.ts'
export type {
  AnyStored,
  Change,
  CommitResult,
  Conflict,
  Flaw,
  GetResult,
  ListResult,
  Put,
  Stored,
  Unreadable,
} from './records-io.ts'
export type { Recovered, RecoverResult } from './recover.ts'
export type { Candidate, RestoreResult } from './restore.ts'
export type { Rotation } from './rotate.ts'
export type { Throttle } from './throttle.ts'
export type { Secret, UnlockFailure } from './unlock.ts'
export { Vault, type VaultStatus } from './vault.ts'

export type CreateResult = { ok: true; vault: Vault; recovery: PendingRecovery } | CreateFailure
/** `unreadable`: records that the vault knows of and cannot show; they are kept, and `vault.recover` tries to bring them back. */
export type UnlockResult = { ok: true; vault: Vault; unreadable: Unreadable[] } | UnlockFailure

/** What can be done when the vault cannot be opened as it lies. Nothing happens unless the user chooses it. */
interface Rescue {
  readonly candidates: readonly Candidate[]
  /** Puts aside what is there, then brings the candidate back. Call `openVault` again afterwards. */
  restore(id: string): Promise<RestoreResult>
  /** Puts aside all that is left and makes an empty vault. Only after the user has said so in words. */
  startOver(
    passphrase: string,
    options?: CustodyOptions,
  ): Promise<CreateResult | { ok: false; reason: 'not-put-aside' }>
}

export type VaultState =
  /** No trace of a vault anywhere: not in the database, not outside it. */
  | { kind: 'first-run'; create(passphrase: string, options?: CustodyOptions): Promise<CreateResult> }
  | {
      kind: 'locked'
      vaultId: string
      gen: number
      throttle: Throttle
      hasRecoveryCode: boolean
      /** One of the two header copies is damaged; the next unlocking mends it. */
      headerCopyDamaged: boolean
      unlock(secret: Secret, options?: CustodyOptions): Promise<UnlockResult>
      /** For an unlocking that answered `damaged-…`. */
      rescue(): Promise<Rescue>
    }
  | { kind: 'unlocked'; vault: Vault }
  /** The browser has lost the vault, wholly (`emptied`) or back to an earlier state (`older`), or holds another one. */
  | ({ kind: 'lost'; cause: 'emptied' | 'older' | 'other-vault'; expected: Sentinel | undefined } & Rescue)
  | ({ kind: 'damaged'; what: 'database' | 'header' | 'manifest' } & Rescue)
  /** Written by a later version of the extension; nothing is touched. */
  | { kind: 'newer'; what: 'database' | 'header'; version: number | undefined }
  /** Another page with another version holds the database; close it and try again. */
  | { kind: 'blocked' }

async function traces(env: VaultEnv): Promise<boolean> {
  try {
    for (const folder of FOLDERS) if ((await step('open.traces', () => listFiles(env, folder))).length > 0) return true
    return false
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    // A browser that offers no such storage has kept nothing there; any other failure may hide a vault.
    return error.name !== 'SecurityError' && error.name !== 'NotSupportedError'
  }
}

/** `asItIs`: what lies in the database is itself worth offering, being only older or another one; else it is what is damaged. */
async function makeRescue(env: VaultEnv, store: Store | undefined, asItIs = false): Promise<Rescue> {
  return {
    candidates: await step('open.candidates', () => listCandidates(env, asItIs ? store : undefined)),
    restore: (id) => restore(env, store, id),
    startOver: async (passphrase, options = {}) => {
      const images = await step('open.images-aside', () => putImagesAside(env))
      const usable = store ?? (await step('open.replace', () => replaceDatabase(env)))
      if (!images || !usable || !(await step('open.aside', () => putAside(usable))))
        return { ok: false, reason: 'not-put-aside' }
      return createIn(usable, passphrase, options, true)
    },
  }
}

async function createIn(
  store: Store,
  passphrase: string,
  options: CustodyOptions,
  instead: boolean,
): Promise<CreateResult> {
  const made = await step('open.create', () => create(store, passphrase, options, instead))
  return made.ok ? { ok: true, vault: new Vault(made.core), recovery: made.recovery } : made
}

async function unlockIn(store: Store, secret: Secret, options: CustodyOptions): Promise<UnlockResult> {
  const opened = await step('open.unlock', () => unlock(store, secret, options))
  if (!opened.ok) return opened
  // A change of key that was interrupted goes on; when it cannot, the vault is usable with both keys.
  await step('open.rotation', () => continueRotation(opened.core))
  await step('open.sweep', () => sweepScans(opened.core))
  const vault = new Vault(opened.core)
  const all = await step('open.list', () => vault.list())
  if (all.ok) return { ok: true, vault, unreadable: all.unreadable }
  // Open, but the disk does not hand the records over: that is no empty vault.
  const ids = [...(opened.core.peek()?.base.manifest.records.keys() ?? [])]
  return { ok: true, vault, unreadable: ids.map((id) => ({ id, col: undefined, why: 'damaged' as const })) }
}

/** Looks at everything that could hold or remember a vault and says what is the case. Writes nothing. */
export async function openVault(env: VaultEnv): Promise<VaultState> {
  const watched = await step('open.sentinel', () => readSentinel(env.local))
  const opened = await step('open.store', () => openStore(env))
  if (!opened.ok) {
    if (opened.reason === 'blocked') return { kind: 'blocked' }
    if (opened.reason === 'newer') return { kind: 'newer', what: 'database', version: undefined }
    return {
      kind: 'damaged',
      what: 'database',
      ...(await step('open.rescue-database', () => makeRescue(env, undefined))),
    }
  }
  const { store } = opened
  const rescue = () => makeRescue(env, store)
  let everything: Awaited<ReturnType<typeof readEverything>>
  try {
    everything = await step('open.read', () => readEverything(store.db))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    closeStore(store)
    return { kind: 'damaged', what: 'database', ...(await step('open.rescue-read', () => makeRescue(env, undefined))) }
  }
  const { raw, rows, unreadable } = everything
  const stored = await step('open.judge', () => judgeMeta(raw))
  const newer = stored.copies.find((copy) => copy.state === 'newer')
  if (newer) {
    closeStore(store)
    return { kind: 'newer', what: 'header', version: newer.version }
  }

  const nothing =
    stored.copies.every(({ state }) => state === 'absent') &&
    raw.manifest === undefined &&
    rows.size + unreadable.length === 0
  const sentinel = watched.state === 'present' ? watched.sentinel : undefined
  if (nothing) {
    const known = watched.state !== 'absent' || (await step('open.any-trace', () => traces(env)))
    if (known)
      return { kind: 'lost', cause: 'emptied', expected: sentinel, ...(await step('open.rescue-emptied', rescue)) }
    return { kind: 'first-run', create: (passphrase, options = {}) => createIn(store, passphrase, options, false) }
  }
  const newest = goodHeaders(stored)[0]
  if (!newest) return { kind: 'damaged', what: 'header', ...(await step('open.rescue-header', rescue)) }
  if (!stored.manifest) return { kind: 'damaged', what: 'manifest', ...(await step('open.rescue-manifest', rescue)) }
  const vaultId = hex(newest.header.vaultId)
  const gen = Math.max(newest.header.gen, stored.manifest.gen)
  if (sentinel && sentinel.vaultId !== vaultId)
    return {
      kind: 'lost',
      cause: 'other-vault',
      expected: sentinel,
      ...(await step('open.rescue-other', () => makeRescue(env, store, true))),
    }
  if (sentinel && sentinel.gen > gen)
    return {
      kind: 'lost',
      cause: 'older',
      expected: sentinel,
      ...(await step('open.rescue-older', () => makeRescue(env, store, true))),
    }

  const kept = await step('open.custody', () => resumeCustody(env))
  const core = kept && (await step('open.resume', () => resume(store, kept)))
  if (core) await step('open.resumed-rotation', () => continueRotation(core))
  if (core) return { kind: 'unlocked', vault: new Vault(core) }
  return {
    kind: 'locked',
    vaultId,
    gen,
    throttle: await step('open.throttle', () => readThrottle(env)),
    hasRecoveryCode: newestEpoch(newest.header).slots.some(({ type }) => type === 'code'),
    headerCopyDamaged: stored.copies.some(({ state }) => state === 'damaged'),
    unlock: (secret, options = {}) => unlockIn(store, secret, options),
    rescue,
  }
}
