/** Documents read in this session: pictures and texts stay in memory and go with the panel. */
import type { FieldPath, Filing } from '@beian-assist/rules'
import { signal } from '@preact/signals'
import { areOtherPersons, namesOtherLegalRep, onOtherGround } from '../../documents/across.ts'
import { type FilingEntry, type PersonRole, toFiling } from '../../documents/filing.ts'
import { type FilingImage, filingImage, materialOf, withImage } from '../../documents/filing-image.ts'
import type { Quad } from '../../documents/image/geometry.ts'
import type { DocumentOutcome, DocumentResult, FieldName, ReadStage, WarningCode } from '../../documents/types.ts'
import type { TextDocument } from '../../documents/whois/index.ts'
import { valueAt, withValue } from '../../filing/path.ts'
import type { DocumentPort } from '../ports.ts'
import { type DomainChoice, domainsInstead, placeOfDomain } from './place-of-domain.ts'

export interface ReadDocument {
  readonly id: number
  readonly fileName: string
  /** Absent for a pasted text. */
  readonly file?: File
  /** Absent while it is being read, and for a refused file. */
  readonly picture?: ImageBitmap
  readonly stage?: ReadStage
  readonly done: number
  readonly outcome?: DocumentOutcome | TextDocument
  readonly role: PersonRole
  /** Values as the user left them. */
  readonly values: Readonly<Partial<Record<FieldName, string>>>
  /** Fields that go into the profile. */
  readonly accepted: ReadonlySet<FieldName>
  /** What the user said of a pasted domain that the filing does not name. */
  readonly domainChoice?: DomainChoice
}

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

/** The values of a document before the user touched them; what is sure is accepted. */
function asRead({ fields }: Pick<DocumentResult, 'fields'>): Pick<ReadDocument, 'values' | 'accepted'> {
  const entries = Object.entries(fields) as [FieldName, NonNullable<DocumentResult['fields'][FieldName]>][]
  return {
    values: Object.fromEntries(entries.map(([name, reading]) => [name, reading.value])),
    accepted: new Set(entries.filter(([, reading]) => reading.level === 'fill').map(([name]) => name)),
  }
}

export function createDocumentList(port: DocumentPort) {
  const list = signal<readonly ReadDocument[]>([])
  let next = 1

  const change = (id: number, update: Partial<ReadDocument>): void => {
    list.value = list.value.map((entry) => (entry.id === id ? { ...entry, ...update } : entry))
  }

  async function read(file: File): Promise<void> {
    const id = next++
    list.value = [
      ...list.value,
      { id, fileName: file.name, file, done: 0, role: 'principal', values: {}, accepted: new Set() },
    ]
    const outcome = await port.read(file, {
      onProgress: (stage, done) => change(id, { stage, done }),
    })
    if (!outcome.ok) return change(id, { outcome, done: 1 })
    // The header passed the limits before it was decoded, so decoding it once more for the crops is safe.
    const picture = await createImageBitmap(file, {
      resizeWidth: outcome.image.width,
      resizeHeight: outcome.image.height,
    }).catch(() => undefined)
    change(id, {
      outcome,
      done: 1,
      ...(picture ? { picture } : {}),
      ...asRead(outcome),
    })
  }

  /** Texts that were read, each named by the domain it is about; an earlier text about the same domain gives way. */
  function add(texts: readonly TextDocument[]): void {
    const named = texts.map((outcome) => ({ outcome, fileName: outcome.fields.域名?.value ?? '' }))
    const kept = list.value.filter(
      (entry) => entry.file !== undefined || !named.some(({ fileName }) => fileName === entry.fileName),
    )
    list.value = [
      ...kept,
      ...named.map(({ outcome, fileName }) => ({
        ...{ id: next++, fileName, outcome, done: 1, role: 'principal' as const },
        ...asRead(outcome),
      })),
    ]
  }

  /**
   * The filing with every accepted value laid over it, and the places where another value stood. `known`: the filing as the user
   * sees it beside the page, by which it was asked which domain a text is about.
   */
  function mergeInto(filing: Filing, known: Filing = filing): { filing: Filing; replaced: readonly FieldPath[] } {
    let merged = filing
    const replaced: FieldPath[] = []
    for (const document of list.value) {
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
  function sourceOf(filing: Filing, path: string): { picture: ImageBitmap; box: Quad } | undefined {
    for (const entry of list.value) {
      const told = toldBy(entry, filing).find((one) => one.path === path && one.value === valueAt(filing, path))
      const box = told && entry.outcome?.ok ? entry.outcome.fields[told.from]?.box : undefined
      if (entry.picture && box) return { picture: entry.picture, box }
    }
    return undefined
  }

  /** The day of foundation that a licence names, as an ISO date. */
  function founded(): string | undefined {
    for (const { outcome, values } of list.value)
      if (outcome?.ok && outcome.kind === 'business-licence' && /^\d{4}-\d{2}-\d{2}$/.test(values.成立日期 ?? ''))
        return values.成立日期
    return undefined
  }

  /** What to say of a picture, beside the others of the same person and of his organisation too. */
  function warningsOf(entry: ReadDocument): readonly WarningCode[] {
    const { outcome, role } = entry
    if (!outcome?.ok) return []
    const codes = new Set(outcome.quality.map(({ code }) => code))
    const own = { kind: outcome.kind, values: entry.values }
    for (const other of list.value) {
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
  function pictures(): Record<string, readonly File[]> {
    const found: Record<string, readonly File[]> = {}
    for (const { outcome, role, file } of list.value) {
      const material = outcome?.ok ? materialOf(outcome.kind, role) : undefined
      if (material !== undefined && file) found[`materials.${material}`] = [file]
    }
    return found
  }

  return {
    list,
    read,
    add,
    prepare: () => port.prepare?.(),
    change,
    mergeInto,
    pictures,
    sourceOf,
    warningsOf,
    founded,
    drop: (id: number) => {
      list.value.find((entry) => entry.id === id)?.picture?.close()
      list.value = list.value.filter((entry) => entry.id !== id)
    },
    clear: () => {
      for (const entry of list.value) entry.picture?.close()
      list.value = []
    },
  }
}

export type DocumentList = ReturnType<typeof createDocumentList>
