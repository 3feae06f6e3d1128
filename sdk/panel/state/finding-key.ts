import type { FieldPath } from '@beian-assist/rules'

/** Tells findings of one filing apart: the rule, and where it was broken. */
export const findingKey = (finding: { readonly ruleId: string; readonly fields: readonly FieldPath[] }): string =>
  `${finding.ruleId} ${finding.fields.join()}`
