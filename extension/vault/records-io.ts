import { hex, randomBytes } from './bytes.ts'
import type { Core } from './core.ts'
import { newestEpoch } from './crypto/header.ts'
import type { EpochKeys } from './crypto/keys.ts'
import type { Manifest, ScanEntry } from './crypto/manifest.ts'
import { isRow, openRow, type Row, sealRow } from './crypto/record.ts'
import { judgeMeta, readEverything, readRows } from './database.ts'
import {
  type Collection,
  isCollection,
  judge,
  lift,
  type Problem,
  type Records,
  type RecordType,
  registry,
} from './records/registry.ts'
import { type Base, type BaseRefusal, commitNext, type Next, refresh, type Session } from './session.ts'
import { step } from './step.ts'

/** A record as the panel sees it. `rev` goes back with an edit, so that two edits of one record cannot pass each other. */
export interface Stored<C extends Collection = Collection> {
  readonly id: string
  readonly rev: number
  readonly col: C
  readonly updatedAt: number
  readonly data: Records[C]
}
export type AnyStored = { [C in Collection]: Stored<C> }[Collection]

/** damaged: the bytes changed; missing: the row is gone; newer: a later version wrote it; invalid: it does not fit its schema; stray: a row that the manifest does not know. */
export type Flaw = 'damaged' | 'missing' | 'newer' | 'invalid' | 'stray'
export interface Unreadable {
  readonly id: string
  readonly col: string | undefined
  readonly why: Flaw
}

export type Refused = { ok: false; reason: 'locked' | 'storage' | BaseRefusal }
export type GetResult = { ok: true; record: AnyStored } | { ok: false; reason: 'absent' | Flaw } | Refused
export type ListResult<C extends Collection> =
  | { ok: true; gen: number; records: Stored<C>[]; unreadable: Unreadable[] }
  | Refused

export type Put = { [C in Collection]: { col: C; id?: string; rev?: number; data: Records[C] } }[Collection]
export interface Change {
  /** Without `id`: a new record. With `id` and `rev`: an edit of that revision. */
  readonly puts?: readonly Put[]
  readonly deletes?: readonly { id: string; rev: number }[]
  /** Ids whose row cannot be read: what lies there does not have to show the revision that the manifest names. */
  readonly mends?: ReadonlySet<string>
  readonly scans?: { readonly add?: ReadonlyMap<string, ScanEntry>; readonly drop?: readonly string[] }
  /** Nothing but the log or drafts change: who shows content need not read it again. */
  readonly quiet?: boolean
  /** Nobody pressed anything: it does not keep the vault open. */
  readonly unattended?: boolean
}
export interface Conflict {
  readonly id: string
  /** Null: this change deletes it. */
  readonly mine: Put | null
  /** Null: it has been deleted; `unreadable`: something is there that does not open. */
  readonly theirs: AnyStored | null | 'unreadable'
}
export type CommitResult =
  | { ok: true; gen: number; records: { id: string; rev: number }[] }
  | { ok: false; reason: 'conflict'; conflicts: Conflict[] }
  | { ok: false; reason: 'invalid'; problems: (Problem & { put: number })[] }
  /** A later version wrote a record that this would overwrite. */
  | { ok: false; reason: 'rotation-required' | 'quota' | 'busy' }
  | Refused

/** Under one key at most this many encryptions: far below the 2³² at which random IVs become doubtful. */
const MAX_ENCRYPTIONS = 2 ** 28

type Opened = { ok: true; record: AnyStored } | { ok: false; why: Flaw; col: string | undefined }

/** A row against the manifest, its tag and its schema, in that order. */
export async function openRecord(session: Session, manifest: Manifest, id: string, row: unknown): Promise<Opened> {
  const entry = manifest.records.get(id)
  const col = isRow(row) ? row.col : undefined
  if (row === undefined) return { ok: false, why: 'missing', col }
  if (!entry) return { ok: false, why: 'stray', col }
  if (!isRow(row) || row.r !== entry.rev || row.e !== entry.epoch) return { ok: false, why: 'damaged', col }
  const opened = await step('records.open', () => openRow(session.keys, session.vaultId, id, row))
  if (!opened.ok) return { ok: false, why: opened.reason, col }
  if (!isCollection(row.col)) return { ok: false, why: 'newer', col }
  const lifted = lift(registry[row.col] as RecordType<unknown>, row.s, opened.data)
  if (!lifted.ok) return { ok: false, why: lifted.reason, col }
  return {
    ok: true,
    record: { id, rev: row.r, col: row.col, updatedAt: opened.updatedAt, data: lifted.data } as AnyStored,
  }
}

