/** What a notice quotes of a name, put to the rules themselves: those that break on it are what the reviewer means. Pure. */
import { check, type Filing } from '@beian-assist/rules'

const QUOTED = /[“"「『‘《]([^”"」』’》\n]{1,20})[”"」』’》]/g
/** The same without marks: 含有中国、国家等字样. */
const NAMED_WORDS =
  /(?:含有?|带有?|出现|使用|用了?|冠以)([^“”"「」，。；、\s]{1,8}(?:、[^“”"「」，。；、\s]{1,8}){0,5}?)等?(?:字样|字眼|词语|词汇|文字)/g
const ABOUT_NAMES = /名称|站名|名字|更名|\bname\b/i
/** Of an individual only where the notice says so. */
const INDIVIDUAL = /个人|\bindividual\b|\bpersonal\b/i
const MOST = 6

/** A name that no rule minds, into which the words are put. */
const PLAIN = '青石手账'
const filingOf = (name: string, isIndividual: boolean): Filing => ({
  type: 'first',
  subject: { nature: isIndividual ? 5 : 4 },
  websites: [{ name }],
  apps: [{ name }],
})

const broken = (filing: Filing): ReadonlySet<string> =>
  new Set(check(filing, { today: '2026-01-01' }).findings.map(({ ruleId }) => ruleId))

/** Rules that a name breaks for the quoted words and not without them. */
export function rulesOfQuoted(reason: string): ReadonlySet<string> {
  const marked = [...reason.matchAll(QUOTED)].map((match) => match[1] ?? '')
  const told = [...reason.matchAll(NAMED_WORDS)].flatMap((match) => (match[1] ?? '').split(/[、和或及]|等$/))
  const words = [...new Set([...marked, ...told])].filter(Boolean).slice(0, MOST)
  if (words.length === 0 || !ABOUT_NAMES.test(reason)) return new Set()
  const isIndividual = INDIVIDUAL.test(reason)
  const anyway = broken(filingOf(PLAIN, isIndividual))
  const named = words.flatMap((word) => [`${PLAIN}${word}`, `${word}${PLAIN}`])
  const found = named.flatMap((name) => [...broken(filingOf(name, isIndividual))])
  return new Set(found.filter((id) => !anyway.has(id)))
}
