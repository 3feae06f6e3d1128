/** Which rules a notice of refusal speaks of, and which values it names: by the words they share. Pure. */
import { type FieldId, fields, rules } from '@beian-assist/rules'
import { chinese, ofDocument } from './notice-chinese.ts'
import { english } from './notice-english.ts'
import type { Tongue } from './notice-tongue.ts'
import { rulesOfQuoted } from './quoted-words.ts'
import { simplified } from './simplified.ts'
import { withoutCall } from './unanswered.ts'

export interface RejectionMatch {
  readonly ruleId: string
  /** 0…1: share of the rule's telling words that the notice has. */
  readonly score: number
  readonly fields: readonly FieldId[]
}

export interface Rejection {
  readonly rules: readonly RejectionMatch[]
  readonly fields: readonly FieldId[]
  /** A reviewer called and nobody answered: no rule is broken, the call is to be prepared. */
  readonly call: boolean
}

const MOST_RULES = 6
/** Of one reason in the notice; the more reasons it has, the fewer of each. */
const MOST_OF_REASON = 5
/** Below this the shared words are chance. */
const LEAST_SCORE = 0.2
/** What a word of the mending is worth beside one of the rule itself. */
const MENDING = 0.6
/** What it is worth that the reason names a value which the rule reads. */
const NAMED = 1.3
/** The same of a rule that reads none of the values which the reason names. */
const NOT_NAMED = 0.8
/** What a clause is worth beside the whole reason: alone it is more easily misunderstood. */
const CLAUSE = 0.7
const LONGEST = 4000
/** What it is worth that the words which the reason quotes break the rule. */
const QUOTED = 0.3
/** Characters of a reason; less is a greeting or a number. */
const SHORTEST = 5
const MOST_REASONS = 20

interface Profile {
  readonly ruleId: string
  readonly grams: ReadonlySet<string>
  /** Words of how to mend it, which a notice often says instead of what is wrong. */
  readonly mending: ReadonlySet<string>
  readonly fields: readonly FieldId[]
}

interface Vocabulary {
  readonly profiles: readonly Profile[]
  readonly weight: ReadonlyMap<string, number>
}
const known = new Map<Tongue, Vocabulary>()
const scopeOf = new Map(rules.map(({ id, scope }) => [id, scope as readonly FieldId[]]))

/** Words of every rule in one language, each worth more the fewer rules use it. */
function vocabulary(tongue: Tongue): Vocabulary {
  const before = known.get(tongue)
  if (before) return before
  const profiles = rules.map(({ id, title, message, fix, scope }) => ({
    ruleId: id,
    grams: tongue.words(`${tongue.of(title)} ${tongue.of(message)}`),
    mending: tongue.words(tongue.of(fix)),
    fields: scope as readonly FieldId[],
  }))
  const count = new Map<string, number>()
  for (const { grams: own } of profiles) for (const gram of own) count.set(gram, (count.get(gram) ?? 0) + 1)
  const weight = new Map([...count].map(([gram, times]) => [gram, Math.log(1 + profiles.length / times)]))
  const made = { profiles, weight }
  known.set(tongue, made)
  return made
}

