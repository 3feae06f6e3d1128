import type { Locale, Report } from '../../engine/report.ts'
import type { Rule } from '../../engine/rule.ts'
import type { Input, InputProblem } from '../inputs.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

/** A filing with its report. */
export interface Checked extends Input {
  readonly report: Report
}

/** Everything that a call of `beian check` has to say. */
export interface CheckRun {
  readonly rules: readonly Rule[]
  readonly checked: readonly Checked[]
  readonly problems: readonly InputProblem[]
  readonly locale: Locale
  /** No portfolio was given. */
  readonly alone: boolean
}

export interface Written {
  readonly out: string
  readonly err: string
}

export type Format = (run: CheckRun) => Written

export const formats: Readonly<Record<string, Format>> = { text, json, sarif, junit }
