import type { bases } from '../../catalogue/bases.ts'
import { exampleFiling } from '../../catalogue/example.ts'
import { topicOf } from '../../catalogue/topics.ts'
import { outcomes } from '../../engine/check.ts'
import type { Locale, Severity } from '../../engine/report.ts'
import { ENTRY_TYPES, type Example, type Examples, type Rule, type RuleKind, type Text } from '../../engine/rule.ts'
import { fieldLabel } from '../../filing/labels/field-label.ts'
import { filingTypes } from '../../filing/enums/filing-types.ts'
import { disputesOf } from './disputes.ts'
import { factLabels } from './fact-labels.data.ts'
import { providerLinks, provinceLinks } from './links.ts'
import { blocks, bullets, cell, code, folderOf, link, type Page, say, sourceTable } from './markdown.ts'

export const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误：会被退回', en: 'error: will be rejected' },
  warning: { zh: '警告：可能被询问', en: 'warning: likely to be questioned' },
  info: { zh: '提示', en: 'note' },
}
const KIND: Readonly<Record<RuleKind, Text>> = {
  static: { zh: '只看这份备案', en: 'this filing alone' },
  'cross-profile': { zh: '与其他备案比较', en: 'compares with other filings' },
  image: { zh: '看上传的图片', en: 'looks at uploads' },
  timer: { zh: '看时间或订单状态', en: 'looks at the clock or the state of the order' },
}
const BASE: Readonly<Record<keyof typeof bases, Text>> = {
  organisation: { zh: '一家广东公司的完整网站备案', en: 'a Guangdong company’s complete website filing' },
  individual: { zh: '一位上海居民的完整网站备案', en: 'a Shanghai resident’s complete website filing' },
  app: { zh: '同一家公司的 APP 备案', en: 'the same company filing an APP' },
}

/** What a need is called: `service.remark` is the website's remark, `domain.name` the website's domain. */
function needText(need: string, locale: Locale): string {
  const id = need
    .replace(/^service\./, 'website.')
    .replace(/^domain\./, 'website.domains[].')
    .replace(/^person\./, 'principal.')
  const label = [id, `${id}[]`]
    .map((one) => fieldLabel(one, locale))
    .find((text, index) => text !== `${id}${index ? '[]' : ''}`)
  return label === undefined ? code(need) : `${label} ${code(need)}`
}

function typesOf(rule: Rule, locale: Locale): string {
  const types = rule.appliesTo.filingTypes ?? ENTRY_TYPES
  return types
    .map((type) => (locale === 'en' ? code(type) : (filingTypes.find((one) => one.value === type)?.labelZh ?? type)))
    .join(locale === 'en' ? ', ' : '、')
}

function appliesTo(rule: Rule, locale: Locale): readonly string[] {
  const en = locale === 'en'
  const { subjects, provinces, providers, fact } = rule.appliesTo
  const label = (zh: string, english: string, value: string) => `${en ? english : zh}${en ? ': ' : '：'}${value}`
  const everyone = { zh: '所有主办者', en: 'everyone' }
  const classes = { individual: { zh: '个人', en: 'individuals' }, organisation: { zh: '单位', en: 'organisations' } }
  return [
    label('备案类型', 'Filing types', typesOf(rule, locale)),
    label('主办者', 'Subjects', say(locale, subjects === undefined ? everyone : classes[subjects])),
    label('省份', 'Provinces', provinces === undefined ? (en ? 'all' : '全部') : provinceLinks(provinces, locale)),
    label('接入商', 'Providers', providers === undefined ? (en ? 'all' : '全部') : providerLinks(providers, locale)),
    ...(fact === undefined
      ? []
      : [
          label(
            '依据的省级规定',
            'Rests on the provincial fact',
            factLabels[fact] ? say(locale, factLabels[fact]) : fact,
          ),
        ]),
    ...(rule.effectiveFrom === undefined ? [] : [label('生效', 'In force since', rule.effectiveFrom)]),
  ]
}

