/** The documents tab, loaded when it is first opened: pictures read, papers of the filing, upload files, APP packages. */
import { type DocumentList, materialsSections, pdfFiles } from '@beian-assist/sdk/panel'
import { loadPdf } from './pdf.ts'

export { DocumentsTab, ValueSource } from '@beian-assist/sdk/panel'
export { MaterialsList } from './materials/MaterialsList.tsx'

const tools = () => import('@beian-assist/sdk/documents')

/** Electronic licences come as PDF: their pages are read like pictures. */
export const openPdf = pdfFiles(tools, loadPdf)

export const belowDocuments = (list: DocumentList) =>
  materialsSections(list, tools, {
    writeSheet: async (filing, locale) => (await import('@beian-assist/rules/files')).writeAppSheet(filing, locale),
    loadPdf,
  })
