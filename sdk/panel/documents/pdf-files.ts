import type { RefusalReason } from '../../documents/types.ts'
import type { LoadPdf, LoadTools } from '../materials/tools.ts'

/** Pages of a PDF, each as a picture of its own, and how many more it has; or why there are none. */
export type PdfFiles = (
  file: File,
) => Promise<{ readonly files: readonly File[]; readonly left: number } | RefusalReason>

const REASONS: Readonly<Record<string, RefusalReason>> = {
  broken: 'broken',
  encrypted: 'encrypted',
  'too-large': 'file-too-large',
  timeout: 'timeout',
}

export function pdfFiles(load: LoadTools, loadPdf: LoadPdf): PdfFiles {
  return async (file) => {
    const { pdfPages, encodeInBrowser } = await load()
    const outcome = await pdfPages(new Uint8Array(await file.arrayBuffer()), await loadPdf())
    if (!outcome.ok) return REASONS[outcome.reason] ?? 'broken'
    const files: File[] = []
    for (const [at, page] of outcome.pages.entries()) {
      const bytes = await encodeInBrowser(page, 'png', 1)
      const name = outcome.pages.length > 1 ? `${file.name} ${at + 1}` : file.name
      files.push(new File([bytes.slice()], `${name}.png`, { type: 'image/png' }))
    }
    return { files, left: outcome.left }
  }
}

/** By its bytes: the name and the declared type are not consulted. A picture that is a PDF as well is left to the reader, who refuses it. */
export async function isPdf(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer())
  const text = String.fromCharCode(...head)
  return text.includes('%PDF-') && !/^(\xff\xd8\xff|\x89PNG|RIFF|PK)/.test(text)
}