/** The present state, read and authenticated in one go. */
async function present(
  core: Core,
  rids: readonly string[] | 'all',
  unattended = false,
): Promise<
  { ok: true; session: Session; base: Base; rows: Map<string, unknown>; broken: readonly string[] } | Refused
> {
  const session = core.use(unattended)
  if (!session) return { ok: false, reason: 'locked' }
  try {
    const everything = rids === 'all' ? await step('records.read-all', () => readEverything(core.store.db)) : undefined
    const { raw, rows } = everything ?? (await step('records.read', () => readRows(core.store.db, rids as string[])))
    const stored = await step('records.judge', () => judgeMeta(raw))
    const fresh = await step('records.refresh', () => refresh(session, stored))
    if (!fresh.ok) return refuse(core, fresh.reason)
    return { ok: true, session, base: fresh.base, rows, broken: everything?.unreadable ?? [] }
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return { ok: false, reason: 'storage' }
  }
}

/** Another page has changed the key or replaced the vault: this one's keys are of no more use. */
export function refuse(core: Core, reason: BaseRefusal): Refused {
  if (reason === 'other-epoch') core.drop('rotated')
  if (reason === 'other-vault') core.drop('replaced')
  return { ok: false, reason }
}

export async function getRecord(core: Core, id: string): Promise<GetResult> {
  const now = await step('records.present', () => present(core, [id]))
  if (!now.ok) return now
  const row = now.rows.get(id)
  if (row === undefined && !now.base.manifest.records.has(id)) return { ok: false, reason: 'absent' }
  const opened = await step('records.get', () => openRecord(now.session, now.base.manifest, id, row))
  return opened.ok ? opened : { ok: false, reason: opened.why }
}

/** All records, or those of one collection. What cannot be read is named, never left out silently. */
export async function listRecords<C extends Collection>(
  core: Core,
  col?: C,
  unattended = false,
): Promise<ListResult<C>> {
  const now = await step('records.present-all', () => present(core, 'all', unattended))
  if (!now.ok) return now
  const { session, base, rows } = now
  const ids = new Set([...base.manifest.records.keys(), ...rows.keys()])
  const wanted = [...ids].filter((id) => {
    const row = rows.get(id)
    return col === undefined || !isRow(row) || row.col === col
  })
  const opened = await step('records.list', () =>
    Promise.all(wanted.map((id) => openRecord(session, base.manifest, id, rows.get(id)))),
  )
  const records: Stored<C>[] = []
  const unreadable: Unreadable[] = []
  opened.forEach((one, i) => {
    if (one.ok) records.push(one.record as Stored<C>)
    else unreadable.push({ id: wanted[i]!, col: one.col, why: now.broken.includes(wanted[i]!) ? 'damaged' : one.why })
  })
  return { ok: true, gen: base.gen, records, unreadable }
}

interface Draft {
  readonly put: Put
  readonly id: string
  readonly rev: number
  readonly data: unknown
}

function judgePuts(puts: readonly Put[]): { drafts: Draft[]; problems: (Problem & { put: number })[] } {
  const problems: (Problem & { put: number })[] = []
  const drafts = puts.map((put, index): Draft => {
    const judged = isCollection(put.col)
      ? judge(registry[put.col] as RecordType<unknown>, put.data)
      : ({ ok: false, problems: [{ path: 'col', code: 'unknown' }] } as const)
    if (!judged.ok) problems.push(...judged.problems.map((problem) => ({ ...problem, put: index })))
    const known = put.id === undefined || /^[0-9a-f]{32}$/.test(put.id)
    if (!known) problems.push({ put: index, path: 'id', code: 'format' })
    const rev = put.rev ?? 0
    if (!Number.isSafeInteger(rev) || rev < 0 || (put.id === undefined && rev > 0))
      problems.push({ put: index, path: 'rev', code: 'range' })
    return { put, id: put.id ?? hex(randomBytes(16)), rev, data: judged.ok ? judged.data : undefined }
  })
  return { drafts, problems }
}

