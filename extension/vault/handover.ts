import type { EnvelopeLock } from '@beian-assist/rules/backup'
import { type BackupFile, type EnvelopePort, writeBackup } from './backup-file.ts'
import type { Core } from './core.ts'
import { correctionsFor, draftsOf, type Reach, reachOf } from './reach.ts'
import { type AnyStored, type CommitResult, commitChange, listRecords, type Refused } from './records-io.ts'
import { dropScanFile, readScan } from './scans.ts'
import { step } from './step.ts'

export type Handover =
  | { ok: true; file: BackupFile; reach: Reach }
  | { ok: false; reason: 'too-big' | 'unverified' | 'envelope' | 'nobody' }
  | Refused

/** Chosen clients as one encrypted file: all that they reach, and nothing else. The vault keeps what it has. */
export async function exportHandover(
  core: Core,
  clients: ReadonlySet<string>,
  lock: EnvelopeLock,
  envelope: EnvelopePort,
): Promise<Handover> {
  const all = await step('handover.list', () => listRecords(core))
  if (!all.ok) return all
  const present = all.records as AnyStored[]
  const reach = reachOf(present, clients)
  if (reach.records.length === 0) return { ok: false, reason: 'nobody' }
  const scans = new Map<string, Uint8Array>()
  let scansLeftOut = 0
  for (const one of reach.records) {
    if (one.col !== 'material') continue
    const read = await step('handover.scan', () => readScan(core, one.data.blobId))
    if (read.ok) scans.set(one.data.blobId, read.bytes)
    else if (read.reason === 'locked') return { ok: false, reason: 'locked' }
    else scansLeftOut++
  }
  const records = [...reach.records, ...correctionsFor(present, clients)]
  const wanted = {
    records,
    scans,
    at: core.env.now(),
    unreadable: reach.missing,
    scansLeftOut,
    name: 'handover',
  } as const
  const made = await step('handover.file', () => writeBackup(wanted, lock, envelope))
  return made.ok ? { ...made, reach } : made
}

/** Removes chosen clients with all that only they use: one commit, then the pictures that nothing names any more. */
export async function removeClients(core: Core, clients: ReadonlySet<string>): Promise<CommitResult> {
  const all = await step('clients.list', () => listRecords(core))
  if (!all.ok) return all
  const reach = reachOf(all.records as AnyStored[], clients)
  const shared = new Set(reach.shared.map(({ record }) => record.id))
  const gone = reach.records.filter(({ id }) => !shared.has(id))
  const goneIds = new Set(gone.map(({ id }) => id))
  // A picture that a record kept for others shows as well stays where it is.
  const kept = new Set(
    (all.records as AnyStored[]).flatMap((one) =>
      one.col === 'material' && !goneIds.has(one.id) ? [one.data.blobId] : [],
    ),
  )
  const drop = gone.flatMap((one) => (one.col === 'material' && !kept.has(one.data.blobId) ? [one.data.blobId] : []))
  const epochs = drop.map((id) => core.peek()?.base.manifest.scans.get(id)?.epoch)
  const drafts = draftsOf(all.records as AnyStored[], goneIds)
  const deletes = [...gone, ...drafts].map(({ id, rev }) => ({ id, rev }))
  const done = await step('clients.remove', () => commitChange(core, { deletes, scans: { drop } }))
  if (!done.ok) return done
  for (const [at, id] of drop.entries()) {
    const epoch = epochs[at]
    if (epoch !== undefined) await step('clients.remove-file', () => dropScanFile(core, id, epoch))
  }
  return done
}
