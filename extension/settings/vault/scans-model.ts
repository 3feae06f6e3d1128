/** The scans of the open vault: listed with what they show, looked at one at a time, added, removed, cleared by the user's rule. */
import { type RefusalReason, sniff } from '@beian-assist/sdk/documents'
import { signal } from '@preact/signals'
import { purgeScans } from '../../activity/purge-scans.ts'
import type { VaultModel } from '../../panel/vault/vault-model.ts'
import { dueScans, type Stored } from '../../vault/index.ts'
import { lookupIn } from '../../vault/profiles.ts'
import type { AnyStored } from '../../vault/records-io.ts'
import { preparePicture } from './scan-picture.ts'

export interface ScanLine {
  readonly record: Stored<'material'>
  /** The person, organiser or service that it shows; '' when it is filed under nobody. */
  readonly owner: string
  /** By the user's rule, when it goes; undefined when the rule is off or its filing is not completed. */
  readonly dueAt: number | undefined
}

/** What is wrong with the picture, or why the vault did not do it. */
export type ScanRefusal = { picture: RefusalReason; detail: string } | { reason: string }

export interface Owner {
  readonly id: string
  readonly col: 'person' | 'subject' | 'service'
  readonly name: string
}

const nameOf = (one: AnyStored | undefined): string =>
  one && 'fields' in one.data && 'name' in one.data.fields ? (one.data.fields.name ?? '') : ''

export function createScansModel(vault: VaultModel) {
  const lines = signal<readonly ScanLine[]>([])
  const owners = signal<readonly Owner[]>([])
  /** The picture that is open, as an address that lives until it is closed. */
  const shown = signal<{ id: string; url: string } | undefined>(undefined)
  const refused = signal<ScanRefusal | undefined>(undefined)

  let records: readonly AnyStored[] = []

  async function refresh(): Promise<void> {
    const all = await vault.vault()?.list()
    if (!all?.ok) return
    records = all.records as AnyStored[]
    const byId = new Map(records.map((one) => [one.id, one]))
    const days = vault.preferences.value.retentionDays
    const due = new Map(days > 0 ? dueScans(records, days).map(({ record, dueAt }) => [record.id, dueAt]) : [])
    const lookup = lookupIn(records)
    lines.value = records.flatMap((one) => {
      if (one.col !== 'material') return []
      const owner = one.data.of === null ? undefined : byId.get(one.data.of)
      return [{ record: one, owner: owner ? nameOf(owner) : '', dueAt: due.get(one.id) }]
    })
    owners.value = records.flatMap((one) =>
      (one.col === 'person' || one.col === 'subject' || one.col === 'service') && lookup(one.col, one.id)
        ? [{ id: one.id, col: one.col, name: nameOf(one) }]
        : [],
    )
  }

  async function add(file: File, material: string, of: string | null): Promise<void> {
    refused.value = undefined
    const picture = await preparePicture(file)
    if (!picture.ok) {
      refused.value = { picture: picture.reason, detail: picture.detail ?? '' }
      return
    }
    const open = vault.vault()
    const { bytes, width, height } = picture
    const about = { material, of, fileName: file.name.slice(0, 255), mime: 'image/jpeg', width, height } as const
    const done = await open?.addScan(bytes, about)
    if (!done?.ok) refused.value = { reason: done?.reason ?? 'locked' }
    await refresh()
  }

  async function show(record: Stored<'material'>): Promise<void> {
    hide()
    refused.value = undefined
    const read = await vault.vault()?.readScan(record.data.blobId)
    if (!read?.ok) {
      refused.value = { reason: read?.reason ?? 'locked' }
      return
    }
    // A picture may have come from somebody else's backup: no decoder sees it before its header is judged.
    const seen = sniff(read.bytes)
    if (!seen.ok) {
      refused.value = { picture: seen.reason, detail: seen.detail ?? '' }
      return
    }
    const url = URL.createObjectURL(new Blob([read.bytes], { type: `image/${seen.info.format}` }))
    shown.value = { id: record.id, url }
  }

  function hide(): void {
    if (shown.value) URL.revokeObjectURL(shown.value.url)
    shown.value = undefined
  }

  async function remove(scans: readonly Stored<'material'>[]): Promise<number> {
    if (scans.some(({ id }) => id === shown.value?.id)) hide()
    const { gone, reason } = await purgeScans(vault, records, scans)
    if (reason !== undefined) refused.value = { reason }
    await refresh()
    return gone
  }

  /** Removes what the rule says is due; answers how many. */
  const clear = (now: number): Promise<number> =>
    remove(lines.value.flatMap(({ record, dueAt }) => (dueAt !== undefined && dueAt <= now ? [record] : [])))

  return {
    lines,
    owners,
    shown,
    refused,
    refresh,
    add,
    show,
    hide,
    clear,
    remove: (record: Stored<'material'>) => remove([record]),
  }
}
export type ScansModel = ReturnType<typeof createScansModel>
