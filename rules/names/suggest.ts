import { foldName } from '../words/fold.ts'
import { hanCount, nameUnits, related } from '../words/name.ts'
import { GENRE_ENDING, neutralEndings } from '../words/personal-names.ts'
import { passes, reportOn } from './findings.ts'
import type { NameContext } from './name-context.ts'
import { stripped } from './strip.ts'
import { readUnitName } from './unit-name.ts'

/** A name that passes. Everything in it but `added` is the user's: from the name, the unit's name or the topic. */
export interface NameSuggestion {
  readonly name: string
  /** `cleaned`: the name without what is refused; `unit`: the unit's name takes part; `topic`: the topic does; `marked`: with the mark a bureau asks for; `completed`: with a neutral ending. */
  readonly how: 'cleaned' | 'unit' | 'topic' | 'marked' | 'completed'
  /** What is not the user's. */
  readonly added?: string
}

const MAX_SUGGESTIONS = 5
const INDIVIDUAL = 5
const SEPARATORS = /[()\-·\s]+/

function ofUnit(core: string, registered: string): readonly NameSuggestion[] {
  const { full, short, brand } = readUnitName(registered)
  const own = [short, full, brand].map((name): NameSuggestion => ({ name, how: 'unit' }))
  if (core === '' || related(core, registered)) return own
  const joined: NameSuggestion = { name: `${brand}${core}`, how: 'unit' }
  // A Chinese name beside the unit's says what the site is; letters or digits beside it say little.
  return hanCount(core) > 0 ? [joined, ...own] : [...own, joined]
}

function withTopic(core: string, topic: string): readonly NameSuggestion[] {
  if (topic === '') return []
  const joined = GENRE_ENDING.test(core) ? `${topic}${core}` : `${core}${topic}`
  return [joined, topic].map((name) => ({ name, how: 'topic' }))
}

/** Too short a name becomes one by saying what kind of site it is; one that says so already, or passes, stays. */
function completed(core: string, context: NameContext): readonly NameSuggestion[] {
  if (hanCount(core) < 2 || GENRE_ENDING.test(core) || passes(reportOn(core, context))) return []
  return neutralEndings.map((added) => ({ name: `${core}${added}`, how: 'completed', added }))
}

function marked(name: string, context: NameContext): readonly NameSuggestion[] {
  return reportOn(name, context).findings.flatMap(({ data }) =>
    (Array.isArray(data?.marks) ? (data.marks as readonly string[]) : []).map(
      (added) => ({ name: `${name}${added}`, how: 'marked', added }) as const,
    ),
  )
}

/** Names to choose from instead of one that does not pass, best first; none when nothing of the user's leads to one. */
export function suggestions(name: string, context: NameContext): readonly NameSuggestion[] {
  const core = stripped(name, context)
  const topic = context.topic === undefined ? '' : stripped(context.topic, context)
  const { nature, name: registered } = context.subject ?? {}
  const parts = core.split(SEPARATORS).filter((part) => nameUnits(part) >= 2)
  const candidates: readonly NameSuggestion[] = [
    ...marked(name, context),
    { name: core, how: 'cleaned' },
    ...(parts.length > 1 ? parts.map((part) => ({ name: part, how: 'cleaned' }) as const) : []),
    ...(nature !== undefined && nature !== INDIVIDUAL && registered !== undefined ? ofUnit(core, registered) : []),
    ...withTopic(core, topic),
    ...(nature === INDIVIDUAL ? [...completed(core, context), ...completed(topic, context)] : []),
  ]
  const seen = new Set([foldName(name)])
  const passing: NameSuggestion[] = []
  for (const candidate of candidates) {
    const key = foldName(candidate.name)
    if (passing.length === MAX_SUGGESTIONS || seen.has(key)) continue
    seen.add(key)
    if (nameUnits(candidate.name) >= 2 && passes(reportOn(candidate.name, context))) passing.push(candidate)
  }
  return passing
}
