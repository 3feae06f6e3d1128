import type { FieldId } from '../filing/field.ts'
import type { Filing } from '../filing/filing.ts'
import type { Fact } from '../provinces/fact.ts'
import { cite } from '../sources/index.ts'
import { claimIn, ownClaim } from '../words/claims.ts'
import { applies, type Situation, situationOf } from './applies.ts'
import { type CheckOptions, type Contexts, type Each, type Layout, layOut } from './contexts.ts'
import { placesOf } from './places.ts'
import type { Finding, Locale, Report, Severity, Source } from './report.ts'
import type { Hit, Rule } from './rule.ts'
import { wording } from './wording.ts'

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** How one rule came out on one filing. */
export interface Outcome {
  readonly applies: boolean
  readonly findings: readonly Finding[]
  readonly missing: readonly FieldId[]
}

const NONE: readonly FieldId[] = []
const SKIPPED: Outcome = { applies: false, findings: [], missing: NONE }
const IN_ORDER: Outcome = { applies: true, findings: [], missing: NONE }

/** What is read of a rule at every check. All of one shape, unlike rules: the machine reads it much faster. */
interface Compiled {
  readonly rule: Rule
  readonly each: Each
  readonly needs: readonly (readonly [view: string, key: string])[]
  readonly check: Rule['check']
  readonly appliesTo: Rule['appliesTo']
  readonly effectiveFrom: string | undefined
}

const compiled = new WeakMap<Rule, Compiled>()
const compiledLists = new WeakMap<readonly Rule[], readonly Compiled[]>()

function compile(rule: Rule): Compiled {
  let known = compiled.get(rule)
  if (!known) {
    const needs = rule.needs.map(
      (need) => [need.slice(0, need.indexOf('.')), need.slice(need.indexOf('.') + 1)] as const,
    )
    const { each, check, effectiveFrom } = rule
    const { subjects, filingTypes, provinces, fact, providers } = rule.appliesTo
    const appliesTo = { subjects, filingTypes, provinces, fact, providers } as Rule['appliesTo']
    known = { rule, each, needs, check, appliesTo, effectiveFrom }
    compiled.set(rule, known)
  }
  return known
}

function compileAll(rules: readonly Rule[]): readonly Compiled[] {
  let known = compiledLists.get(rules)
  if (known?.length !== rules.length || rules.some((rule, index) => rule !== known![index]!.rule)) {
    known = rules.map(compile)
    compiledLists.set(rules, known)
  }
  return known
}

interface Knowing {
  knows(key: string): boolean
  holdsNothing(key: string): boolean
  id(key: string): FieldId
}

/** The fields a rule needs that are not there. Most often none, so nothing is made then. */
function missingNeeds({ needs }: Compiled, context: Contexts[Each]): readonly FieldId[] {
  let missing: FieldId[] | undefined
  for (const [name, key] of needs) {
    const view = (context as unknown as Readonly<Record<string, Knowing>>)[name]
    if (view?.knows(key) === false) {
      missing ??= []
      missing.push(view.id(key))
    }
  }
  return missing ?? NONE
}

/** A field that the rule judges stands empty: no badly written name, but none. Rules about what is missing need no such field. */
const standsEmpty = ({ needs }: Compiled, context: Contexts[Each]): boolean =>
  needs.some(([name, key]) => {
    const view = (context as unknown as Readonly<Record<string, Knowing>>)[name]
    return view?.holdsNothing(key) === true
  })

function severityOf(rule: Rule, at: Situation): Severity {
  if (rule.severityAt === undefined) return rule.severity
  if (at.provider !== null) return rule.severityAt[at.provider] ?? rule.severity
  return Object.values(rule.severityAt).reduce((most, one) => (RANK[one] > RANK[most] ? one : most), rule.severity)
}

const same = (a: Source, b: Source) => a.provider === b.provider && a.page === b.page

