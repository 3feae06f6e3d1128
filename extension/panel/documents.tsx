/** The documents tab, loaded when it is first opened: pictures read, papers of the filing, upload files, APP packages. */
import { type DocumentList, materialsSections } from '@beian-assist/sdk/panel'
import { loadPdf } from './pdf.ts'

export { DocumentsTab, ValueSource } from '@beian-assist/sdk/panel'
export { MaterialsList } from './materials/MaterialsList.tsx'

export const belowDocuments = (list: DocumentList) =>
  materialsSections(list, () => import('@beian-assist/sdk/documents'), {
    writeSheet: async (filing, locale) => (await import('@beian-assist/rules/files')).writeAppSheet(filing, locale),
    loadPdf,
  })
