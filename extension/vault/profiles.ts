import type { Filing } from '@beian-assist/rules'
import { type Composed, composeFiling, type Lookup } from './records/compose.ts'
import { type Clash, merge } from './records/merge.ts'
import type { Collection } from './records/registry.ts'
import { type Difference, type KnownRecords, type SplitOptions, splitFiling } from './records/split.ts'
import type { AnyStored, CommitResult, Refused, Stored, Unreadable } from './records-io.ts'
import { step } from './step.ts'
import type { Vault } from './vault.ts'

/** One line of the panel's list. */
export interface Summary {
  readonly id: string
  readonly rev: number
  readonly col: Collection
  /** What it is called; empty when nothing is known. */
  readonly name: string
  /** Further words to find it by: provider, numbers, domains, the subject of a filing. */
  readonly words: readonly string[]
  readonly tags: readonly string[]
  readonly updatedAt: number
}

const texts = (...values: unknown[]): string[] =>
  values.filter((value) => typeof value === 'string' && value !== '') as string[]

/** What can be looked for; acts, keys and drafts of pages are no content. */
type Listed = Exclude<AnyStored, { col: 'activity' | 'key' | 'draft' }>
const isListed = (record: AnyStored): record is Listed =>
  record.col !== 'activity' && record.col !== 'key' && record.col !== 'draft'

function summaryOf(record: Listed, lookup: Lookup): Summary {
  const { id, rev, col, updatedAt, data } = record
  const line = (name: unknown, words: string[]): Summary => ({
    id,
    rev,
    col,
    name: texts(name)[0] ?? '',
    words,
    tags: data.tags ?? [],
    updatedAt,
  })
  if (record.col === 'person')
    return line(record.data.fields.name, texts(record.data.fields.certNumber, record.data.fields.mobile))
  if (record.col === 'subject')
    return line(record.data.fields.name, texts(record.data.fields.certNumber, record.data.fields.legalRepName))
  if (record.col === 'service')
    return line(record.data.fields.name, texts(...(record.data.fields.domains ?? []).map((domain) => domain.name)))
  if (record.col === 'material') return line(record.data.fileName ?? record.data.material, [record.data.material])
  if (record.col === 'correction') return line(record.data.label, texts(record.data.origin))
  const { subject, websites, apps, fields, title } = record.data
  const owner = subject ? lookup('subject', subject.subject)?.fields : undefined
  const services = [...(websites ?? []), ...(apps ?? [])].map(({ service }) => lookup('service', service)?.fields)
  const domains = services.flatMap((service) => (service?.domains ?? []).map((domain) => domain.name))
  const names = services.map((service) => service?.name)
  return line(
    title || owner?.name,
    texts(owner?.name, owner?.certNumber, ...names, ...domains, fields.provider, fields.status),
  )
}

export const lookupIn = (records: readonly AnyStored[]): Lookup => {
  const byId = new Map(records.map((record) => [record.id, record]))
  return (col, id) => {
    const found = byId.get(id)
    return found?.col === col ? (found.data as never) : undefined
  }
}

/** Summaries of all content, newest first; what cannot be read is counted beside them, not left out silently. */
export async function summaries(
  vault: Vault,
): Promise<{ ok: true; summaries: Summary[]; unreadable: Unreadable[] } | Refused> {
  const all = await step('profiles.list', () => vault.list())
  if (!all.ok) return all
  const records = all.records as AnyStored[]
  const lookup = lookupIn(records)
  const lines = records
    .filter(isListed)
    .map((record) => summaryOf(record, lookup))
    .sort((a, b) => b.updatedAt - a.updatedAt)
  return { ok: true, summaries: lines, unreadable: all.unreadable }
}

/** Every word of the query occurs in the name, the words or the tags; case, width and spaces do not matter. */
export function searchSummaries(lines: readonly Summary[], query: string): Summary[] {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase()
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  return lines.filter(({ name, words, tags }) => {
    const text = fold([name, ...words, ...tags].join('\n'))
    return wanted.every((word) => text.includes(word))
  })
}

export type ReadFiling =
  | { ok: true; record: Stored<'filing'>; missing: Composed['missing']; filing: Filing }
  | { ok: false; reason: 'absent' | 'damaged' | 'newer' | 'invalid' }
  | Refused

/** A filing by id, put together from what it links. */
export async function readFiling(vault: Vault, id: string): Promise<ReadFiling> {
  const all = await step('profiles.read', () => vault.list())
  if (!all.ok) return all
  const records = all.records as AnyStored[]
  const record = records.find((candidate) => candidate.id === id)
  if (record?.col === 'filing') return { ok: true, record, ...composeFiling(record.data, lookupIn(records)) }
  const why = all.unreadable.find((flaw) => flaw.id === id)?.why
  return { ok: false, reason: why === 'newer' || why === 'invalid' ? why : why ? 'damaged' : 'absent' }
}

export type SaveFiling =
  | { result: CommitResult; filingId: string; differences: readonly Difference[] }
  | { result: Refused; filingId?: undefined; differences?: undefined }

/** Stores a filing as linked records in one commit. People, subjects and services that are known already are not doubled. */
export async function saveFiling(vault: Vault, filing: Filing, options: SplitOptions): Promise<SaveFiling> {
  const all = await step('profiles.known', () => vault.list())
  if (!all.ok) return { result: all }
  const records = all.records as AnyStored[]
  const of = <C extends Collection>(col: C) => records.filter((record) => record.col === col) as Stored<C>[]
  const known: KnownRecords = {
    people: of('person'),
    subjects: of('subject'),
    services: of('service'),
    materials: of('material'),
  }
  const { puts, filingId, differences } = splitFiling(filing, known, options)
  const result = await step('profiles.save', () => vault.commit({ puts }))
  return { result, filingId, differences }
}

export type EditFiling =
  | SaveFiling
  | { result: { ok: false; reason: 'clash' }; clashes: readonly Clash[]; now: Filing; filingId?: undefined }
  | { result: { ok: false; reason: 'absent' | 'damaged' | 'newer' | 'invalid' }; filingId?: undefined }

/** How often an edit is put on top of one that came in between before it is given up. */
const TRIES = 3

/**
 * Stores an edit that started from `before`. What has been changed elsewhere since then stays; a value changed in both
 * ways is not written but reported, with what is stored `now` as the ground for a decision.
 */
export async function editFiling(vault: Vault, id: string, before: Filing, mine: Filing): Promise<EditFiling> {
  let saved: SaveFiling = { result: { ok: false, reason: 'storage' } }
  for (let tried = 0; tried < TRIES; tried++) {
    const now = await step('profiles.edit-read', () => readFiling(vault, id))
    if (!now.ok) return { result: now } as EditFiling
    const { value, clashes } = merge(before, mine, now.filing)
    if (clashes.length) return { result: { ok: false, reason: 'clash' }, clashes, now: now.filing }
    saved = await step('profiles.edit-save', () => saveFiling(vault, value, { mode: 'edit', previous: now.record }))
    if (saved.result.ok || saved.result.reason !== 'conflict') return saved
  }
  return saved
}
