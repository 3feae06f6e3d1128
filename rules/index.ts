export type { Finding, Locale, Report, Severity, Source } from './engine/report.ts'
export type { FieldDef, FieldId, FieldPath } from './filing/field.ts'
export { fields } from './filing/fields/index.ts'
export type * from './filing/filing.ts'
