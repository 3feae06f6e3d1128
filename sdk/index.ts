/** `@beian-assist/sdk`: the form-assist engine. No `browser.*`, no network. */
export { adapterOrigins, providerOfOrigin } from './adapters/index.ts'
export type { ComingWrite } from './assist/ask-first.ts'
export {
  type Assist,
  type AssistEvents,
  type AssistOptions,
  createAssist,
  type FillCallOptions,
  type FillPreview,
  type Preventable,
} from './assist/create-assist.ts'
export { createLocalForm, type LocalFormOptions } from './assist/local-form.ts'
export type { FilesByField, FillOptions, FillOutcome } from './assist/run-fill.ts'
export type { PageCheckOptions, PageFinding, PageReport } from './check/page-report.ts'
export type { DeclarationProblem, DeclarationProblemCode, DeclaredMap } from './declare/declared.ts'
export { FormRefusal, type FormRefusalCode } from './form-refusal.ts'
export type { PanelHandle, PanelOptions } from './panel/open.ts'
export type { ProfileSource, ProfileSummary, PutDifference, PutResult } from './panel/ports.ts'
export type * from './types.ts'
