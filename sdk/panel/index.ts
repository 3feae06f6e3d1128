/** `@beian-assist/sdk/panel`: the panel's components, for whoever owns the two ports. */
export { createDocumentList, type DocumentList } from './documents/document-list.ts'
export { mountPanel } from './mount.tsx'
export type { PanelSlots } from './parts/context.ts'
export { pathName } from './parts/field-name.ts'
export type {
  DocumentPort,
  FormSource,
  Place,
  ProfileSource,
  ProfileSummary,
  PutDifference,
  PutResult,
} from './ports.ts'
export { createStore, type StoreOptions } from './state/create-store.ts'
export type { PanelStore } from './state/store.ts'