/** What a statement rests on: its own sources and the pages of the provincial facts that were read for it. */
export function citedBy(
  rule: Pick<Rule, 'sources' | 'disputed'> | { readonly sources: readonly Source[]; readonly disputed?: undefined },
  facts: readonly Fact[],
  locale: Locale,
): { sources: readonly Source[]; disputed?: readonly Source[] } {
  if (facts.length === 0) return { sources: rule.sources, ...(rule.disputed && { disputed: rule.disputed }) }
  const sources = [...rule.sources]
  const disputed = [...(rule.disputed ?? [])]
  // A rule that looks at several values reads a fact several times.
  for (const fact of new Set(facts)) {
    const contested = fact.agreement === 'disputed'
    const claim = contested ? ownClaim(fact, locale) : undefined
    for (const id of fact.sources) {
      const source = cite(id, fact.confidence, claim)
      const at = sources.findIndex((one) => same(one, source))
      if (at < 0) sources.push(source)
      else if (contested && sources[at]!.claim === undefined) sources[at] = source
    }
    if (!contested) continue
    for (const { source, claim: other } of fact.dissent ?? []) {
      const against = cite(source, fact.confidence, claimIn(other, locale))
      if (!disputed.some((one) => same(one, against) && one.claim === against.claim)) disputed.push(against)
      // A page that says otherwise of this province is no support, though the rule rests on it elsewhere.
      const at = sources.findIndex((one) => same(one, against) && one.claim === undefined)
      if (at >= 0 && sources.length > 1) sources.splice(at, 1)
    }
  }
  return { sources, ...(disputed.length > 0 && { disputed }) }
}

const hitsOf = (verdict: Exclude<ReturnType<Rule['check']>, false>): readonly (Hit | true)[] =>
  Array.isArray(verdict) ? verdict : [verdict as Hit | true]

/** Runs one rule over a filing that is laid out. */
export function evaluate(rule: Rule, layout: Layout, at: Situation, locale: Locale): Outcome {
  return evaluateCompiled(compile(rule), layout, at, locale)
}

function evaluateCompiled(plan: Compiled, layout: Layout, at: Situation, locale: Locale): Outcome {
  const hanging = applies(plan, at)
  if (hanging === null) return SKIPPED
  if (hanging.length > 0) return { applies: true, findings: [], missing: hanging }
  const { reading } = layout.shared
  const findings: Finding[] = []
  const missing: FieldId[] = reading.complete ? [] : [...layout.unknown[plan.each]]
  const { rule } = plan
  const { fact } = plan.appliesTo
  for (const context of layout.items[plan.each]) {
    const needed = missingNeeds(plan, context)
    if (needed.length > 0) {
      missing.push(...needed)
      continue
    }
    if (standsEmpty(plan, context)) continue
    reading.reset()
    if (fact !== undefined) context.filing.fact(fact)
    const verdict = plan.check.call(rule, context)
    const open = reading.missing.length > 0
    if (open) missing.push(...reading.missing)
    if (verdict === false) continue
    for (const hit of hitsOf(verdict)) {
      if (open && (hit === true || !hit.certain)) continue
      const { at: places, data } = hit === true ? ({} as Partial<Hit>) : hit
      findings.push({
        ruleId: rule.id,
        severity: severityOf(rule, at),
        fields: places ?? placesOf(rule, context),
        message: wording(rule.message, data, locale),
        fix: wording(rule.fix, data, locale),
        ...citedBy(rule, reading.facts, locale),
        ...(data && { data }),
      })
    }
  }
  if (findings.length === 0 && missing.length === 0) return IN_ORDER
  return { applies: true, findings, missing: [...new Set(missing)] }
}

export interface ReportOptions extends CheckOptions {
  readonly locale?: Locale | undefined
}

/** How every rule comes out on a filing, in the order of the rules. */
export function outcomes(rules: readonly Rule[], filing: Filing, options: ReportOptions): readonly Outcome[] {
  const layout = layOut(filing, options)
  const at = situationOf(layout.shared)
  const locale = options.locale ?? 'zh-CN'
  return compileAll(rules).map((plan) => evaluateCompiled(plan, layout, at, locale))
}

/** Runs rules over a filing. Errors come first, then warnings, then notes; otherwise in the order of the rules. */
export function report(rules: readonly Rule[], filing: Filing, options: ReportOptions, dataVersion: string): Report {
  const findings: Finding[] = []
  const undecided: { ruleId: string; missing: readonly FieldId[] }[] = []
  for (const [index, outcome] of outcomes(rules, filing, options).entries()) {
    findings.push(...outcome.findings)
    if (outcome.missing.length > 0) undecided.push({ ruleId: rules[index]!.id, missing: outcome.missing })
  }
  findings.sort((a, b) => RANK[b.severity] - RANK[a.severity])
  return { findings, undecided, rulesChecked: rules.length, dataVersion }
}
