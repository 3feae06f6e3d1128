/** Documents read in this session: pictures and texts stay in memory and go with the panel. */
import { signal } from '@preact/signals'
import type { PersonRole } from '../../documents/filing.ts'
import type { ToldKind } from '../../documents/kinds/ids.ts'
import type {
  DocumentOutcome,
  DocumentRefusal,
  DocumentResult,
  FieldName,
  ReadStage,
  RefusalReason,
} from '../../documents/types.ts'
import type { TextDocument } from '../../documents/whois/index.ts'
import type { DocumentPort } from '../ports.ts'
import { isPdf, type PdfFiles } from './pdf-files.ts'
import { pictureOf } from './picture-of.ts'
import type { DomainChoice } from './place-of-domain.ts'

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
  /** Pages of the same PDF in which no document was read. */
  readonly unreadPages?: number
  /** What the user said of a picture that was not recognised. */
  readonly told?: ToldKind
  /** What the user said of a pasted domain that the filing does not name. */
  readonly domainChoice?: DomainChoice
}

const refused = (reason: RefusalReason): DocumentRefusal => ({
  ...{ ok: false, kind: null, reason, fields: {}, quality: [], ms: 0 },
})

/** The values of a document before the user touched them; what is sure is accepted. */
function asRead({ fields }: Pick<DocumentResult, 'fields'>): Pick<ReadDocument, 'values' | 'accepted'> {
  const entries = Object.entries(fields) as [FieldName, NonNullable<DocumentResult['fields'][FieldName]>][]
  return {
    values: Object.fromEntries(entries.map(([name, reading]) => [name, reading.value])),
    accepted: new Set(entries.filter(([, reading]) => reading.level === 'fill').map(([name]) => name)),
  }
}

/** `openPdf`: absent where the host ships no pdf.js; a PDF is refused then. */
export function createDocumentList(port: DocumentPort, openPdf?: PdfFiles) {
  const list = signal<readonly ReadDocument[]>([])
  let next = 1

  const change = (id: number, update: Partial<ReadDocument>): void => {
    list.value = list.value.map((entry) => (entry.id === id ? { ...entry, ...update } : entry))
  }

  function place(file: File): number {
    const id = next++
    const blank = { done: 0, role: 'principal', values: {}, accepted: new Set<FieldName>() } as const
    list.value = [...list.value, { id, fileName: file.name, file, ...blank }]
    return id
  }

  async function read(file: File): Promise<void> {
    const id = place(file)
    if (openPdf && (await isPdf(file))) await readPages(id, file, openPdf)
    else change(id, await readPicture(id, file))
  }

  /** Pages in which no document is read are counted, unless none is one. */
  async function readPages(id: number, file: File, open: PdfFiles): Promise<void> {
    const pages = await open(file).catch((): RefusalReason => 'broken')
    if (typeof pages === 'string') return change(id, { outcome: refused(pages), done: 1 })
    const { files, left } = pages
    let failed: Partial<ReadDocument> = { outcome: refused('not-a-document'), done: 1 }
    let read = 0
    for (const [at, page] of files.entries()) {
      const own = read === 0 ? id : place(page)
      const update = await readPicture(own, page)
      if (update.outcome?.ok) {
        change(own, { ...update, file: page, fileName: page.name })
        read++
      } else if (read > 0) drop(own)
      else if (at === 0) failed = update
    }
    if (read === 0) return change(id, failed)
    const unreadPages = files.length - read + left
    if (unreadPages > 0) change(id, { unreadPages })
  }

  /** Once more, as the document that the user says it is. Where the file has pages, the first that is one. */
  async function readAs(id: number, told: ToldKind): Promise<void> {
    const entry = list.value.find((one) => one.id === id)
    const file = entry?.file
    if (!entry || !file) return
    const { outcome: _, stage: __, ...again } = entry
    list.value = list.value.map((one) => (one.id === id ? { ...again, told, done: 0 } : one))
    const pages = openPdf && (await isPdf(file)) ? await openPdf(file).catch((): RefusalReason => 'broken') : undefined
    if (typeof pages === 'string') return change(id, { outcome: refused(pages), done: 1 })
    let update: Partial<ReadDocument> = { outcome: refused('not-a-document'), done: 1 }
    for (const picture of pages?.files ?? [file]) {
      update = await readPicture(id, picture, told)
      if (update.outcome?.ok) return change(id, { ...update, file: picture, fileName: picture.name })
    }
    change(id, update)
  }

  async function readPicture(id: number, file: File, told?: ToldKind): Promise<Partial<ReadDocument>> {
    const outcome = await port.read(file, {
      onProgress: (stage, done) => change(id, { stage, done }),
      ...(told ? { told } : {}),
    })
    if (!outcome.ok) return { outcome, done: 1 }
    const picture = await pictureOf(file, outcome.image).catch(() => undefined)
    return { outcome, done: 1, ...(picture ? { picture } : {}), ...asRead(outcome) }
  }

  function drop(id: number): void {
    list.value.find((entry) => entry.id === id)?.picture?.close()
    list.value = list.value.filter((entry) => entry.id !== id)
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

  return {
    list,
    read,
    readAs,
    add,
    prepare: () => port.prepare?.(),
    change,
    takesPdf: openPdf !== undefined,
    drop,
    clear: () => {
      for (const entry of list.value) entry.picture?.close()
      list.value = []
    },
  }
}

export type DocumentList = ReturnType<typeof createDocumentList>
