/**
 * What documents say of a filing, with the values as the user left them. Apart from the list itself, which the panel opens with.
 */
import type { FieldPath, Filing } from '@beian-assist/rules'
import { areOtherPersons, namesOtherLegalRep, onOtherGround } from '../../documents/across.ts'
import { type FilingEntry, toFiling } from '../../documents/filing.ts'
import { type FilingImage, filingImage, materialOf, withImage } from '../../documents/filing-image.ts'
import type { Quad } from '../../documents/image/geometry.ts'
import type { DocumentResult, FieldName, WarningCode } from '../../documents/types.ts'
import { valueAt, withValue } from '../../filing/path.ts'
import type { ReadDocument } from './document-list.ts'
import { domainsInstead, placeOfDomain } from './place-of-domain.ts'

/** Which domain of the filing a document is about. */
const aboutDomain = (
  filing: Filing,
  { outcome, values, file, domainChoice }: ReadDocument,
): { domain: string } | undefined =>
  outcome?.ok && outcome.kind === 'domain-certificate'
    ? { domain: placeOfDomain(filing, values.域名 ?? '', file === undefined, domainChoice) }
    : undefined

/** Domains that a filing names, where a pasted text is about none of them. Only the user knows what it is then. */
export function foreignTo({ outcome, file, values }: ReadDocument, filing: Filing | undefined): readonly string[] {
  if (!filing || !outcome?.ok || file || outcome.kind !== 'domain-certificate' || !values.域名) return []
  return domainsInstead(filing, values.域名)
}

/** What of a document goes into the profile: nothing while it is open which domain it is about, or when the user puts it aside. */
export function usableOf(entry: ReadDocument, filing: Filing | undefined): ReadonlySet<FieldName> {
  const isOpen = foreignTo(entry, filing).length > 0 && (entry.domainChoice?.is ?? 'ignored') === 'ignored'
  return entry.outcome?.ok && !isOpen ? entry.accepted : new Set()
}

/** Values that were read, have a place in a filing, and stay out of it because nobody ticked them. */
export function unticked(entry: ReadDocument, filing: Filing | undefined): readonly FieldName[] {
  const { outcome, values, accepted } = entry
  if (!outcome?.ok || usableOf(entry, filing) !== accepted) return []
  return (Object.keys(outcome.fields) as FieldName[]).filter((name) => {
    const reading = outcome.fields[name]
    const value = values[name] ?? ''
    if (!reading || value === '' || accepted.has(name)) return false
    const alone = { ...outcome, fields: { [name]: { ...reading, value } } } as DocumentResult
    return toFiling(alone, { role: entry.role, ...aboutDomain(filing ?? {}, entry) }).some(({ from }) => from === name)
  })
}

/** What a document says with the values as the user left them, as places of this filing. */
export function toldBy(entry: ReadDocument, filing: Filing): readonly FilingEntry[] {
  const { outcome, role, values } = entry
  if (!outcome?.ok) return []
  const fields: Record<string, unknown> = {}
  for (const [name, reading] of Object.entries(outcome.fields))
    fields[name] = { ...reading, value: values[name as FieldName] ?? reading.value }
  return toFiling({ ...outcome, fields } as DocumentResult, { role, ...aboutDomain(filing, entry) })
}

/** What was seen of the picture itself, for the rules; undefined where no upload field takes it. */
export function imageOf({ outcome, role }: ReadDocument): FilingImage | undefined {
  const material = outcome?.ok ? materialOf(outcome.kind, role) : undefined
  return outcome?.ok && 'file' in outcome && material !== undefined ? filingImage(outcome, material) : undefined
}

/**
 * The filing with every accepted value laid over it, and the places where another value stood. `known`: the filing as the user
 * sees it beside the page, by which it was asked which domain a text is about.
 */
export function mergeInto(
  documents: readonly ReadDocument[],
  filing: Filing,
  known: Filing = filing,
): { filing: Filing; replaced: readonly FieldPath[] } {
  let merged = filing
  const replaced: FieldPath[] = []
  for (const document of documents) {
    const outcome = document.outcome
    if (!outcome?.ok) continue
    const fields: Record<string, unknown> = {}
    for (const name of usableOf(document, known)) {
      const reading = outcome.fields[name]
      const value = document.values[name]
      if (reading && value) fields[name] = { ...reading, value }
    }
    const told = toFiling({ ...outcome, fields } as DocumentResult, {
      role: document.role,
      ...aboutDomain(merged, document),
    })
    for (const { path, value } of told) {
      const before = valueAt(merged, path)
      if (before !== undefined && before !== null && before !== '' && before !== value) replaced.push(path)
      merged = withValue(merged, path, value)
    }
    const image = imageOf(document)
    if (image && document.accepted.size > 0) merged = withImage(merged, image)
  }
  return { filing: merged, replaced }
}

/** Where on which picture a value of the filing was read, while the value is still what was read there. */
export function sourceOf(
  documents: readonly ReadDocument[],
  filing: Filing,
  path: string,
): { picture: ImageBitmap; box: Quad } | undefined {
  for (const entry of documents) {
    const told = toldBy(entry, filing).find((one) => one.path === path && one.value === valueAt(filing, path))
    const box = told && entry.outcome?.ok ? entry.outcome.fields[told.from]?.box : undefined
    if (entry.picture && box) return { picture: entry.picture, box }
  }
  return undefined
}

/** The day of foundation that a licence names, as an ISO date. */
export function founded(documents: readonly ReadDocument[]): string | undefined {
  for (const { outcome, values } of documents)
    if (outcome?.ok && outcome.kind === 'business-licence' && /^\d{4}-\d{2}-\d{2}$/.test(values.成立日期 ?? ''))
      return values.成立日期
  return undefined
}

/** What to say of a picture, beside the others of the same person and of his organisation too. */
export function warningsOf(documents: readonly ReadDocument[], entry: ReadDocument): readonly WarningCode[] {
  const { outcome, role } = entry
  if (!outcome?.ok) return []
  const codes = new Set(outcome.quality.map(({ code }) => code))
  const own = { kind: outcome.kind, values: entry.values }
  for (const other of documents) {
    if (!other.outcome?.ok || other.id === entry.id) continue
    const theirs = { kind: other.outcome.kind, values: other.values }
    if (other.role === role && onOtherGround(outcome, other.outcome)) codes.add('other-ground')
    if (other.role === role && areOtherPersons(own, theirs)) codes.add('different-person')
    // Said on the person's own document, of the person who stands for the organisation.
    if (role === 'principal' && own.values.姓名 && namesOtherLegalRep(own, theirs)) codes.add('other-legal-rep')
  }
  return [...codes]
}

/** The pictures themselves, for the page's upload fields, by field id. */
export function pictures(documents: readonly ReadDocument[]): Record<string, readonly File[]> {
  const found: Record<string, readonly File[]> = {}
  for (const { outcome, role, file } of documents) {
    const material = outcome?.ok ? materialOf(outcome.kind, role) : undefined
    if (material !== undefined && file) found[`materials.${material}`] = [file]
  }
  return found
}