/** A sentence is taken for Chinese as soon as it has a few characters: names of rules and products stay as they are. */
const tongueOf = (text: string): Tongue => ((text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3 ? chinese : english)

/** English names shorter than this, such as Name, are words of every sentence. */
const SHORTEST_EN = 5

/** Fields by a name of theirs, longest first, so that 应急联系电话 is not taken for 联系电话 as well; some names are several fields'. */
const fieldsByName: readonly (readonly [name: string, ids: readonly FieldId[]])[] = (() => {
  const byName = new Map<string, FieldId[]>()
  for (const { id, zh, en, synonyms } of fields)
    for (const name of [
      zh,
      ...(en.length >= SHORTEST_EN ? [en.toLowerCase()] : []),
      ...synonyms.map(({ label }) => label),
    ])
      if (name.length >= 2) byName.set(name, [...(byName.get(name) ?? []), id as FieldId])
  return [...byName].sort(([a], [b]) => b.length - a.length)
})()

/** Values that the notice names; of those with one name all, or the first. */
function namedFields(text: string, all: boolean): readonly FieldId[] {
  const found = new Set<FieldId>()
  // “On the domain’s certificate”: where it was read, not what is wrong.
  let left = ofDocument(text.toLowerCase()).replace(/\p{Script=Han}{2,6}(?:证书?|执照|照片)上的?/gu, ' ')
  for (const [name, ids] of fieldsByName) {
    if (!left.includes(name.toLowerCase())) continue
    for (const id of all ? ids : ids.slice(0, 1)) found.add(id)
    left = left.replaceAll(name.toLowerCase(), ' ')
  }
  return [...found]
}

const parentOf = (id: string): string => id.slice(0, id.lastIndexOf('.'))

/** `about`: which services the filing has; rules about others are left out. Default: all. */
export function readRejection(
  notice: string,
  about: { websites: boolean; apps: boolean } = { websites: true, apps: true },
): Rejection {
  const text = simplified(notice.normalize('NFKC').slice(0, LONGEST))
  const reasons = reasonsOf(text)
  const most = Math.max(2, Math.floor(MOST_OF_REASON / reasons.length))
  const best = new Map<string, RejectionMatch>()
  let call = false
  for (const whole of reasons) {
    const reason = withoutCall(whole)
    if (reason !== whole) call = true
    // What is left of it may be no more than a greeting.
    if (reason.length < SHORTEST) continue
    for (const match of matches(reason, about).slice(0, most))
      if (match.score > (best.get(match.ruleId)?.score ?? 0)) best.set(match.ruleId, match)
  }
  const found = [...best.values()].sort((a, b) => b.score - a.score)
  return { rules: found.slice(0, Math.max(MOST_RULES, reasons.length)), fields: namedFields(text, false), call }
}

/** A notice often gives several reasons, each a sentence or a numbered point: taken together they would drown each other. */
function reasonsOf(text: string): readonly string[] {
  const marked = text.replace(
    /(^|[^\d.])(?:[(（]?\d{1,2}[)）]?[、.．](?!\d)|[(（]\d{1,2}[)）])|[①-⑳]|[(（]?[一二三四五六七八九十][)）、.．]/g,
    '$1\n',
  )
  const parts = marked
    .split(/[。；;！!\n\r]+|\.\s+|[，,]\s*(?:而?且|并且|同时|另外|此外)|(?<=\p{Script=Han})[/／](?=\p{Script=Han})/u)
    .map((part) => part.trim())
  return parts.filter((part) => part.length >= SHORTEST).slice(0, MOST_REASONS)
}

/** The rules that one reason may be about, the likeliest first: by the whole of it or by one of its clauses, which say what the others explain. */
function matches(reason: string, about: { websites: boolean; apps: boolean }): readonly RejectionMatch[] {
  const clauses = reason.split(/[，,:：]+/).filter((clause) => clause.trim().length >= SHORTEST)
  const best = new Map<string, RejectionMatch>()
  const named = new Set<string>(namedFields(reason, true))
  for (const part of new Set([reason, ...clauses]))
    for (const match of matchesOf(part, named, about)) {
      const score = match.score * (part === reason ? 1 : CLAUSE)
      if (score > (best.get(match.ruleId)?.score ?? 0)) best.set(match.ruleId, { ...match, score })
    }
  for (const ruleId of rulesOfQuoted(reason)) {
    const scope = scopeOf.get(ruleId) ?? []
    const score = Math.max(best.get(ruleId)?.score ?? 0, LEAST_SCORE) + QUOTED
    if (isAbout(scope, about)) best.set(ruleId, { ruleId, fields: scope, score })
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

/** Whether a rule is about the services that the filing has. One that reads both goes for either. */
function isAbout(scope: readonly FieldId[], about: { websites: boolean; apps: boolean }): boolean {
  const reads = (prefix: string) => scope.some((id) => id.startsWith(prefix))
  if (!reads('app.') && !reads('website.')) return true
  return (reads('app.') && about.apps) || (reads('website.') && about.websites)
}

function matchesOf(
  reason: string,
  named: ReadonlySet<string>,
  about: { websites: boolean; apps: boolean },
): readonly RejectionMatch[] {
  const tongue = tongueOf(reason)
  const words = tongue.wordsOfNotice(reason)
  const { profiles, weight } = vocabulary(tongue)
  const total = [...words].reduce((sum, gram) => sum + (weight.get(gram) ?? 0), 0)
  if (total === 0) return []
  const besides = new Set([...named].map(parentOf))
  const sum = (list: Iterable<string>) => [...list].reduce((all, gram) => all + (weight.get(gram) ?? 0), 0)
  return profiles
    .filter(({ fields: scope }) => isAbout(scope, about))
    .map(({ ruleId, grams: own, mending, fields: scope }) => {
      const direct = [...own].filter((gram) => words.has(gram))
      const mended = [...mending].filter((gram) => words.has(gram) && !own.has(gram))
      const isNamed = scope.some((id) => named.has(id))
      // One pair of characters is in many a sentence: 今天.
      const least = isNamed ? 1 : 2
      const shared = direct.length + mended.length < least ? 0 : sum(direct) + MENDING * sum(mended)
      const whole = sum(own)
      // Cosine-like: a long rule must not win by its length, a short notice must not lose by its.
      const isBeside = scope.some((id) => besides.has(parentOf(id)))
      const naming = isNamed ? NAMED : named.size > 0 && !isBeside ? NOT_NAMED : 1
      return { ruleId, fields: scope, score: (shared / Math.sqrt(total * whole)) * naming }
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
}
