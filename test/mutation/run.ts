// Changes each condition of each rule and sees whether an example or a case notices: `node test/mutation/run.ts [topic…]`;
// `--table`: figures by topic.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { exampleFiling } from '../../rules/catalogue/example.ts'
import { rulesIn } from '../../rules/catalogue/generate.ts'
import { topics } from '../../rules/catalogue/topics.ts'
import { outcomes, type ReportOptions } from '../../rules/engine/check.ts'
import type { Examples, Rule } from '../../rules/engine/rule.ts'
import type { Filing } from '../../rules/index.ts'
import { type Instrumented, instrument, type Mutant } from './instrument.ts'

interface Run {
  readonly mutant: number
  readonly flip: (id: number, value: unknown) => unknown
}
const run = globalThis as unknown as { -readonly [K in keyof Run]: Run[K] }
run.mutant = 0
run.flip = (id, value) => (run.mutant === id ? !value : value)

const instrumented = new Map<string, Instrumented>()
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('mutants')) return next(url, context)
    const path = fileURLToPath(url.slice(0, url.indexOf('?')))
    const made = instrument(readFileSync(path, 'utf8'))
    instrumented.set(path, made)
    return { format: 'module-typescript', source: made.source, shortCircuit: true }
  },
})

interface Case {
  readonly id: string
  readonly today: string
  readonly now?: string
  readonly filing: Filing
  readonly store: readonly Filing[]
  readonly expect: readonly string[]
  readonly info: readonly string[]
}
const { cases } = JSON.parse(readFileSync(new URL('../cases/cases.json', import.meta.url), 'utf8')) as { cases: Case[] }

const fires = (rule: Rule, filing: Filing, options: ReportOptions) => {
  const { findings, missing } = outcomes([rule], filing, options)[0]!
  return findings.length > 0 ? 'fires' : missing.length > 0 ? 'undecided' : 'silent'
}

/** Whether an example or a case comes out otherwise than it says. */
function noticed(rule: Rule, { valid, invalid }: Examples): boolean {
  try {
    for (const example of valid) {
      const { filing, options } = exampleFiling(example)
      if (fires(rule, filing, options) !== 'silent') return true
    }
    for (const example of invalid) {
      const { filing, options } = exampleFiling(example)
      if (fires(rule, filing, options) !== 'fires') return true
    }
    for (const one of cases) {
      const options = { today: one.today, now: one.now, portfolio: one.store }
      const due = one.expect.includes(rule.id)
      const fired = fires(rule, one.filing, options) === 'fires'
      if (fired !== due && !(fired && one.info.includes(rule.id))) return true
    }
  } catch {
    return true
  }
  return false
}

export interface Result {
  readonly rule: string
  readonly topic: string
  readonly mutants: number
  readonly survivors: readonly Mutant[]
}

async function mutate(folder: string, topic: string, id: string): Promise<Result> {
  const url = new URL(`../../rules/catalogue/${folder}/${id}.ts`, import.meta.url)
  const { rule, examples } = (await import(`${url.href}?mutants`)) as { rule: Rule; examples: Examples }
  run.mutant = 0
  if (noticed(rule, examples)) throw new Error(`${id}: its examples or cases do not hold as it is`)
  const { mutants } = instrumented.get(fileURLToPath(url))!
  const survivors: Mutant[] = []
  for (const mutant of mutants) {
    run.mutant = mutant.id
    if (noticed(rule, examples)) continue
    // What a module works out while it loads is seen only by loading it with the mutant in force.
    const loaded = (await import(`${url.href}?${mutant.id}&mutants`)) as { rule: Rule; examples: Examples }
    if (!noticed(loaded.rule, loaded.examples)) survivors.push(mutant)
  }
  run.mutant = 0
  const limits = limitsOf(rule)
  for (const limit of limits) if (!noticed(limit.without, examples)) survivors.push(limit.mutant)
  return { rule: id, topic, mutants: mutants.length + limits.length, survivors }
}

/** The rule without each of the limits to whom, where and when it applies. */
function limitsOf(rule: Rule): readonly { readonly mutant: Mutant; readonly without: Rule }[] {
  const { subjects, filingTypes, provinces, fact, providers } = rule.appliesTo
  // A fact often belongs to one class of subject, so these two are one limit.
  const groups = {
    'subjects and provinces': { subjects, provinces, fact },
    filingTypes: { filingTypes },
    providers: { providers },
  }
  return Object.entries(groups)
    .filter(([, group]) => Object.values(group).some((value) => value !== undefined))
    .map(([name, group]) => {
      const appliesTo = Object.fromEntries(Object.entries(rule.appliesTo).filter(([key]) => !(key in group)))
      return {
        mutant: { id: 0, kind: 'drop', line: 0, condition: `appliesTo.${name}` },
        without: { ...rule, appliesTo },
      }
    })
}

const wanted = process.argv.slice(2).filter((one) => !one.startsWith('-'))
const results: Result[] = []
for (const { folder, prefix } of topics) {
  if (wanted.length > 0 && !wanted.includes(prefix)) continue
  for (const id of rulesIn(folder)) results.push(await mutate(folder, prefix, id))
}
const share = (part: readonly Result[]) => {
  const all = part.reduce((sum, one) => sum + one.mutants, 0)
  const caught = all - part.reduce((sum, one) => sum + one.survivors.length, 0)
  return { all, caught, percent: ((caught / all) * 100).toFixed(1) }
}

if (process.argv.includes('--json')) process.stdout.write(JSON.stringify(results))
else if (process.argv.includes('--table')) {
  process.stdout.write('| Topic | Rules | Mutants | Caught | % |\n|---|---|---|---|---|\n')
  for (const topic of [...new Set(results.map((one) => one.topic)), '']) {
    const part = results.filter((one) => topic === '' || one.topic === topic)
    const { all, caught, percent } = share(part)
    process.stdout.write(`| ${topic || 'all'} | ${part.length} | ${all} | ${caught} | ${percent} |\n`)
  }
} else {
  for (const { rule, survivors } of results) {
    for (const { kind, line, condition } of survivors) process.stdout.write(`${rule}:${line} ${kind} ${condition}\n`)
  }
  const { all, caught, percent } = share(results)
  process.stdout.write(`${results.length} rules, ${all} mutants, ${caught} caught (${percent} %)\n`)
}