function sealDrafts(keys: EpochKeys, session: Session, drafts: readonly Draft[], now: number): Promise<Row[]> {
  return Promise.all(
    drafts.map(({ put, id, rev, data }) =>
      sealRow(
        keys,
        { vaultId: session.vaultId, rid: id, col: put.col, s: registry[put.col].version, r: rev + 1 },
        { t: now, d: data },
      ),
    ),
  )
}

/** One user action, all of it or nothing. A record that has changed since `rev` comes back as a conflict with both versions. */
export async function commitChange(core: Core, change: Change): Promise<CommitResult> {
  const session = core.use(change.unattended)
  if (!session) return { ok: false, reason: 'locked' }
  const { drafts, problems } = judgePuts(change.puts ?? [])
  const deletes = change.deletes ?? []
  const ids = [...drafts.map(({ id }) => id), ...deletes.map(({ id }) => id)]
  if (new Set(ids).size < ids.length) problems.push({ put: -1, path: 'id', code: 'twice' })
  if (problems.length) return { ok: false, reason: 'invalid', problems }
  const revisions = new Map([
    ...drafts.map(({ id, rev }) => [id, rev] as const),
    ...deletes.map(({ id, rev }) => [id, rev] as const),
  ])

  const now = core.env.now()
  let epoch = session.keys.get(newestEpoch(session.base.header).n)!
  let sealed = await step('records.seal', () => sealDrafts(epoch, session, drafts, now))

  const plan = async (base: Base): Promise<{ next: Next } | { refuse: { clash: string[] } | 'rotation-required' }> => {
    const clash = [...revisions]
      .filter(([id, rev]) => (base.manifest.records.get(id)?.rev ?? 0) !== rev)
      .map(([id]) => id)
    if (clash.length) return { refuse: { clash } }
    const newest = session.keys.get(newestEpoch(base.header).n)!
    if (newest !== epoch) {
      epoch = newest
      sealed = await step('records.reseal', () => sealDrafts(epoch, session, drafts, now))
    }
    const encCount = base.manifest.encCount + sealed.length
    if (encCount > MAX_ENCRYPTIONS) return { refuse: 'rotation-required' as const }
    const rows = new Map<string, Row | null>(deletes.map(({ id }) => [id, null]))
    const records = new Map(base.manifest.records)
    for (const { id } of deletes) records.delete(id)
    drafts.forEach(({ id }, i) => {
      rows.set(id, sealed[i]!)
      records.set(id, { rev: sealed[i]!.r, epoch: sealed[i]!.e })
    })
    const scans = new Map(base.manifest.scans)
    for (const id of change.scans?.drop ?? []) scans.delete(id)
    for (const [id, entry] of change.scans?.add ?? []) scans.set(id, entry)
    const checked = new Map([...revisions].filter(([id]) => !change.mends?.has(id)))
    return { next: { manifest: { encCount, records, scans }, rows, revisions: checked, quiet: change.quiet } }
  }

  const written = await step('records.commit', () => commitNext(core.store, session, plan))
  if (written.ok) {
    core.wrote(written, change.quiet)
    return { ok: true, gen: written.gen, records: drafts.map(({ id, rev }) => ({ id, rev: rev + 1 })) }
  }
  if (written.reason === 'moved') return { ok: false, reason: 'busy' }
  // That the log did not grow is said where the log is.
  if (written.reason === 'storage' && !change.quiet) core.emit('refused', { reason: written.reason })
  if (written.reason !== 'refused') return { ok: false, reason: written.reason }
  const { refusal } = written
  if (refusal === 'rotation-required') return { ok: false, reason: refusal }
  if (typeof refusal === 'string') return refuse(core, refusal)
  return step('records.conflict', () => conflict(core, refusal.clash, drafts))
}

async function conflict(core: Core, clash: readonly string[], drafts: readonly Draft[]): Promise<CommitResult> {
  const conflicts: Conflict[] = []
  for (const id of clash) {
    const theirs = await step('records.theirs', () => getRecord(core, id))
    const mine = drafts.find((draft) => draft.id === id)?.put ?? null
    if (theirs.ok) conflicts.push({ id, mine, theirs: theirs.record })
    else if (theirs.reason === 'absent') conflicts.push({ id, mine, theirs: null })
    else if (theirs.reason === 'locked' || theirs.reason === 'storage') return { ok: false, reason: theirs.reason }
    else conflicts.push({ id, mine, theirs: 'unreadable' })
  }
  return { ok: false, reason: 'conflict', conflicts }
}
