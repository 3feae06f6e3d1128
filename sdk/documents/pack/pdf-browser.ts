import type { PdfHost, PdfLibrary } from './pdf.ts'

/** Where the host keeps pdf.js's worker and data files. */
export interface PdfFiles {
  readonly worker: string
  /** Folders, ending in a slash. */
  readonly cMaps?: string
  readonly wasm?: string
}

interface Loaded extends PdfLibrary {
  readonly PDFWorker: { create?(options: { port: Worker }): unknown; new (options: { port: Worker }): unknown }
}

/** pdf.js in a page, with its worker; `library` is the module `pdfjs-dist`. */
export function pdfInBrowser(library: unknown, files: PdfFiles): PdfHost {
  const loaded = library as Loaded
  const port = new Worker(files.worker, { type: 'module' })
  return {
    library: loaded,
    options: {
      worker: new loaded.PDFWorker({ port }),
      ...(files.cMaps === undefined ? {} : { cMapUrl: files.cMaps, cMapPacked: true }),
      ...(files.wasm === undefined ? {} : { wasmUrl: files.wasm }),
    },
    surface(width, height) {
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      const context = canvas.getContext('2d', { willReadFrequently: true })
      if (!context) throw new Error('no 2d context')
      return { canvas, context }
    },
  }
}
