/** Two backups made one, without touching the vault: for two computers that kept the same clients. */
import type { BackupWanted, OpenedBackup } from './backup-file.ts'
import { same } from './records/blend.ts'
import { judge, type RecordType, registry } from './records/registry.ts'
import type { AnyStored } from './records-io.ts'

export interface MergeLine {
  readonly id: string
  readonly first?: AnyStored
  readonly second?: AnyStored
  readonly state: 'first' | 'second' | 'same' | 'differs'
}

export interface MergePlan {
  readonly lines: readonly MergeLine[]
  readonly scans: BackupWanted['scans']
  readonly unreadable: number
}

export function planMerge(first: OpenedBackup, second: OpenedBackup): MergePlan {
  const theirs = new Map(second.records.map((one) => [one.id, one]))
  const lines = first.records.map((one): MergeLine => {
    const other = theirs.get(one.id)
    theirs.delete(one.id)
    if (!other) return { id: one.id, first: one, state: 'first' }
    // An id that stands for another kind of record is no version of the same one: both cannot be kept, so it is asked.
    const equal = one.col === other.col && same(one.data, other.data)
    return { id: one.id, first: one, second: other, state: equal ? 'same' : 'differs' }
  })
  for (const other of theirs.values()) lines.push({ id: other.id, second: other, state: 'second' })
  return {
    lines,
    scans: new Map([...second.scans, ...first.scans]),
    unreadable: Math.max(first.manifest.unreadable, second.manifest.unreadable),
  }
}

/** The records of the merged backup. `decided` holds the content of every line that differs; undefined when one is open or fits no schema. */
export function mergedContent(
  plan: MergePlan,
  decided: ReadonlyMap<string, unknown>,
  at: number,
): BackupWanted | undefined {
  const records: AnyStored[] = []
  for (const { id, first, second, state } of plan.lines) {
    const base = first && second ? (first.rev >= second.rev ? first : second) : (first ?? second)
    if (!base || (state === 'differs' && !decided.has(id))) return undefined
    const rev = Math.max(first?.rev ?? 0, second?.rev ?? 0) + (state === 'differs' ? 1 : 0)
    const data = state === 'differs' ? decided.get(id) : base.data
    // A mixture of two versions, or of two kinds under one id, may be neither.
    if (!judge(registry[base.col] as RecordType<unknown>, data).ok) return undefined
    records.push({ ...base, rev, updatedAt: state === 'differs' ? at : base.updatedAt, data } as AnyStored)
  }
  const blobs = records.flatMap((one) => (one.col === 'material' ? [one.data.blobId] : []))
  const scansLeftOut = blobs.filter((id) => !plan.scans.has(id)).length
  return { records, scans: plan.scans, at, unreadable: plan.unreadable, scansLeftOut }
}
