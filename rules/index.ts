export { rules } from './catalogue/index.ts'
export { topicOf, topics } from './catalogue/topics.ts'
export { check } from './check.ts'
export { checkWith } from './check-with.ts'
export {
  type Division,
  divisionByNames,
  divisionPath,
  divisionsBelow,
  divisionsNamed,
  divisionWords,
  type LongestDivision,
  longestDivision,
} from './divisions/index.ts'
export type { ReportOptions } from './engine/check.ts'
export { Portfolio } from './engine/portfolio.ts'
export { PortfolioChecks, type PortfolioResult } from './engine/portfolio-checks.ts'
export type { Confidence, Finding, Locale, Report, Severity, Source } from './engine/report.ts'
export { defineRule, type Rule, type Text } from './engine/rule.ts'
export { blank, halfWidth, normalText, phoneDigits, samePhone, sameText } from './filing/compare.ts'
export { table as divisionTable } from './filing/divisions/table.ts'
export * as enums from './filing/enums/index.ts'
export { type FieldFacts, fieldFacts } from './filing/facts/index.ts'
export type { FieldDef, FieldId, FieldPath } from './filing/field.ts'
export { fields } from './filing/fields/index.ts'
export type * from './filing/filing.ts'
export { isCreditCode, readCreditCode } from './filing/identifiers/credit-code.ts'
export { isMobile } from './filing/identifiers/mobile.ts'
export { isOrganisationCode } from './filing/identifiers/organisation-code.ts'
export { birthDate, isMale, type ResidentId, readResidentId } from './filing/identifiers/resident-id.ts'
export { fieldLabel } from './filing/labels/field-label.ts'
export { fieldIdAt } from './filing/path.ts'
export { filingSchema, type Problem, type ProblemCode, parseFiling } from './filing/schema.ts'
export {
  type Decision,
  decideFilingType,
  type FilingTypeId,
  type StopReason,
  type TypeFacts,
} from './journey/decide-filing-type.ts'
export { journey, type Step } from './journey/journey.ts'
export { type SmsCheck, smsChecks } from './journey/sms-checks.ts'
export type { StateId } from './journey/states.ts'
export {
  bureauReviewWindow,
  type Countdown,
  policeDeadline,
  providerReviewWindow,
  qrTimer,
  type SmsTimer,
  smsTimer,
  type Window as ReviewWindow,
} from './journey/timers.ts'
export type { JourneyEvent } from './journey/transitions.ts'
export { addWorkingDays, isWorkingDay } from './journey/working-days.ts'
export { type ImageLimits, imageLimits } from './materials/image-limits.ts'
export type { Material, MaterialImage } from './materials/material.ts'
export { type MaterialOptions, requiredMaterials } from './materials/required-materials.ts'
export { lintName, type NameLint } from './names/lint-name.ts'
export { lintNameIn } from './names/lint-name-in.ts'
export type { NameContext } from './names/name-context.ts'
export type { NameSuggestion } from './names/suggest.ts'
export { applyPack, type Pack, type PackProblem, type PackProblemCode, type PackRule, readPack } from './packs/index.ts'
export { type AboutItem, aboutPreApprovals } from './pre-approvals/about.ts'
export { declarationPolicies, relatedDemands } from './pre-approvals/demands.ts'
export { preApprovalItems } from './pre-approvals/index.ts'
export type { KeywordPlace, PreApprovalItem } from './pre-approvals/item.ts'
export { type PreApprovalQuestion, preApprovalQuestions } from './pre-approvals/questions.ts'
export { providers } from './providers/index.ts'
export { providerFact, providersWith, providerValue } from './providers/lookup.ts'
export { providerNames } from './providers/names.ts'
export type { Provider, ProviderFact, ProviderFactKey, ProviderFactValues } from './providers/provider.ts'
export type { Fact, FactKey, FactValues, Province, SubjectClass } from './provinces/fact.ts'
export { provinces } from './provinces/index.ts'
export { fact, factsOf, provinceName, provincesWith } from './provinces/lookup.ts'
export { type SourceId, sources } from './sources/index.ts'
export { publisherName, sourceDate, sourceName } from './sources/names.ts'
export { publishers } from './sources/publishers.ts'
export { dataVersion } from './version.ts'
