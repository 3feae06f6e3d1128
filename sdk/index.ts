/** `@beian-assist/sdk`: the form-assist engine. No `browser.*`, no network. */
export type { Adapter } from './adapters/adapter.ts'
export { isStale } from './adapters/evidence.ts'
export { adapterOf, adapterOrigins, providerOfOrigin } from './adapters/known.ts'
export type { ComingWrite } from './assist/ask-first.ts'
export {
  type Assist,
  type AssistEvents,
  type AssistOptions,
  createAssist,
  type FillCallOptions,
  type FillPreview,
  type OwnerProblem,
  type Preventable,
} from './assist/create-assist.ts'
export { createLocalForm } from './assist/create-local-form.ts'
export type { LocalForm, LocalFormOptions } from './assist/local-form.ts'
export type { FilesByField, FillOptions, FillOutcome } from './assist/run-fill.ts'
export { type FormGlance, type WatchFormOptions, watchForm } from './assist/watch-form.ts'
export type { PageCheckOptions, PageFinding, PageReport } from './check/page-report.ts'
export { withCorrections } from './corrections/add.ts'
export type { Correction } from './corrections/correction.ts'
export type { DeclarationProblem, DeclarationProblemCode, DeclaredMap } from './declare/declared.ts'
export { FormRefusal, type FormRefusalCode } from './form-refusal.ts'
export type { PanelTexts } from './panel/messages/index.ts'
export type { PanelHandle, PanelOptions } from './panel/open.ts'
export type { ProfileSource, ProfileSummary, PutDifference, PutResult } from './panel/ports.ts'
export type * from './types.ts'
