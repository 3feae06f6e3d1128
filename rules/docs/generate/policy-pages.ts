import type { Locale } from '../../engine/report.ts'
import type { Rule, Text } from '../../engine/rule.ts'
import { fieldLabel } from '../../filing/labels/field-label.ts'
import { agreements } from '../../filing/enums/agreements.ts'
import { declarationPolicies, relatedDemands } from '../../pre-approvals/demands.ts'
import type { Provider } from '../../providers/provider.ts'
import type { Fact, Province } from '../../provinces/fact.ts'
import { provinceName } from '../../provinces/lookup.ts'
import { sources } from '../../sources/index.ts'
import { claimIn } from '../../words/claims.ts'
import { contentLabels } from '../../words/content.ts'
import { papers } from '../../words/papers.ts'
import { factLabels, valueLabels } from './fact-labels.data.ts'
import { blocks, bullets, code, confidence, folderOf, link, type Page, say, sourceNames, table } from './markdown.ts'
import { providerFactLabels } from './provider-labels.data.ts'
import { SEVERITY } from './rule-page.ts'

const AGREEMENT: Readonly<Record<Fact['agreement'], Text>> = {
  agreed: { zh: '多个来源一致', en: 'several sources agree' },
  single: { zh: '单一来源', en: 'one source' },
  disputed: { zh: '有争议', en: 'disputed' },
}
const CLASSES: Readonly<Record<Fact['appliesTo'], Text>> = {
  individual: { zh: '个人', en: 'individuals' },
  organisation: { zh: '单位', en: 'organisations' },
  all: { zh: '全部', en: 'everyone' },
}

function paper(id: string, locale: Locale): string {
  const label = fieldLabel(`materials.${id}`, locale)
  const known = papers[id]
  if (label !== `materials.${id}`) return label
  return known ? say(locale, known) : id
}

function word(key: string, value: string, locale: Locale): string {
  if (/^\d{2}0000$/.test(value)) return provinceName(value, locale)
  const agreement = agreements.find((one) => one.value === value)
  if (agreement) return locale === 'en' ? value : agreement.labelZh
  const label = valueLabels[`${key}.${value}`] ?? valueLabels[`*.${value}`]
  return label ? say(locale, label) : paper(value, locale)
}

/** A value of a fact in words. */
function valueText(key: string, value: unknown, locale: Locale): string {
  const en = locale === 'en'
  if (value === true) return en ? 'yes' : '是'
  if (typeof value === 'string')
    return value
      .split('|')
      .map((one) => word(key, one, locale))
      .join(en ? ' or ' : '或')
  if (Array.isArray(value)) {
    const numbers = value.every((one) => typeof one === 'number')
    const words = numbers ? contentLabels(value) : value.map((one) => word(key, String(one), locale))
    return words.join(en ? ', ' : '、')
  }
  if (typeof value === 'object' && value !== null && 'male' in value && 'female' in value) {
    return en ? `men ${value.male}, women ${value.female}` : `男${value.male}，女${value.female}`
  }
  return String(value)
}

const labelOf = (labels: Readonly<Record<string, Text | undefined>>, key: string, locale: Locale) => {
  const label = labels[key]
  return label ? say(locale, label) : key
}

function dissentText({ dissent, agreement }: Fact, locale: Locale): string {
  const others = (dissent ?? []).map(({ source, claim }) => `${sources[source].provider}: ${claimIn(claim, locale)}`)
  return [say(locale, AGREEMENT[agreement]), ...others].join('; ')
}

const ruleRow = (rule: Rule, locale: Locale) => [
  link(say(locale, rule.title), `../rules/${rule.id}.md`),
  code(rule.id),
  say(locale, SEVERITY[rule.severity]),
]
const RULE_HEAD = { zh: ['规则', '编号', '级别'], en: ['Rule', 'Id', 'Severity'] }

function demandsOf(province: string, locale: Locale): readonly string[] {
  const en = locale === 'en'
  return relatedDemands
    .filter(({ provinces }) => provinces.includes(province))
    .map(
      ({ words, needs, sources: ids }) =>
        `${words.join('、')}${en ? ': ' : '：'}${say(locale, needs)} (${sourceNames(locale, ids)})`,
    )
}

