import type { Severity } from '../../engine/report.ts'
import type { PackProblemCode } from '../../packs/index.ts'
import type { Counts } from '../formats/counts.ts'
import type { InputProblem } from '../inputs.ts'

/** Words of `beian explain` and `beian rules`. */
export interface Explained {
  readonly topic: string
  readonly severity: string
  readonly finding: string
  readonly fix: string
  readonly fields: string
  readonly appliesTo: string
  readonly always: string
  readonly subjects: Readonly<Record<'individual' | 'organisation', string>>
  readonly since: string
  readonly sources: string
  readonly disputed: string
  readOn(day: string): string
  count(rules: number): string
  provinceOnly: string
}

/** What the command says, in one language. */
export interface Words {
  readonly help: string
  readonly noInput: string
  unknownCommand(name: string): string
  badCall(reason: string): string
  noValue(option: string): string
  badOption(option: string, value: string, allowed: string): string
  readonly noTemplateName: string
  readonly noPack: string
  packFine(name: string, changed: number, own: number): string
  readonly packProblem: Readonly<Record<PackProblemCode, (detail: string) => string>>
  readonly noRule: string
  unknownRule(id: string, near: readonly string[]): string
  readonly explain: Explained
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
  /** `missing`: the fields to be named; `more`: how many besides. */
  undecided(count: number, missing: readonly string[], more: number): string
  summary(counts: Counts): string
  /** Said when several filings were checked without a portfolio. */
  readonly alone: string
  readonly problem: Readonly<Record<InputProblem['code'], (detail: string, value: string) => string>>
}
