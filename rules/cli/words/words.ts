import type { Severity } from '../../engine/report.ts'
import type { Counts } from '../formats/counts.ts'
import type { InputProblem } from '../inputs.ts'

/** What the command says, in one language. */
export interface Words {
  readonly help: string
  readonly noInput: string
  unknownCommand(name: string): string
  badCall(reason: string): string
  badOption(option: string, value: string, allowed: string): string
  readonly noTemplateName: string
  written(file: string): string
  exists(file: string): string
  readonly severity: Readonly<Record<Severity, string>>
  /** Lead-ins of the lines under a finding. */
  readonly fix: string
  readonly source: string
  readonly disputed: string
  field(label: string, path: string, place: string): string
  /** Field and path before what is wrong with it. */
  namedField(label: string, path: string): string
  row(row: number): string
  clean(rules: number): string
  undecided(count: number, missing: readonly string[]): string
  summary(counts: Counts): string
  /** Said when several filings were checked without a portfolio. */
  readonly alone: string
  readonly problem: Readonly<Record<InputProblem['code'], (detail: string, value: string) => string>>
}