/** The page of a province in one language. */
export function provincePage(province: Province, rules: readonly Rule[], locale: Locale): Page {
  const en = locale === 'en'
  const here = rules.filter(({ appliesTo }) => appliesTo.provinces?.includes(province.code))
  const declaration = declarationPolicies.find((one) => one.province === province.code)
  const demands = demandsOf(province.code, locale)
  const text = blocks(
    `# ${en ? province.en : province.zh}`,
    `${code(province.code)} · ${link(en ? '中文' : 'English', `../../${en ? 'zh' : 'en'}/provinces/${province.code}.md`)} · ${link(en ? 'all rules' : '全部规则', '../README.md')}`,
    en ? 'Provincial demands change without notice; each has its source.' : '各省要求会随时调整，每一条都注明来源。',
    table(
      en
        ? ['Demand', 'Value', 'Of', 'Sources', 'Confidence', 'Agreement']
        : ['要求', '内容', '对象', '来源', '可信度', '一致性'],
      province.facts.map((fact) => [
        labelOf(factLabels, fact.key, locale),
        valueText(fact.key, fact.value, locale),
        say(locale, CLASSES[fact.appliesTo]),
        sourceNames(locale, fact.sources),
        confidence(locale, fact.confidence),
        dissentText(fact as unknown as Fact, locale),
      ]),
    ),
    here.length === 0 ? '' : `## ${en ? 'Rules for this province' : '针对该省的规则'}`,
    table(
      RULE_HEAD[en ? 'en' : 'zh'],
      here.map((rule) => ruleRow(rule, locale)),
    ),
    demands.length + (declaration ? 1 : 0) === 0 ? '' : `## ${en ? 'Trades' : '行业要求'}`,
    bullets([
      ...(declaration ? [`${say(locale, declaration.says)} (${sourceNames(locale, declaration.sources)})`] : []),
      ...demands,
    ]),
  )
  return { path: `${folderOf(locale)}/provinces/${province.code}.md`, text }
}

/** The page of an access provider in one language. */
export function providerPage(provider: Provider, rules: readonly Rule[], locale: Locale): Page {
  const en = locale === 'en'
  const own = rules.filter(({ appliesTo }) => appliesTo.providers?.includes(provider.id))
  const graded = rules.filter(({ severityAt }) => severityAt?.[provider.id] !== undefined)
  const text = blocks(
    `# ${en ? provider.en : provider.zh}`,
    `${code(provider.id)} · ${link(en ? '中文' : 'English', `../../${en ? 'zh' : 'en'}/providers/${provider.id}.md`)} · ${link(en ? 'all rules' : '全部规则', '../README.md')}`,
    provider.facts.length === 0
      ? en
        ? 'Nothing beyond the ministry’s and the provinces’ demands is known.'
        : '除部里和各省的要求外，没有已知的额外要求。'
      : '',
    table(
      en ? ['Demand', 'Value', 'Sources', 'Confidence'] : ['要求', '内容', '来源', '可信度'],
      provider.facts.map((fact) => [
        labelOf(providerFactLabels, fact.key, locale),
        valueText(fact.key, fact.value, locale),
        sourceNames(locale, fact.sources),
        confidence(locale, fact.confidence),
      ]),
    ),
    own.length === 0 ? '' : `## ${en ? 'Rules for this provider' : '针对该接入商的规则'}`,
    table(
      RULE_HEAD[en ? 'en' : 'zh'],
      own.map((rule) => ruleRow(rule, locale)),
    ),
    graded.length === 0 ? '' : `## ${en ? 'Rules of another severity here' : '在该接入商级别不同的规则'}`,
    table(
      RULE_HEAD[en ? 'en' : 'zh'],
      graded.map((rule) => ruleRow({ ...rule, severity: rule.severityAt![provider.id]! }, locale)),
    ),
  )
  return { path: `${folderOf(locale)}/providers/${provider.id}.md`, text }
}
