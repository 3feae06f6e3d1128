import { type Bytes, hex } from './bytes.ts'
import { type Core, type OpenOptions, openCore } from './core.ts'
import { type Header, newestEpoch, type PassphraseSlot, type Slot } from './crypto/header.ts'
import { type EpochKeys, epochKeys, importVaultKey, keyChecks } from './crypto/keys.ts'
import { linkAad } from './crypto/link.ts'
import { passphraseBytes } from './crypto/passphrase.ts'
import { parseRecoveryCode } from './crypto/recovery-code.ts'
import { unseal } from './crypto/seal.ts'
import { openSlot, passphraseKek, secretKek } from './crypto/slots.ts'
import { judgeMeta, readRows, type Stored } from './database.ts'
import type { VaultEnv } from './env.ts'
import { readSentinel, writeSentinel } from './sentinel.ts'
import { authenticate, type BaseRefusal, commitNext, goodHeaders, type Session } from './session.ts'
import { step } from './step.ts'
import type { Store } from './store.ts'
import { clearFailures, countFailure, readThrottle, type Throttle, uncountFailure } from './throttle.ts'

export type Secret = { passphrase: string } | { recoveryCode: string }

export type UnlockFailure =
  | { ok: false; reason: 'wrong-passphrase' | 'wrong-code' | 'throttled'; throttle: Throttle }
  /** The code was mistyped: its check characters do not fit. Does not count as a try. */
  | { ok: false; reason: 'code-length' | 'code-character' | 'code-check' }
  | { ok: false; reason: 'no-recovery-code' | 'empty' | 'too-long' | 'kdf-refused' | 'kdf-failed' | 'storage' }
  | { ok: false; reason: BaseRefusal }

/** The vault key in hand: subkeys by epoch, and the raw bytes only when they were asked for. */
export interface Opened {
  readonly vaultId: Bytes
  readonly keys: Map<number, EpochKeys>
  readonly raw: Map<number, Bytes>
}

/** The newest whole header and what else was stored with it. */
export async function readStored(
  store: Store,
): Promise<
  { ok: true; stored: Stored; header: Header } | { ok: false; reason: 'damaged-header' | 'newer' | 'storage' }
> {
  try {
    const { raw } = await step('unlock.read', () => readRows(store.db, []))
    const stored = await step('unlock.judge', () => judgeMeta(raw))
    if (stored.copies.some((copy) => copy.state === 'newer')) return { ok: false, reason: 'newer' }
    const newest = goodHeaders(stored)[0]
    return newest ? { ok: true, stored, header: newest.header } : { ok: false, reason: 'damaged-header' }
  } catch (error) {
    if (error instanceof DOMException) return { ok: false, reason: 'storage' }
    throw error
  }
}

type Kek = { ok: true; kek: CryptoKey } | { ok: false; reason: 'kdf-refused' | 'kdf-failed' }

async function kekOf(env: VaultEnv, slot: Slot, secret: Bytes): Promise<Kek> {
  if (slot.type !== 'passphrase') return { ok: true, kek: await step('unlock.code-kek', () => secretKek(secret, slot)) }
  try {
    const kek = await step('unlock.kdf', () => passphraseKek(secret.slice(), (slot as PassphraseSlot).kdf, env.kdf))
    return kek ? { ok: true, kek } : { ok: false, reason: 'kdf-refused' }
  } catch {
    return { ok: false, reason: 'kdf-failed' }
  }
}

/** While a rotation runs the key of the epoch before is wrapped under the newest one's. */
async function addLinked(header: Header, opened: Opened): Promise<void> {
  const newest = newestEpoch(header)
  for (const epoch of header.epochs) {
    if (!epoch.link) continue
    const { link } = epoch
    const raw = await step('unlock.link', () =>
      unseal(opened.keys.get(newest.n)!.link, link, linkAad(opened.vaultId, epoch.n, newest.n)),
    )
    if (!raw) continue
    const key = await step('unlock.link-import', () => importVaultKey(raw))
    opened.keys.set(epoch.n, await step('unlock.link-keys', () => epochKeys(key, opened.vaultId, epoch.n)))
    if (opened.raw.size) opened.raw.set(epoch.n, raw)
    else raw.fill(0)
  }
}

