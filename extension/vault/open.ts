/** Says what is the case with the vault. Small, since every opening of the panel does it; the rest is loaded when it is needed. */
import { hex } from './bytes.ts'
import { newestEpoch } from './crypto/header.ts'
import { type CustodyOptions, type Kept, resumeCustody } from './custody.ts'
import { judgeMeta, readEverything } from './database.ts'
import type { VaultEnv } from './env.ts'
import { FOLDERS, listFiles } from './files.ts'
import { readSentinel } from './sentinel.ts'
import { goodHeaders } from './session.ts'
import type { CreateResult, Rescue, UnlockResult, VaultState } from './state.ts'
import { step } from './step.ts'
import { closeStore, openStore, type Store } from './store.ts'
import { readThrottle } from './throttle.ts'
import type { Secret } from './unlock.ts'
import type { Vault } from './vault.ts'

const beyond = () => import('./opened.ts')

async function makeRescue(env: VaultEnv, store: Store | undefined, asItIs = false): Promise<Rescue> {
  const part = await step('open.load-rescue', beyond)
  return part.makeRescue(env, store, asItIs)
}

async function createIn(store: Store, passphrase: string, options: CustodyOptions): Promise<CreateResult> {
  const part = await step('open.load-create', beyond)
  return part.createIn(store, passphrase, options, false)
}

async function unlockIn(store: Store, secret: Secret, options: CustodyOptions): Promise<UnlockResult> {
  const part = await step('open.load-unlock', beyond)
  return part.unlockIn(store, secret, options)
}

async function resumeIn(store: Store, kept: Kept): Promise<Vault | undefined> {
  const part = await step('open.load-resume', beyond)
  return part.resumeIn(store, kept)
}

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
    return { kind: 'first-run', create: (passphrase, options = {}) => createIn(store, passphrase, options) }
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
  const vault = kept && (await step('open.resumed', () => resumeIn(store, kept)))
  if (vault) return { kind: 'unlocked', vault }
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
