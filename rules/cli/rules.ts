import { rules as catalogue } from '../catalogue/index.ts'
import { topicOf } from '../catalogue/topics.ts'
import type { Rule } from '../engine/rule.ts'
import { providers } from '../providers/index.ts'
import { provinces } from '../provinces/index.ts'
import { factsOf } from '../provinces/lookup.ts'
import { type Call, type Command, type Outcome, refused } from './command.ts'
import { words } from './words.ts'

/** `beian rules`: lists rules with severity and title, those of a province or provider when one is named. */
export const rules: Command = { options: ['province', 'provider', 'format'], run: runRules }

function runRules({ operands, options, locale }: Call): Outcome {
  const say = words[locale]
  const { province, provider, format = 'text' } = options
  const codes = provinces.map(({ code }) => code)
  const ids = providers.map(({ id }) => id)
  if (operands.length > 0) return refused(say.badCall(operands[0]!))
  if (province !== undefined && !codes.includes(province))
    return refused(say.badOption('--province', province, codes.join(' ')))
  if (provider !== undefined && !ids.includes(provider))
    return refused(say.badOption('--provider', provider, ids.join(' ')))
  if (format !== 'text' && format !== 'json') return refused(say.badOption('--format', format, 'text json'))

  const listed = catalogue.filter((rule) => appliesIn(rule, province) && appliesAt(rule, provider))
  if (format === 'json') return { code: 0, out: `${JSON.stringify(listed.map(facts), null, 2)}\n` }
  const language = locale === 'en' ? 'en' : 'zh'
  let out = ''
  let last: string | undefined
  for (const rule of listed) {
    const topic = topicOf(rule.id)?.[language]
    if (topic !== last) out += `${last === undefined ? '' : '\n'}${topic ?? ''}\n`
    last = topic
    const mark = rule.appliesTo.provinces === undefined ? ' ' : '*'
    out += ` ${mark}${say.severity[rule.severity].padEnd(locale === 'en' ? 8 : 3)} ${rule.id.padEnd(32)} ${rule.title[language]}\n`
  }
  return { code: 0, out: `${out}\n${say.explain.count(listed.length)}\n${say.explain.provinceOnly}\n` }
}

function appliesIn({ appliesTo: { provinces: limited, fact } }: Rule, province: string | undefined): boolean {
  if (province === undefined) return true
  return (limited?.includes(province) ?? true) && (fact === undefined || factsOf(province, fact).length > 0)
}

const appliesAt = ({ appliesTo }: Rule, provider: string | undefined) =>
  provider === undefined || (appliesTo.providers?.includes(provider) ?? true)

/** A rule as data: everything but its code. */
function facts({ check: _, ...rule }: Rule) {
  return { ...rule, topic: topicOf(rule.id)?.folder }
}