/** What a patch changes; `undefined` changes nothing that is there. */
function changes(patch: Example['set'], locale: Locale): readonly string[] {
  const absent = locale === 'en' ? 'absent' : '未填'
  return Object.entries(patch ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([path, value]) => `${code(path)} = ${value === null ? absent : code(JSON.stringify(value))}`)
}

function exampleText(rule: Rule, example: Example, locale: Locale): string {
  const en = locale === 'en'
  const { filing, options } = exampleFiling(example)
  const parts = [
    ...changes(example.set, locale),
    ...(example.today === undefined ? [] : [`${en ? 'on' : '日期'} ${example.today}`]),
    ...(example.now === undefined ? [] : [`${en ? 'at' : '时间'} ${example.now}`]),
    ...(example.portfolio ?? []).map(
      (patch, index) => `${en ? 'other filing' : '另一份备案'} ${index + 1}: ${changes(patch, locale).join('; ') || '='}`,
    ),
  ]
  const what = `${say(locale, BASE[example.on])}${parts.length === 0 ? '' : `${en ? ', with ' : '，改为 '}${parts.join('; ')}`}`
  const said = outcomes([rule], filing, { ...options, locale })[0]!.findings.map(
    ({ message, fields }) => `\n  - ${cell(message)} (${fields.map(code).join(', ')})`,
  )
  return `${what}${said.join('')}`
}

/** The page of a rule in one language. */
export function rulePage(rule: Rule, examples: Examples, locale: Locale): Page {
  const en = locale === 'en'
  const topic = topicOf(rule.id)
  const other = en ? 'zh' : 'en'
  const severities = Object.entries(rule.severityAt ?? {}).map(
    ([provider, severity]) => `${providerLinks([provider], locale)}: ${say(locale, SEVERITY[severity])}`,
  )
  const disputes = disputesOf(rule, examples, locale)
  const text = blocks(
    `# ${say(locale, rule.title)}`,
    `${code(rule.id)} · ${topic ? link(say(locale, topic), `../README.md#${topic.folder}`) : ''} · ${link(en ? '中文' : 'English', `../../${other}/rules/${rule.id}.md`)}`,
    bullets([
      `${en ? 'Severity: ' : '级别：'}${say(locale, SEVERITY[rule.severity])}`,
      ...severities,
      `${en ? 'Looks at: ' : '范围：'}${say(locale, KIND[rule.kind])}`,
      ...appliesTo(rule, locale),
    ]),
    `## ${en ? 'What it says' : '提示内容'}`,
    `> ${say(locale, rule.message)}`,
    `${en ? '**What to do:** ' : '**怎么改**：'}${say(locale, rule.fix)}`,
    `## ${en ? 'Fields' : '涉及的栏目'}`,
    bullets(rule.scope.map((id) => `${fieldLabel(id, locale)} ${code(id)}`)),
    rule.needs.length === 0
      ? ''
      : `${en ? 'Undecided without: ' : '缺少以下内容时无法判断：'}${rule.needs.map((need) => needText(need, locale)).join(en ? ', ' : '、')}`,
    `## ${en ? 'Sources' : '依据'}`,
    sourceTable(locale, rule.sources),
    rule.disputed === undefined ? '' : `${en ? '**Others say otherwise:**' : '**有不同说法：**'}`,
    rule.disputed === undefined ? '' : sourceTable(locale, rule.disputed),
    disputes.length === 0 ? '' : `## ${en ? 'Where sources differ' : '各家说法不一的省份'}`,
    bullets(disputes),
    `## ${en ? 'Examples' : '示例'}`,
    `### ${en ? 'In order' : '没有问题'}`,
    bullets(examples.valid.map((example) => exampleText(rule, example, locale))),
    `### ${en ? 'Reported' : '会提示'}`,
    bullets(examples.invalid.map((example) => exampleText(rule, example, locale))),
  )
  return { path: `${folderOf(locale)}/rules/${rule.id}.md`, text }
}
