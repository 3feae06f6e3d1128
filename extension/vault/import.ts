import type { BackupManifest, EnvelopeKey } from '@beian-assist/rules/backup'
import { alignIncoming } from './align.ts'
import { type EnvelopePort, type ReadBackup, readBackup } from './backup-file.ts'
import type { Bytes } from './bytes.ts'
import type { Core } from './core.ts'
import type { ScanEntry } from './crypto/manifest.ts'
import { snapshotBefore } from './mirror.ts'
import { same } from './records/blend.ts'
import type { Collection } from './records/registry.ts'
import { type AnyStored, type CommitResult, commitChange, listRecords, type Put, type Refused } from './records-io.ts'
import { type KeepScan, keepScan, readScan } from './scans.ts'
import { step } from './step.ts'

/** A record of a backup against the one in the vault. */
export interface ImportLine {
  readonly id: string
  readonly col: Collection
  readonly data: unknown
  /** mends: the vault has a record of this id that cannot be read, or whose scan cannot. */
  readonly state: 'new' | 'same' | 'differs' | 'mends'
  /** Revision in the vault; 0 for a new one. */
  readonly rev: number
  /** What the vault has in its place, when the two differ. */
  readonly mine?: unknown
}

export interface ImportPlan {
  readonly manifest: BackupManifest
  readonly lines: readonly ImportLine[]
  /** Pictures that the backup brings, by blob id. */
  readonly scans: ReadonlyMap<string, Bytes>
  /** People, organisers and services that the vault knows under another id: brought together with those. */
  readonly aligned: number
  /** Compared as what another office sent. */
  readonly aligning: boolean
}

export type PlanResult = { ok: true; plan: ImportPlan } | Exclude<ReadBackup, { ok: true }> | Refused

/** True when the picture is in the vault and opens. */
async function hasScan(core: Core, blobId: string): Promise<boolean> {
  return (await step('import.has-scan', () => readScan(core, blobId))).ok
}

export interface PlanOptions {
  /** From another office: who is known here under another id is the same person. A vault's own backup goes by ids alone. */
  readonly align?: boolean
}

/** Opens a backup and compares it with the vault. Nothing is written; a file of which anything is wrong is refused whole. */
export async function planImport(
  core: Core,
  file: Uint8Array,
  key: EnvelopeKey,
  envelope: EnvelopePort,
  options: PlanOptions = {},
): Promise<PlanResult> {
  const read = await step('import.read', () => readBackup(file, key, envelope))
  if (!read.ok) return read
  const now = await step('import.present', () => listRecords(core))
  if (!now.ok) return now
  const { manifest, scans } = read.backup
  const { records, aligned } = options.align
    ? alignIncoming(read.backup.records, now.records as AnyStored[])
    : { records: read.backup.records, aligned: 0 }
  const stored = new Map(now.records.map((one) => [one.id, one]))
  const broken = new Set(now.unreadable.map(({ id }) => id))
  const lines: ImportLine[] = []
  for (const one of records) {
    const { id, col, data } = one
    const here = stored.get(id)
    const line = { id, col, data }
    if (!here) {
      const rev = core.peek()?.base.manifest.records.get(id)?.rev ?? 0
      lines.push({ ...line, rev, state: broken.has(id) && rev > 0 ? 'mends' : 'new' })
    } else if (!same(here.data, data)) lines.push({ ...line, rev: here.rev, state: 'differs', mine: here.data })
    else {
      const blobId = one.col === 'material' && scans.has(one.data.blobId) ? one.data.blobId : undefined
      const whole = blobId === undefined || (await step('import.whole', () => hasScan(core, blobId)))
      lines.push({ ...line, rev: here.rev, state: whole ? 'same' : 'mends' })
    }
  }
  return { ok: true, plan: { manifest, lines, scans, aligned, aligning: options.align === true } }
}

/** What becomes of records that differ: the vault's stay, the backup's replace them, or content decided on, by id. */
export type Differing = 'keep' | 'take' | ReadonlyMap<string, unknown>

export type ImportResult = CommitResult | { ok: false; reason: 'no-snapshot' | Extract<KeepScan, string> }

function wantedOf(plan: ImportPlan, differing: Differing): ImportLine[] {
  return plan.lines.flatMap((line) => {
    if (line.state === 'new' || line.state === 'mends') return [line]
    if (line.state !== 'differs' || differing === 'keep') return []
    if (differing === 'take') return [line]
    return differing.has(line.id) ? [{ ...line, data: differing.get(line.id) }] : []
  })
}

/** Takes what is new, and of what differs only what the user decided on: all of it in one transaction, after a snapshot. */
export async function applyImport(core: Core, plan: ImportPlan, differing: Differing): Promise<ImportResult> {
  const wanted = wantedOf(plan, differing)
  const mends = new Set(wanted.flatMap(({ state, id }) => (state === 'mends' ? [id] : [])))
  const puts = wanted.map(({ id, col, data, rev }) => ({ id, col, rev, data }) as Put)
  if (puts.length === 0) return step('import.nothing', () => commitChange(core, {}))
  if (!(await step('import.snapshot', () => snapshotBefore(core.store, 'import'))))
    return { ok: false, reason: 'no-snapshot' }
  // Pictures first: written and proven before any record names them.
  const add = new Map<string, ScanEntry>()
  for (const { data, col } of wanted) {
    const blobId = col === 'material' ? (data as Extract<AnyStored, { col: 'material' }>['data']).blobId : undefined
    const bytes = blobId === undefined ? undefined : plan.scans.get(blobId)
    if (blobId === undefined || !bytes || (await step('import.present-scan', () => hasScan(core, blobId)))) continue
    const kept = await step('import.scan', () => keepScan(core, blobId, bytes))
    if (typeof kept === 'string') return { ok: false, reason: kept }
    add.set(blobId, kept)
  }
  return step('import.commit', () => commitChange(core, { puts, mends, scans: { add } }))
}
