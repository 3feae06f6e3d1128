import { randomBytes } from './bytes.ts'
import { commit } from './commit.ts'
import { type Core, openCore } from './core.ts'
import { HEADER_VERSION, type HeaderBody, newestEpoch, signHeader } from './crypto/header.ts'
import { epochKeys, importVaultKey, keyChecks, keyCheckValue } from './crypto/keys.ts'
import { EMPTY_MANIFEST, sealManifest } from './crypto/manifest.ts'
import { openSlot } from './crypto/slots.ts'
import type { CustodyOptions } from './custody.ts'
import { writeMirror } from './mirror.ts'
import { type NewPassphraseProblem, newPassphraseProblem } from './new-passphrase.ts'
import { type PendingRecovery, passphraseSlot, pendingRecovery } from './passphrase.ts'
import { readSentinel } from './sentinel.ts'
import { commitNext, goodHeaders, type Session } from './session.ts'
import { step } from './step.ts'
import type { Store } from './store.ts'
import { readStored } from './unlock.ts'

export type CreateFailure = {
  ok: false
  /** exists: another page has made a vault meanwhile. unproven: it was written but does not open; nothing is lost yet. */
  reason: NewPassphraseProblem | 'exists' | 'kdf-failed' | 'kdf-refused' | 'quota' | 'storage' | 'busy' | 'unproven'
}

/**
 * Makes a vault. The recovery code is offered with it and counts only once it is confirmed. `instead`: the user gives up
 * a vault that cannot be opened; what is left of it has been put aside before.
 */
export async function create(
  store: Store,
  passphrase: string,
  options: CustodyOptions,
  instead = false,
): Promise<{ ok: true; core: Core; recovery: PendingRecovery } | CreateFailure> {
  const problem = newPassphraseProblem(passphrase)
  if (problem) return { ok: false, reason: problem }
  const { env } = store
  const vaultId = randomBytes(16)
  const epoch = 1
  const raw = randomBytes(32)
  const vaultKey = await step('create.import', () => importVaultKey(raw))
  const keys = await step('create.keys', () => epochKeys(vaultKey, vaultId, epoch))
  let made: Awaited<ReturnType<typeof passphraseSlot>>
  try {
    made = await step('create.slot', () => passphraseSlot(env, passphrase, raw, { vaultId, epoch }))
  } catch {
    return { ok: false, reason: 'kdf-failed' }
  }
  if (!made) return { ok: false, reason: 'kdf-refused' }
  const { slot, kek } = made
  const kcv = await step('create.kcv', () => keyCheckValue(keys, vaultId))
  const body: HeaderBody = {
    magic: 'BAVT',
    v: HEADER_VERSION,
    minReader: HEADER_VERSION,
    gen: 1,
    vaultId,
    createdAt: env.now(),
    rotate: null,
    epochs: [{ n: epoch, kcv, link: null, slots: [slot] }],
  }
  const header = await step('create.sign', () => signHeader(body, keys))
  const manifest = await step('create.manifest', () => sealManifest(keys, vaultId, 1, EMPTY_MANIFEST))

  const written = await step('create.commit', () =>
    commit<'exists'>(store, async (stored) => {
      const sentinel = await step('create.sentinel', () => readSentinel(env.local))
      const empty = stored.copies.every(({ state }) => state === 'absent') && stored.raw.manifest === undefined
      if (!instead && (!empty || sentinel.state !== 'absent')) return { refuse: 'exists' }
      return {
        write: { header, copy: 1, manifest, rows: new Map(), revisions: new Map(), count: 0, replaceAll: instead },
      }
    }),
  )
  if (!written.ok) {
    raw.fill(0)
    if (written.reason === 'refused') return { ok: false, reason: written.refusal }
    return { ok: false, reason: written.reason === 'moved' ? 'busy' : written.reason }
  }
  const back = await step('create.back', () => readStored(store))
  const newest = back.ok ? newestEpoch(back.header) : undefined
  const stored = newest?.slots[0]
  const again = stored && (await step('create.unwrap', () => openSlot(stored, kek, { vaultId, epoch }, false)))
  const proof = again && (await step('create.prove-keys', () => epochKeys(again.key, vaultId, epoch)))
  if (!back.ok || !proof || !newest || !(await step('create.prove', () => keyChecks(proof, vaultId, newest.kcv)))) {
    raw.fill(0)
    return { ok: false, reason: 'unproven' }
  }
  const copy = goodHeaders(back.stored)[0]!.copy
  const base = { header: back.header, copy, gen: 1, manifest: EMPTY_MANIFEST, halfBlind: false }
  const session: Session = { vaultId, keys: new Map([[epoch, keys]]), base, floor: 0 }
  const core = await step('create.core', () =>
    openCore(store, session, { ...options, raw: new Map([[epoch, raw.slice()]]) }),
  )
  // The second header copy, so that from the first day one damaged copy is not the end.
  const plan = async (now: typeof base) => ({ next: { manifest: now.manifest } })
  const second = await step('create.second', () => commitNext<never>(store, session, plan))
  if (second.ok) core.wrote(second)
  const mirrored = await step('create.mirror', () => writeMirror(store, session, true))
  if (!mirrored.ok) core.emit('warning', { code: 'mirror-not-written' })
  const recovery = await step('create.recovery', () =>
    pendingRecovery(core, { ok: true, vaultId, epoch, raw, header: back.header }),
  )
  raw.fill(0)
  return { ok: true, core, recovery }
}
