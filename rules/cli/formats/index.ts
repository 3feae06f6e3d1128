import type { Locale, Report } from '../../engine/report.ts'
import type { Rule } from '../../engine/rule.ts'
import type { Input, InputProblem } from '../inputs.ts'
import type { Counts } from './counts.ts'
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
  /** Checked one by one as they are asked for, once; so that no run is held in memory as a whole. */
  readonly checked: Iterable<Checked>
  readonly problems: readonly InputProblem[]
  /** Complete when all of `checked` has been asked for. */
  readonly counts: Counts
  readonly locale: Locale
  /** No portfolio was given. */
  readonly alone: boolean
}

export type Format = (run: CheckRun) => Iterable<string>

export const formats: Readonly<Record<string, Format>> = { text, json, sarif, junit }
