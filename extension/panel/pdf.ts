import type { PdfHost } from '@beian-assist/sdk/documents'
import browser from 'webextension-polyfill'

const packaged = (path: string) => browser.runtime.getURL(path)
let host: Promise<PdfHost> | undefined

/** pdf.js from the package, loaded with the first PDF. */
export function loadPdf(): Promise<PdfHost> {
  host ??= Promise.all([import('@beian-assist/sdk/documents'), import('pdfjs-dist')]).then(
    ([{ pdfInBrowser }, library]) =>
      pdfInBrowser(library, {
        worker: packaged('/pdf/worker.min.mjs'),
        cMaps: packaged('/pdf/cmaps/'),
        wasm: packaged('/pdf/wasm/'),
      }),
  )
  return host
}
