import type { Quad } from './image/geometry.ts'

/** Sides and documents the reader knows. `id-card-both` = both sides in one picture. */
export type DocumentKind =
  | 'id-card-front'
  | 'id-card-back'
  | 'id-card-both'
  | 'business-licence'
  | 'institution-certificate'
  | 'social-organisation-certificate'
  | 'domain-certificate'
  | 'residence-permit'
  | 'passport'
  | 'travel-permit'

export type FieldName =
  | '姓名'
  | '性别'
  | '民族'
  | '出生'
  | '住址'
  | '公民身份号码'
  | '签发机关'
  | '有效期限'
  | '统一社会信用代码'
  | '名称'
  | '类型'
  | '法定代表人'
  | '住所'
  | '成立日期'
  | '注册资本'
  | '营业期限'
  | '经营范围'
  | '开办资金'
  | '举办单位'
  | '业务范围'
  | '域名'
  | '域名持有者'
  | '注册日期'
  | '到期日期'
  | '证件号码'
  | '通行证号码'
  | '英文姓名'
  | '国籍'

/** `fill`: may be filled without asking. `ask`: show it beside its crop. `empty`: nothing trustworthy was read. */
export type Level = 'fill' | 'ask' | 'empty'

export type CheckId =
  | 'check-character' // GB 11643 or GB 32100 check character
  | 'org-code' // inner GB 11714 check character
  | 'date-exists'
  | 'age'
  | 'agrees-with-number' // birth and sex against the ID number
  | 'agrees-with-birth' // ID number against birth or sex as printed
  | 'in-list'
  | 'place' // division names found in the table
  | 'suffix'
  | 'span' // validity span of the law
  | 'grammar'
  | 'shape' // length and characters a value of this field can have
  | 'unbroken' // no character lost at the end of the line
  | 'passes-agree' // two independent readings are equal
  | 'clear' // no doubtful character, no glare or watermark over it

export interface Check {
  readonly id: CheckId
  readonly passed: boolean
}

export interface FieldReading {
  /** Normalised: dates `YYYY-MM-DD`, validity `YYYY.MM.DD-YYYY.MM.DD` or `YYYY.MM.DD-长期`; '' when empty. */
  readonly value: string
  /** 0…1. */
  readonly confidence: number
  readonly level: Level
  readonly checks: readonly Check[]
  /** Where it stands, in pixels of the upright picture (`image`); null when not located. */
  readonly box: Quad | null
  /** Indexes of characters (code points) to look at first. */
  readonly doubtful: readonly number[]
  /** Other readings, best first. */
  readonly alternatives: readonly string[]
}

export type WarningCode =
  | 'blurred'
  | 'glare'
  | 'cut' // print reaches the border of the picture
  | 'small' // print too small to read reliably
  | 'grey' // photocopy or grey scan
  | 'dark' // the paper itself is dark
  | 'watermark'
  | 'screen' // photographed off a screen
  | 'temporary' // a temporary identity card
  | 'other-ground' // the two sides were photographed on different grounds
  | 'turned' // was not upright
  | 'expired'
  | 'expires-soon' // within three months
  | 'specimen' // birth or sex on the card disagree with its number
  | 'light' // read by the light engine, because this build or this machine has no other
  | 'read-once' // the engine that reads numbers a second time could not be started
  | 'told' // not recognised; read as what the user said it is
  | 'different-person' // the two sides of a card cannot belong to one person
  | 'other-legal-rep' // the licence names another legal representative

export interface Warning {
  readonly code: WarningCode
  /** Fields it touches; empty when it concerns the whole picture. */
  readonly fields: readonly FieldName[]
}

export type RefusalReason =
  | 'empty-file'
  | 'file-too-large' // over 20 MB
  | 'too-many-pixels' // over 40 MP
  | 'side-too-long' // over 10,000 px
  | 'too-small' // under 200 px
  | 'svg'
  | 'tiff'
  | 'pdf'
  | 'encrypted' // a PDF with a password, where the host opens PDFs
  | 'heic' // no decoder on this machine, or a form of it that is not read
  | 'gif'
  | 'bmp'
  | 'text'
  | 'unknown-format'
  | 'polyglot' // a picture that is also another kind of file
  | 'truncated'
  | 'broken' // the header is right, the rest does not decode
  | 'not-a-document' // no text of a known document found
  | 'wrong-kind' // another document than the one asked for
  | 'needs-networks' // a document that the light engine does not read
  | 'engine-missing' // its files are not there
  | 'engine-tampered' // a file's SHA-256 is not the shipped one
  | 'engine-failed'
  | 'timeout'
  | 'aborted'

interface ResultBase {
  readonly quality: readonly Warning[]
  /** Wall time. */
  readonly ms: number
}

/** The file as it came, by its own bytes. */
export interface PictureFile {
  readonly format: 'jpeg' | 'png' | 'webp' | 'heic' | 'avif'
  readonly bytes: number
  /** As stored, before any turn. */
  readonly width: number
  readonly height: number
}

export interface DocumentResult extends ResultBase {
  readonly ok: true
  readonly kind: DocumentKind
  readonly file: PictureFile
  readonly fields: Partial<Readonly<Record<FieldName, FieldReading>>>
  readonly engine: string
  /** Size of the upright picture that `box` refers to. */
  readonly image: { readonly width: number; readonly height: number }
  /** Colour (sRGB, 0…255) of what a side of an ID card lies on; null where the picture does not show it, and for other kinds. */
  readonly ground: readonly [number, number, number] | null
}

export interface DocumentRefusal extends ResultBase {
  readonly ok: false
  readonly kind: DocumentKind | null
  readonly reason: RefusalReason
  readonly detail?: string
  readonly fields: Readonly<Record<string, never>>
}

export type DocumentOutcome = DocumentResult | DocumentRefusal

export type ReadStage = 'decode' | 'load' | 'locate' | 'recognise' | 'parse'

export interface ReadOptions {
  /** What the user says it is; another document is then refused as `wrong-kind`. Left out: found out. */
  readonly kind?: DocumentKind
  /** What the user says of a picture that is not recognised. Every value is then asked, and a picture of another kind is refused. */
  readonly told?: Exclude<DocumentKind, 'id-card-both'>
  readonly signal?: AbortSignal
  /** `done` grows from 0 to 1. */
  readonly onProgress?: (stage: ReadStage, done: number) => void
  /** ISO date for expiry warnings; default: the system's. */
  readonly today?: string
}

export interface DocumentReader {
  /** `bytes` of a picture, or a Blob/File. Never throws for bad input: see `ok`. */
  read(source: Blob | Uint8Array, options?: ReadOptions): Promise<DocumentOutcome>
  /** Loads the engines ahead of the first picture, which then waits for nothing. What fails is told by `read`. */
  prepare(): Promise<void>
  /** Frees engines; a later `read` loads them again. */
  dispose(): Promise<void>
}
