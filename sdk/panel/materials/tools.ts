import type * as Documents from '../../documents/index.ts'
import type { PdfHost } from '../../documents/pack/index.ts'

/** The parts of `@beian-assist/sdk/documents` that these sections use. */
export type DocumentTools = Pick<
  typeof Documents,
  | 'readPackage'
  | 'iconFile'
  | 'keyForms'
  | 'withColons'
  | 'sniff'
  | 'materialImage'
  | 'leaning'
  | 'turnedBounds'
  | 'sheetOf'
  | 'fileName'
  | 'packArchive'
  | 'drawTextInBrowser'
  | 'encodeInBrowser'
  | 'decodeInBrowser'
  | 'arrange'
  | 'pdfPages'
>

/** Loads them with the first file: the panel opens without. */
export type LoadTools = () => Promise<DocumentTools>

/** Loads pdf.js with the first PDF; absent where the host does not ship it. */
export type LoadPdf = () => Promise<PdfHost>
