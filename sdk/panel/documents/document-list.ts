/** Documents read in this session: pictures and texts stay in memory and go with the panel. */
import type { Filing } from '@beian-assist/rules'
import { signal } from '@preact/signals'
import { type PersonRole, toFiling } from '../../documents/filing.ts'
import type { DocumentKind, DocumentOutcome, DocumentResult, FieldName, ReadStage } from '../../documents/types.ts'
import { valueAt, withValue } from '../../filing/path.ts'
import type { DocumentPort } from '../ports.ts'

export interface ReadDocument {
  readonly id: number
  readonly fileName: string
  readonly file: File
  /** Absent while it is being read, and for a refused file. */
  readonly picture?: ImageBitmap
  readonly stage?: ReadStage
  readonly done: number
  readonly outcome?: DocumentOutcome
  readonly role: PersonRole
  /** Values as the user left them. */
  readonly values: Readonly<Partial<Record<FieldName, string>>>
  /** Fields that go into the profile. */
  readonly accepted: ReadonlySet<FieldName>
}

/** Upload field of each side of an ID card. A card with both sides on one picture goes where it says so, if anywhere. */
const UPLOADS: Partial<Record<PersonRole, Partial<Record<DocumentKind, string>>>> = {
  principal: { 'id-card-front': 'materials.principalIdFront', 'id-card-back': 'materials.principalIdBack' },
  owner: { 'id-card-front': 'materials.ownerIdFront', 'id-card-back': 'materials.ownerIdBack' },
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
    const entries = Object.entries(outcome.fields) as [FieldName, NonNullable<DocumentResult['fields'][FieldName]>][]
    // The header passed the limits before it was decoded, so decoding it once more for the crops is safe.
    const picture = await createImageBitmap(file, {
      resizeWidth: outcome.image.width,
      resizeHeight: outcome.image.height,
    }).catch(() => undefined)
    change(id, {
      outcome,
      done: 1,
      ...(picture ? { picture } : {}),
      values: Object.fromEntries(entries.map(([name, reading]) => [name, reading.value])),
      accepted: new Set(entries.filter(([, reading]) => reading.level === 'fill').map(([name]) => name)),
    })
  }

  /** The filing with every accepted value laid over it, and the places where another value stood. */
  function mergeInto(filing: Filing): { filing: Filing; replaced: readonly string[] } {
    let merged = filing
    const replaced: string[] = []
    for (const document of list.value) {
      const outcome = document.outcome
      if (!outcome?.ok) continue
      const fields: Record<string, unknown> = {}
      for (const name of document.accepted) {
        const reading = outcome.fields[name]
        const value = document.values[name]
        if (reading && value) fields[name] = { ...reading, value }
      }
      const told = toFiling({ ...outcome, fields } as DocumentResult, { role: document.role })
      for (const { path, value } of told) {
        const before = valueAt(merged, path)
        if (before !== undefined && before !== null && before !== '' && before !== value) replaced.push(path)
        merged = withValue(merged, path, value)
      }
    }
    return { filing: merged, replaced }
  }

  /** The pictures themselves, for the page's upload fields, by field id. */
  function pictures(): Record<string, readonly File[]> {
    const found: Record<string, readonly File[]> = {}
    for (const { outcome, role, file } of list.value) {
      if (!outcome?.ok) continue
      const field = outcome.kind === 'business-licence' ? 'materials.subjectCert' : UPLOADS[role]?.[outcome.kind]
      if (field !== undefined) found[field] = [file]
    }
    return found
  }

  return {
    list,
    read,
    change,
    mergeInto,
    pictures,
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
