import type { Core } from './core.ts'
import { newestEpoch } from './crypto/header.ts'
import { type OpenedRow, openRow, type Row, sealRow } from './crypto/record.ts'
import { findImages } from './mirror.ts'
import { rebuild } from './rebuild.ts'
import { listRecords, type Refused, refuse, type Unreadable } from './records-io.ts'
import { putAside } from './restore.ts'
import { type Base, commitNext, type Next, type Session } from './session.ts'
import { step } from './step.ts'

/** A record that is back. `older`: its last edits were in no copy; it is as it was at `savedAt`. */
export interface Recovered {
  readonly id: string
  readonly savedAt: number
  readonly older: boolean
}

export type RecoverResult =
  | { ok: true; recovered: readonly Recovered[]; unreadable: readonly Unreadable[] }
  | { ok: false; reason: 'not-put-aside' | 'quota' | 'busy' }
  | Refused

interface Found {
  readonly id: string
  /** Revision by the manifest. */
  readonly rev: number
  readonly row: Row
  readonly content: Extract<OpenedRow, { ok: true }>
  readonly savedAt: number
}

/** For each record the highest revision that authenticates in any copy outside the database. */
async function search(core: Core, session: Session, ids: readonly string[]): Promise<Found[]> {
  const images = await step('recover.images', () => findImages(core.env))
  const found: Found[] = []
  for (const id of ids) {
    const entry = session.base.manifest.records.get(id)
    let best: Found | undefined
    for (const { image } of images) {
      const row = image.rows.get(id)
      if (!entry || !row || row.r > entry.rev || row.r <= (best?.row.r ?? 0)) continue
      const content = await step('recover.open', () => openRow(session.keys, session.vaultId, id, row))
      if (content.ok) best = { id, rev: entry.rev, row, content, savedAt: image.savedAt }
    }
    if (best) found.push(best)
  }
  return found
}

/** Sealed anew one revision higher than the list of contents has: the revision that was lost is never used a second time. */
async function withFound(session: Session, base: Base, found: readonly Found[]) {
  const keys = session.keys.get(newestEpoch(base.header).n)!
  const records = new Map(base.manifest.records)
  const rows = new Map<string, Row>()
  for (const { id, rev, row, content } of found) {
    const r = (records.get(id)?.rev ?? rev) + 1
    const place = { vaultId: session.vaultId, rid: id, col: row.col, s: row.s, r }
    const sealed = await step('recover.reseal', () => sealRow(keys, place, { t: content.updatedAt, d: content.data }))
    rows.set(id, sealed)
    records.set(id, { rev: sealed.r, epoch: sealed.e })
  }
  return { manifest: { ...base.manifest, encCount: base.manifest.encCount + rows.size, records }, rows }
}

/** Into the database as it is. */
const putBack = (core: Core, session: Session, found: readonly Found[]) =>
  commitNext<'busy'>(core.store, session, async (base): Promise<{ next: Next } | { refuse: 'busy' }> => {
    // Another page has written one of them meanwhile: look again, rather than over it.
    if (found.some(({ id, rev }) => base.manifest.records.get(id)?.rev !== rev)) return { refuse: 'busy' }
    return { next: await step('recover.plan', () => withFound(session, base, found)) }
  })

/**
 * Looks for every record that cannot be read in the mirror and the snapshots and brings back what is whole there. What lies
 * in the database now is put aside first; what is in no copy stays as it is. A database that does not take the records, or
 * does not give them back, is made anew.
 */
export async function recoverRecords(core: Core): Promise<RecoverResult> {
  const before = await step('recover.list', () => listRecords(core))
  if (!before.ok) return before
  const session = core.use()
  if (!session) return { ok: false, reason: 'locked' }
  const broken = before.unreadable.filter(({ why }) => why === 'damaged' || why === 'missing').map(({ id }) => id)
  const found = broken.length ? await step('recover.search', () => search(core, session, broken)) : []
  if (found.length === 0) return { ok: true, recovered: [], unreadable: before.unreadable }
  if (!(await step('recover.aside', () => putAside(core.store)))) return { ok: false, reason: 'not-put-aside' }
  const recovered = found.map(({ id, rev, row, savedAt }) => ({ id, savedAt, older: row.r < rev }))

  const written = await step('recover.commit', () => putBack(core, session, found))
  if (written.ok) {
    core.wrote(written)
    const after = await step('recover.after', () => listRecords(core))
    const back = after.ok && !after.unreadable.some(({ id }) => found.some((one) => one.id === id))
    if (back) return { ok: true, recovered, unreadable: after.unreadable }
    if (!after.ok && after.reason !== 'storage') return after
  } else if (written.reason === 'refused') {
    return written.refusal === 'busy' ? { ok: false, reason: 'busy' } : refuse(core, written.refusal)
  } else if (written.reason !== 'storage') {
    return { ok: false, reason: written.reason === 'moved' ? 'busy' : written.reason }
  }

  const anew = await step('recover.rebuild', () =>
    rebuild(core.store, session, (base) => withFound(session, base, found)),
  )
  if (!anew.ok) return anew
  core.wrote(anew)
  const after = await step('recover.after-rebuild', () => listRecords(core))
  return after.ok ? { ok: true, recovered, unreadable: after.unreadable } : after
}
