import { type BackupFile, type EnvelopePort, writeBackup } from './backup-file.ts'
import type { Core } from './core.ts'
import { STAYS_HERE } from './records/registry.ts'
import { type AnyStored, listRecords, type Refused } from './records-io.ts'
import { readScan } from './scans.ts'
import { step } from './step.ts'

export type ExportResult =
  | { ok: true; file: BackupFile }
  | { ok: false; reason: 'too-big' | 'unverified' | 'envelope' }
  | Refused

export interface ExportOptions {
  /** False leaves the pictures out; the records that name them stay. */
  readonly scans?: boolean
}

/** The whole vault as one encrypted file. What cannot be read is counted in it, never left out silently. */
export async function exportBackup(
  core: Core,
  passphrase: string,
  envelope: EnvelopePort,
  options: ExportOptions = {},
): Promise<ExportResult> {
  const all = await step('backup.list', () => listRecords(core))
  if (!all.ok) return all
  const records = (all.records as AnyStored[]).filter(({ col }) => !STAYS_HERE.has(col))
  const unreadable = all.unreadable.filter(({ col }) => !STAYS_HERE.has(col ?? '')).length
  const scans = new Map<string, Uint8Array>()
  let scansLeftOut = 0
  for (const one of records) {
    if (one.col !== 'material') continue
    const { blobId } = one.data
    const read = options.scans === false ? undefined : await step('backup.scan', () => readScan(core, blobId))
    if (read?.ok) scans.set(blobId, read.bytes)
    else if (read?.reason === 'locked') return { ok: false, reason: 'locked' }
    else scansLeftOut++
  }
  const wanted = { records, scans, at: core.env.now(), unreadable, scansLeftOut }
  return step('backup.file', () => writeBackup(wanted, passphrase, envelope))
}
