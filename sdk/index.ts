/** `@beian-assist/sdk`: the form-assist engine. No `browser.*`, no network. */
export { adapterOrigins, providerOfOrigin } from './adapters/index.ts'
export {
  type Assist,
  type AssistEvents,
  type AssistOptions,
  createAssist,
  type FillCallOptions,
} from './assist/create-assist.ts'
export { createLocalForm, type LocalFormOptions } from './assist/local-form.ts'
export type { FilesByField, FillOptions, FillOutcome } from './assist/run-fill.ts'
export type { PageCheckOptions, PageFinding, PageReport } from './check/page-report.ts'
export { FormRefusal, type FormRefusalCode } from './form-refusal.ts'
export type { PanelHandle, PanelOptions } from './panel/open.ts'
export type * from './types.ts'
