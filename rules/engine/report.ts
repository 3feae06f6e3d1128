import type { Confidence, FieldId, FieldPath } from '../filing/field.ts'

export type { Confidence } from '../filing/field.ts'

export type Severity = 'error' | 'warning' | 'info'

/** Where a claim was read. `date` is as exact as the page allows: `2025-12`, `2021-06-21`, `c. 2022`, or absent (undated). */
export interface Source {
  readonly provider: string
  readonly page: string
  readonly date?: string
  readonly confidence: Confidence
  /** What this source claims, when sources disagree. */
  readonly claim?: string
}

export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  /** Places in the checked filing, most specific first. */
  readonly fields: readonly FieldPath[]
  readonly message: string
  readonly fix: string
  readonly sources: readonly Source[]
  /** Sources that say otherwise; present only when the rule or the fact it read is disputed. */
  readonly disputed?: readonly Source[]
  readonly data?: Readonly<Record<string, unknown>>
}

export interface Report {
  readonly findings: readonly Finding[]
  /** Rules that could not be decided, with the fields whose value is missing. */
  readonly undecided: readonly { readonly ruleId: string; readonly missing: readonly FieldId[] }[]
  readonly rulesChecked: number
  readonly dataVersion: string
}

export type Locale = 'zh-CN' | 'en'
