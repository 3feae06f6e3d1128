import type { ComponentType } from 'preact'
import type { DocumentList } from '../documents/document-list.ts'
import { PackagesSection } from './PackagesSection.tsx'
import { PackSection } from './PackSection.tsx'
import { createPackList } from './pack-list.ts'
import { createPackageList } from './package-list.ts'
import { SheetContext, type WriteSheet } from './sheet.ts'
import type { LoadPdf, LoadTools } from './tools.ts'

/** Upload files and APP packages: the sections below the documents. What they read stays as long as the panel. */
export function materialsSections(
  documents: DocumentList,
  load: LoadTools,
  { writeSheet, loadPdf }: { readonly writeSheet?: WriteSheet; readonly loadPdf?: LoadPdf } = {},
): ComponentType {
  const pack = createPackList(load, loadPdf)
  const packages = createPackageList(load)
  return () => (
    <SheetContext.Provider value={writeSheet}>
      <PackSection pack={pack} documents={documents} />
      <PackagesSection packages={packages} />
    </SheetContext.Provider>
  )
}
