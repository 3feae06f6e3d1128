/** `@beian-assist/sdk/panel`: the panel's components, for whoever owns the two ports. */

export type { CorrectionStore } from '../corrections/correction.ts'

export { MOST_DRAFTS, outdatedDrafts } from '../drafts/bounds.ts'
export { type Draft, type DraftEntry, type DraftPlace, type DraftStore, isSameForm } from '../drafts/draft.ts'

export { pathOf } from '../filing/field-path.ts'
export { simplified } from '../labels/simplified.ts'
export { readTitles } from '../mapping/titles.ts'

export { DocumentsTab } from './documents/DocumentsTab.tsx'
export { createDocumentList, type DocumentList } from './documents/document-list.ts'
export { type PdfFiles, pdfFiles } from './documents/pdf-files.ts'
export { ValueSource } from './documents/ValueSource.tsx'
export { DraftSection } from './drafts/DraftSection.tsx'
export { type DraftKeeper, type DraftOffer, type KeeperOptions, keepDrafts } from './drafts/draft-keeper.ts'
export { EditValue } from './editor/EditValue.tsx'
export { StandaloneEditor } from './editor/StandaloneEditor.tsx'
export { loadPart } from './load-work.ts'
export { materialsSections } from './materials/MaterialsSections.tsx'
export { catalogue, loadLanguage } from './messages/catalogue.ts'
export { type MessageKey as PanelTextKey, type PanelTexts, text as panelText } from './messages/index.ts'
export { speaker } from './messages/speaker.ts'
export { mountPanel } from './mount.tsx'
export { clientHue } from './parts/client-hue.ts'
export { copyText, noticeCopies } from './parts/clipboard.ts'
export type { PanelSlots } from './parts/context.ts'
export { pathName } from './parts/field-name.ts'
export { keepFocus } from './parts/keep-focus.ts'
export { later } from './parts/later.tsx'
export { Masked } from './parts/Masked.tsx'
export { Sure } from './parts/Sure.tsx'
export type {
  Dismissal,
  DocumentPort,
  FilingNotes,
  FormSource,
  OutcomeEntry,
  Place,
  ProfileSource,
  ProfileSummary,
  PutDifference,
  PutResult,
} from './ports.ts'
export { createStore, type StoreEars, type StoreOptions } from './state/create-store.ts'
export { findingKey } from './state/finding-key.ts'
export type { PanelStore } from './state/store.ts'
export { type FilingStep, stepOf } from './steps/steps.ts'
export { isLater, undecidedApart } from './steps/undecided.ts'
export { style as panelStyle } from './style.ts'
