import { rules } from '../catalogue/index.ts'
import { topicOf } from '../catalogue/topics.ts'
import type { Locale, Source } from '../engine/report.ts'
import type { AppliesTo, Rule } from '../engine/rule.ts'
import { filingTypes } from '../filing/enums/filing-types.ts'
import { fieldLabel } from '../filing/labels/field-label.ts'
import { providers } from '../providers/index.ts'
import { provinceName } from '../provinces/lookup.ts'
import { sources as pages } from '../sources/index.ts'
import { publisherName, sourceDate, sourceName } from '../sources/names.ts'
import { type Call, type Command, type Outcome, refused } from './command.ts'
import { words } from './words.ts'

/** `beian explain RULE`: what a rule finds, how to mend it, where it applies and where it is written. */
export const explain: Command = { options: [], run: runExplain }

function runExplain({ operands, locale }: Call): Outcome {
  const say = words[locale]
  const [id, ...more] = operands
  if (id === undefined || more.length > 0) return refused(say.noRule)
  const rule = rules.find((one) => one.id === id)
  if (rule === undefined) return refused(say.unknownRule(id, similar(id)))
  return { code: 0, out: explained(rule, locale) }
}

/** Rules whose ids share most words with what was typed. */
function similar(id: string): readonly string[] {
  const typed = id.toLowerCase().split('-')
  const score = (rule: Rule) => rule.id.split('-').filter((word) => typed.includes(word)).length
  return rules
    .filter((rule) => score(rule) > 0)
    .sort((a, b) => score(b) - score(a))
    .slice(0, 5)
    .map((rule) => rule.id)
}

function explained(rule: Rule, locale: Locale): string {
  const language = locale === 'en' ? 'en' : 'zh'
  const say = words[locale]
  const topic = topicOf(rule.id)
  const lines: (readonly [string, string])[] = [
    [say.explain.topic, topic?.[language] ?? ''],
    [say.explain.severity, severityText(rule, locale)],
    [say.explain.finding, rule.message[language]],
    [say.explain.fix, rule.fix[language]],
    [say.explain.fields, rule.scope.map((id) => `${fieldLabel(id, locale)} (${id})`).join(', ')],
    [say.explain.appliesTo, appliesText(rule.appliesTo, locale)],
    [say.explain.since, rule.effectiveFrom ?? ''],
  ]
  const block = (title: string, list: readonly Source[]) =>
    list.length === 0 ? '' : `${title}:\n${list.map((one) => `  - ${sourceText(one, locale)}\n`).join('')}`
  const body = lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\n`)
  return `${rule.id}  ${rule.title[language]}\n\n${body.join('')}${block(say.explain.sources, rule.sources)}${block(say.explain.disputed, rule.disputed ?? [])}`
}

function severityText({ severity, severityAt = {} }: Rule, locale: Locale): string {
  const say = words[locale].severity
  const other = Object.entries(severityAt).map(([provider, at]) => `${providerName(provider, locale)}: ${say[at]}`)
  return [say[severity], ...other].join('; ')
}

const providerName = (id: string, locale: Locale): string => {
  const provider = providers.find((one) => one.id === id)
  return provider === undefined ? id : locale === 'en' ? provider.en : provider.zh
}

function appliesText({ subjects, filingTypes: types, provinces, providers: at }: AppliesTo, locale: Locale): string {
  const say = words[locale].explain
  const typeName = (id: string) =>
    locale === 'en' ? id : (filingTypes.find(({ value }) => value === id)?.labelZh ?? id)
  const parts = [
    subjects && say.subjects[subjects],
    types?.map(typeName).join(', '),
    provinces?.map((code) => provinceName(code, locale)).join(', '),
    at?.map((id) => providerName(id, locale)).join(', '),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? say.always : parts.join('; ')
}

function sourceText({ provider, page, date, confidence, claim }: Source, locale: Locale): string {
  const read = Object.values(pages).find((one) => one.provider === provider && one.page === page)?.readOn
  const facts = [date && sourceDate(date, locale), confidence, read && words[locale].explain.readOn(read)].filter(
    (part) => part !== undefined,
  )
  return `${publisherName(provider, locale)}: ${sourceName({ provider, page }, locale)} (${facts.join(', ')})${claim === undefined ? '' : `: ${claim}`}`
}
