import { type BackupManifest, type BackupProblem, packBackup, unpackBackup } from '@beian-assist/rules/backup'
import { hex, randomBytes } from './bytes.ts'
import type { Core } from './core.ts'
import { snapshotBefore } from './mirror.ts'
import { lookupIn } from './profiles.ts'
import { same } from './records/blend.ts'
import { composeFiling } from './records/compose.ts'
import { type Collection, isCollection, lift, type RecordType, registry } from './records/registry.ts'
import { type AnyStored, type CommitResult, commitChange, listRecords, type Put, type Refused } from './records-io.ts'
import { step } from './step.ts'
import { z } from './zod.ts'

/** Encrypts and decrypts the file; in the extension this runs in a worker of its own. */
export interface EnvelopePort {
  seal(payload: Uint8Array, passphrase: string): Promise<Uint8Array>
  open(
    file: Uint8Array,
    passphrase: string,
  ): Promise<{ ok: true; payload: Uint8Array } | { ok: false; problem: string }>
}

export interface BackupFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly records: number
  readonly filings: number
  /** Records that cannot be read and are therefore not in it. */
  readonly unreadable: number
}

export type ExportResult =
  | { ok: true; file: BackupFile }
  | { ok: false; reason: 'too-big' | 'unverified' | 'envelope' }
  | Refused

const record = z.strictObject({
  col: z.string(),
  s: z.int().check(z.minimum(0)),
  rev: z.int().check(z.minimum(0)),
  updatedAt: z.number(),
  data: z.unknown(),
})

const pathOf = (id: string) => `records/${id}.json`

/**
 * The whole vault as one encrypted file that other tools can open: the linked records, and each filing put together for
 * reading. Decrypted and compared once more before it is called done.
 */
export async function exportBackup(core: Core, passphrase: string, envelope: EnvelopePort): Promise<ExportResult> {
  const all = await step('backup.list', () => listRecords(core))
  if (!all.ok) return all
  const records = all.records as AnyStored[]
  const lookup = lookupIn(records)
  const counts: Record<string, number> = {}
  for (const { col } of records) counts[col] = (counts[col] ?? 0) + 1
  const createdAt = new Date(core.env.now()).toISOString()
  let payload: Uint8Array
  try {
    payload = await step('backup.pack', () =>
      packBackup({
        createdAt,
        counts,
        unreadable: all.unreadable.length,
        files: [
          ...records.map(({ id, col, rev, updatedAt, data }) => ({
            name: pathOf(id),
            json: { col, s: registry[col].version, rev, updatedAt, data },
          })),
          ...records.flatMap((one) =>
            one.col === 'filing'
              ? [{ name: `filings/${one.id}.json`, json: composeFiling(one.data, lookup).filing }]
              : [],
          ),
        ],
      }),
    )
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: 'too-big' }
    throw error
  }
  let bytes: Uint8Array
  try {
    bytes = await step('backup.seal', () => envelope.seal(payload, passphrase))
    const again = await step('backup.reopen', () => envelope.open(bytes, passphrase))
    const back = again.ok ? await step('backup.unpack', () => unpackBackup(again.payload)) : undefined
    if (
      !back?.ok ||
      records.some(({ id, data }) => !same((back.files.get(pathOf(id)) as { data?: unknown })?.data, data))
    )
      return { ok: false, reason: 'unverified' }
  } catch {
    // The worker did not start, or the memory for the key derivation was not to be had.
    return { ok: false, reason: 'envelope' }
  }
  const name = `vault-${createdAt.slice(0, 10).replaceAll('-', '')}-${hex(randomBytes(2))}.age`
  const { length } = records
  return {
    ok: true,
    file: { name, bytes, records: length, filings: counts.filing ?? 0, unreadable: all.unreadable.length },
  }
}

/** A record of a backup against the one in the vault. */
export interface ImportLine {
  readonly id: string
  readonly col: Collection
  readonly data: unknown
  /** mends: the vault has a record of this id that cannot be read. */
  readonly state: 'new' | 'same' | 'differs' | 'mends'
  /** Revision in the vault; 0 for a new one. */
  readonly rev: number
}

export interface ImportPlan {
  readonly manifest: BackupManifest
  readonly lines: readonly ImportLine[]
}

export type PlanResult =
  | { ok: true; plan: ImportPlan }
  | { ok: false; reason: 'envelope'; problem: string }
  | { ok: false; reason: 'content'; problem: BackupProblem | { code: 'bad-record' | 'newer-record'; name: string } }
  | Refused

/** Opens a backup and compares it with the vault. Nothing is written; a file of which anything is wrong is refused whole. */
export async function planImport(
  core: Core,
  file: Uint8Array,
  passphrase: string,
  envelope: EnvelopePort,
): Promise<PlanResult> {
  let opened: Awaited<ReturnType<EnvelopePort['open']>>
  try {
    opened = await step('backup.open', () => envelope.open(file, passphrase))
  } catch {
    return { ok: false, reason: 'envelope', problem: 'failed' }
  }
  if (!opened.ok) return { ok: false, reason: 'envelope', problem: opened.problem }
  const { payload } = opened
  const unpacked = await step('backup.read', () => unpackBackup(payload))
  if (!unpacked.ok) return { ok: false, reason: 'content', problem: unpacked.problem }
  const now = await step('backup.present', () => listRecords(core))
  if (!now.ok) return now
  const stored = new Map(now.records.map((one) => [one.id, one]))
  const broken = new Set(now.unreadable.map(({ id }) => id))
  const lines: ImportLine[] = []
  for (const [name, json] of unpacked.files) {
    const id = /^records\/([0-9a-f]{32})\.json$/.exec(name)?.[1]
    if (id === undefined) continue
    const parsed = record.safeParse(json)
    if (!parsed.success || !isCollection(parsed.data.col))
      return { ok: false, reason: 'content', problem: { code: 'bad-record', name } }
    const { col, s, data } = parsed.data
    const lifted = lift(registry[col] as RecordType<unknown>, s, data)
    if (!lifted.ok)
      return {
        ok: false,
        reason: 'content',
        problem: { code: lifted.reason === 'newer' ? 'newer-record' : 'bad-record', name },
      }
    const here = stored.get(id)
    const line = { id, col, data: lifted.data }
    if (here) lines.push({ ...line, rev: here.rev, state: same(here.data, lifted.data) ? 'same' : 'differs' })
    else {
      const rev = core.peek()?.base.manifest.records.get(id)?.rev ?? 0
      lines.push({ ...line, rev, state: broken.has(id) && rev > 0 ? 'mends' : 'new' })
    }
  }
  return { ok: true, plan: { manifest: unpacked.manifest, lines } }
}

export type ImportResult = CommitResult | { ok: false; reason: 'no-snapshot' }

/** Takes what is new, and what differs only when the user says so: all of it in one transaction, after a snapshot. */
export async function applyImport(core: Core, plan: ImportPlan, differing: 'keep' | 'take'): Promise<ImportResult> {
  const wanted = plan.lines.filter(
    ({ state }) => state === 'new' || state === 'mends' || (state === 'differs' && differing === 'take'),
  )
  const mends = new Set(wanted.flatMap(({ state, id }) => (state === 'mends' ? [id] : [])))
  const puts = wanted.map(({ id, col, data, rev }) => ({ id, col, rev, data }) as Put)
  if (puts.length === 0) return step('backup.nothing', () => commitChange(core, {}))
  if (!(await step('backup.snapshot', () => snapshotBefore(core.store, 'import'))))
    return { ok: false, reason: 'no-snapshot' }
  return step('backup.import', () => commitChange(core, { puts, mends }))
}
