/** `@beian-assist/rules/engine`: the engine without the catalogue, for single topics and rules of one's own. */
export { checkWith } from './check-with.ts'
export type { ReportOptions } from './engine/check.ts'
export { Portfolio } from './engine/portfolio.ts'
export type { Confidence, Finding, Locale, Report, Severity, Source } from './engine/report.ts'
export { defineRule, type Rule, type Text } from './engine/rule.ts'
export type { FieldDef, FieldId, FieldPath } from './filing/field.ts'
export type * from './filing/filing.ts'
export { dataVersion } from './version.ts'
