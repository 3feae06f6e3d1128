import type { Finding, Report } from '../engine/report.ts'
import { MAX_SCAN } from '../filing/compare.ts'
import { passes, reportOn } from './findings.ts'
import type { NameContext } from './name-context.ts'
import { type NameSuggestion, suggestions } from './suggest.ts'

export interface NameLint {
  /** No error and no warning. */
  readonly ok: boolean
  readonly findings: readonly Finding[]
  /** Rules on names that could not be decided with what the context gives. */
  readonly undecided: Report['undecided']
  /** Names that pass, made of the user's own words; empty when the name is in order or nothing leads to one. */
  readonly suggestions: readonly NameSuggestion[]
}

/** Checks the name of a website or an APP against the rules on names and offers names that pass. */
export function lintName(name: string, context: NameContext = {}): NameLint {
  const { findings, undecided } = reportOn(name, context)
  const ok = passes({ findings } as Report)
  return { ok, findings, undecided, suggestions: ok || name.length > MAX_SCAN ? [] : suggestions(name, context) }
}