/** Tries the secret on every slot of its kind. Right and wrong secrets take the same steps up to the key check. */
export async function openWith(
  env: VaultEnv,
  header: Header,
  secret: Secret,
  wantRaw: boolean,
): Promise<{ ok: true; opened: Opened } | UnlockFailure> {
  let bytes: Bytes
  if ('passphrase' in secret) {
    const judged = passphraseBytes(secret.passphrase)
    if (!judged.ok) return { ok: false, reason: judged.reason }
    bytes = judged.bytes
  } else {
    const parsed = parseRecoveryCode(secret.recoveryCode)
    if (!parsed.ok) return { ok: false, reason: `code-${parsed.reason}` }
    bytes = parsed.secret
  }
  const kind = 'passphrase' in secret ? 'passphrase' : 'code'
  const before = await step('unlock.throttle', () => readThrottle(env))
  if (before.waitMs > 0) {
    bytes.fill(0)
    return { ok: false, reason: 'throttled', throttle: before }
  }

  const { vaultId } = header
  const epoch = newestEpoch(header)
  const slots = epoch.slots.filter((slot) => slot.type === kind)
  if (slots.length === 0) bytes.fill(0)
  if (slots.length === 0) return { ok: false, reason: kind === 'code' ? 'no-recovery-code' : 'damaged-header' }
  // Counted before the derivation: closing the page in its half second must not give another try.
  const throttle = await step('unlock.count', () => countFailure(env))
  let failure: 'kdf-refused' | 'kdf-failed' | undefined
  let opened: Opened | undefined
  for (const slot of slots) {
    const kek = await step('unlock.kek', () => kekOf(env, slot, bytes))
    if (!kek.ok) {
      failure = kek.reason
      continue
    }
    const got = await step('unlock.slot', () => openSlot(slot, kek.kek, { vaultId, epoch: epoch.n }, wantRaw))
    const keys = await step('unlock.keys', () => epochKeys(got.key, vaultId, epoch.n))
    const fits = await step('unlock.check', () => keyChecks(keys, vaultId, epoch.kcv))
    if (fits) opened = { vaultId, keys: new Map([[epoch.n, keys]]), raw: new Map(got.raw ? [[epoch.n, got.raw]] : []) }
    else got.raw?.fill(0)
  }
  bytes.fill(0)
  if (!opened) {
    if (failure) {
      await step('unlock.uncount', () => uncountFailure(env))
      return { ok: false, reason: failure }
    }
    return { ok: false, reason: kind === 'code' ? 'wrong-code' : 'wrong-passphrase', throttle }
  }
  const found = opened
  await step('unlock.clear', () => clearFailures(env))
  await step('unlock.linked', () => addLinked(header, found))
  return { ok: true, opened: found }
}

/** The same through keys that another page kept in session storage. */
export async function openWithRaw(header: Header, raw: ReadonlyMap<number, Bytes>): Promise<Opened | undefined> {
  const { vaultId } = header
  const epoch = newestEpoch(header)
  const vk = raw.get(epoch.n)
  if (!vk) return undefined
  const key = await step('unlock.raw-import', () => importVaultKey(vk))
  const keys = await step('unlock.raw-keys', () => epochKeys(key, vaultId, epoch.n))
  if (!(await step('unlock.raw-check', () => keyChecks(keys, vaultId, epoch.kcv)))) return undefined
  const opened: Opened = { vaultId, keys: new Map([[epoch.n, keys]]), raw: new Map(raw) }
  await step('unlock.raw-linked', () => addLinked(header, opened))
  return opened
}

/** From keys to an open vault: authenticate what is stored, finish an interrupted change of the header, renew the sentinel. */
export async function startSession(
  store: Store,
  stored: Stored,
  opened: Opened,
  options: OpenOptions,
): Promise<{ ok: true; core: Core } | { ok: false; reason: BaseRefusal }> {
  const { vaultId, keys } = opened
  const authentic = await step('unlock.authenticate', () => authenticate(stored, vaultId, keys))
  if (!authentic.ok) return authentic
  const { base } = authentic
  const watched = await step('unlock.sentinel', () => readSentinel(store.env.local))
  const sentinel =
    watched.state === 'present' && watched.sentinel.vaultId === hex(vaultId) ? watched.sentinel : undefined
  const session: Session = { vaultId, keys, base, floor: sentinel?.floor ?? 0 }
  const core = await step('unlock.core', () => openCore(store, session, { ...options, raw: opened.raw }))
  const [first, second] = goodHeaders(stored)
  const slots = (header: Header) => header.epochs.flatMap(({ slots }) => slots.map(({ id }) => hex(id))).join()
  if (base.halfBlind || !first || !second || slots(first.header) !== slots(second.header)) {
    // Two equal copies again: until then one damaged copy could bring back an old passphrase.
    const plan = async (now: typeof base) => ({ next: { manifest: now.manifest } })
    const written = await step('unlock.finish', () => commitNext<never>(store, session, plan))
    if (written.ok) core.wrote(written)
  } else if (!sentinel || sentinel.gen < base.gen) {
    const { createdAt } = base.header
    const fresh = { v: 1, vaultId: hex(vaultId), gen: base.gen, count: base.manifest.records.size, createdAt } as const
    if (!(await step('unlock.heal', () => writeSentinel(store.env.local, fresh))))
      core.emit('warning', { code: 'sentinel-not-written' })
  }
  return { ok: true, core }
}

export async function unlock(
  store: Store,
  secret: Secret,
  options: OpenOptions,
): Promise<{ ok: true; core: Core } | UnlockFailure> {
  const read = await step('unlock.stored', () => readStored(store))
  if (!read.ok) return read
  const opened = await step('unlock.open', () =>
    openWith(store.env, read.header, secret, options.stayUnlocked === true),
  )
  if (!opened.ok) return opened
  return step('unlock.start', () => startSession(store, read.stored, opened.opened, options))
}

/** Undefined when no other page keeps the vault unlocked, or not any longer. */
export async function resume(
  store: Store,
  kept: { vaultId: string; vk: Map<number, Bytes>; watch: OpenOptions['watch'] },
): Promise<Core | undefined> {
  const read = await step('unlock.resume-stored', () => readStored(store))
  const fits = read.ok && hex(read.header.vaultId) === kept.vaultId
  const opened = fits ? await step('unlock.resume-open', () => openWithRaw(read.header, kept.vk)) : undefined
  if (!read.ok || !opened) {
    for (const raw of kept.vk.values()) raw.fill(0)
    return undefined
  }
  const watch = kept.watch
  const started = await step('unlock.resume-start', () =>
    startSession(store, read.stored, opened, watch ? { watch } : {}),
  )
  return started.ok ? started.core : undefined
}
