import { type Bytes, hex } from './bytes.ts'
import { type Batch, commit, type Prepared, type Written } from './commit.ts'
import {
  type Header,
  type HeaderBody,
  type HeaderCopy,
  headerSigned,
  newestEpoch,
  signHeader,
} from './crypto/header.ts'
import type { EpochKeys } from './crypto/keys.ts'
import { type Manifest, openManifest, sealManifest } from './crypto/manifest.ts'
import type { Row } from './crypto/record.ts'
import type { Stored } from './database.ts'
import { step } from './step.ts'
import type { Store } from './store.ts'

/** Keys in hand and what they last vouched for. */
export interface Session {
  readonly vaultId: Bytes
  readonly keys: Map<number, EpochKeys>
  base: Base
  /** Generations up to here may have been used by a vault that was lost and restored. */
  floor: number
}

/** A state of the vault that has authenticated. */
export interface Base {
  readonly header: Header
  readonly copy: 0 | 1
  /** Of the manifest; the header's own may lag by one when the newer copy is damaged. */
  readonly gen: number
  readonly manifest: Manifest
  /** A header copy is damaged or missing; the next write replaces it. */
  readonly halfBlind: boolean
}

export type BaseRefusal = 'damaged-header' | 'damaged-manifest' | 'newer' | 'other-vault' | 'other-epoch'

const good = (copies: readonly [HeaderCopy, HeaderCopy]) =>
  copies
    .flatMap((copy, index) => (copy.state === 'good' ? [{ header: copy.header, copy: index as 0 | 1 }] : []))
    .sort((a, b) => b.header.gen - a.header.gen)

/** Good header copies, newest first. */
export const goodHeaders = (stored: Stored) => good(stored.copies)

/** The newest header that the keys vouch for, and the manifest that belongs to it. */
export async function authenticate(
  stored: Stored,
  vaultId: Bytes,
  keys: ReadonlyMap<number, EpochKeys>,
): Promise<{ ok: true; base: Base } | { ok: false; reason: BaseRefusal }> {
  if (stored.copies.some((copy) => copy.state === 'newer')) return { ok: false, reason: 'newer' }
  const candidates = goodHeaders(stored)
  if (candidates[0] && hex(candidates[0].header.vaultId) !== hex(vaultId)) return { ok: false, reason: 'other-vault' }
  let unsigned = stored.copies.filter((copy) => copy.state !== 'good').length
  let reason: BaseRefusal = 'damaged-header'
  for (const { header, copy } of candidates) {
    const epoch = newestEpoch(header)
    const epochKeys = keys.get(epoch.n)
    if (!epochKeys) reason = 'other-epoch'
    if (!epochKeys || !(await step('session.verify', () => headerSigned(header, epochKeys)))) {
      unsigned++
      continue
    }
    const row = stored.manifest
    if (!row) return { ok: false, reason: 'damaged-manifest' }
    const fits = row.gen === header.gen || (unsigned > 0 && row.gen > header.gen)
    const manifest = fits ? await step('session.manifest', () => openManifest(keys, vaultId, row)) : undefined
    if (!manifest) return { ok: false, reason: 'damaged-manifest' }
    return { ok: true, base: { header, copy, gen: row.gen, manifest, halfBlind: unsigned > 0 } }
  }
  return { ok: false, reason }
}

/** What is stored now: nothing to decrypt while no other page has written. */
export async function refresh(
  session: Session,
  stored: Stored,
): Promise<{ ok: true; base: Base } | { ok: false; reason: BaseRefusal }> {
  const { base } = session
  const newest = goodHeaders(stored)[0]
  const unmoved =
    newest && stored.manifest?.gen === base.gen && hex(newest.header.mac) === hex(base.header.mac) && !base.halfBlind
  if (unmoved) return { ok: true, base }
  const fresh = await step('session.authenticate', () => authenticate(stored, session.vaultId, session.keys))
  if (fresh.ok) session.base = fresh.base
  return fresh
}

export interface Next {
  readonly manifest: Manifest
  readonly rows?: ReadonlyMap<string, Row | null>
  readonly revisions?: ReadonlyMap<string, number>
  readonly header?: Partial<HeaderBody>
  readonly quiet?: boolean | undefined
}

/** Seals the state after `base`: generation one higher, written to the header copy that does not hold the newest. */
export async function nextBatch(session: Session, base: Base, next: Next): Promise<{ batch: Batch; base: Base }> {
  const { mac: _mac, sum: _sum, ...old } = base.header
  const gen = Math.max(base.gen, session.floor) + 1
  const body: HeaderBody = { ...old, ...next.header, gen }
  const keys = session.keys.get(newestEpoch(body).n)
  if (!keys) throw new Error('no-key-for-newest-epoch')
  const copy = base.copy === 0 ? 1 : 0
  const manifest = await step('session.seal-manifest', () => sealManifest(keys, session.vaultId, gen, next.manifest))
  const header = await step('session.sign', () => signHeader(body, keys))
  const batch: Batch = {
    header,
    copy,
    manifest,
    rows: next.rows ?? new Map(),
    revisions: next.revisions ?? new Map(),
    count: next.manifest.records.size,
    floor: session.floor,
    ...(next.quiet ? { quiet: true } : {}),
  }
  return { batch, base: { header, copy, gen, manifest: next.manifest, halfBlind: false } }
}

/** Commits what `plan` makes of the authenticated present, and takes it over as the session's state once it is written. */
export async function commitNext<R>(
  store: Store,
  session: Session,
  plan: (base: Base) => Promise<{ next: Next } | { refuse: R }>,
): Promise<Written<R | BaseRefusal>> {
  let after: Base | undefined
  const prepare = async (stored: Stored): Promise<Prepared<R | BaseRefusal>> => {
    const fresh = await step('session.refresh', () => refresh(session, stored))
    if (!fresh.ok) return { refuse: fresh.reason }
    const planned = await step('session.plan', () => plan(fresh.base))
    if ('refuse' in planned) return planned
    const sealed = await step('session.next', () => nextBatch(session, fresh.base, planned.next))
    after = sealed.base
    return { write: sealed.batch }
  }
  const written = await step('session.commit', () => commit(store, prepare))
  if (written.ok && after) session.base = after
  return written
}
