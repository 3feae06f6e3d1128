import { topicOf, topics } from '../../catalogue/topics.ts'
import type { Locale } from '../../engine/report.ts'
import type { Rule } from '../../engine/rule.ts'
import { preApprovalTypes } from '../../filing/enums/pre-approval-types.ts'
import { declarationPolicies } from '../../pre-approvals/demands.ts'
import { aboutPreApprovals } from '../../pre-approvals/about.ts'
import { preApprovalItems } from '../../pre-approvals/index.ts'
import type { KeywordPlace } from '../../pre-approvals/item.ts'
import { providers } from '../../providers/index.ts'
import { provinces } from '../../provinces/index.ts'
import { blocks, bullets, code, folderOf, link, type Page, say, sourceNames, table } from './markdown.ts'
import { SEVERITY } from './rule-page.ts'

/** The way to both languages. */
export const frontPage = (): Page => ({
  path: 'README.md',
  text: blocks(
    '# 备案规则 · Rules of ICP filing',
    bullets([link('中文', 'zh/README.md'), link('English', 'en/README.md')]),
    '由 `node rules/docs/generate.ts` 生成 · Written by `node rules/docs/generate.ts`',
  ),
})

/** All rules by topic, and the ways to provinces, providers and pre-approvals. */
export function topicIndex(rules: readonly Rule[], locale: Locale): Page {
  const en = locale === 'en'
  const sections = topics.flatMap((topic) => {
    const own = rules.filter((rule) => topicOf(rule.id) === topic)
    if (own.length === 0) return []
    return [
      `<a id="${topic.folder}"></a>\n\n## ${say(locale, topic)} (${own.length})`,
      table(
        en ? ['Rule', 'Id', 'Severity'] : ['规则', '编号', '级别'],
        own.map((rule) => [
          link(say(locale, rule.title), `rules/${rule.id}.md`),
          code(rule.id),
          say(locale, SEVERITY[rule.severity]),
        ]),
      ),
    ]
  })
  const text = blocks(
    `# ${en ? 'Rules of ICP filing' : '备案规则'}`,
    link(en ? '中文' : 'English', `../${en ? 'zh' : 'en'}/README.md`),
    en
      ? `${rules.length} rules by topic. Each has its examples, which run as tests, and its sources.`
      : `共${rules.length}条规则，按主题排列。每条都有作为测试运行的示例和依据。`,
    bullets([
      `${en ? 'Provinces: ' : '省份：'}${provinces.map((one) => link(en ? one.en : one.zh, `provinces/${one.code}.md`)).join(en ? ', ' : '、')}`,
      `${en ? 'Access providers: ' : '接入商：'}${providers.map((one) => link(en ? one.en : one.zh, `providers/${one.id}.md`)).join(en ? ', ' : '、')}`,
      link(en ? 'Pre-approvals' : '前置审批', 'pre-approvals.md'),
    ]),
    ...sections,
  )
  return { path: `${folderOf(locale)}/README.md`, text }
}

const PLACES: Readonly<Record<KeywordPlace, { readonly zh: string; readonly en: string }>> = {
  name: { zh: '名称', en: 'names' },
  scope: { zh: '经营范围', en: 'business scope' },
  content: { zh: '内容', en: 'content' },
}
const STRENGTH = { strong: { zh: '明确', en: 'strong' }, review: { zh: '可能', en: 'possible' } }

/** The items of the pre-approval list with their papers and keywords. */
export function preApprovalPage(locale: Locale): Page {
  const en = locale === 'en'
  const general = declarationPolicies.find(({ province }) => province === 'all')
  const sections = preApprovalItems.flatMap((item) => {
    const type = preApprovalTypes.find(({ value }) => value === item.code)
    const about = aboutPreApprovals[item.code]
    const abolished = en ? 'Abolished nationwide; some bureaux still look.' : '全国层面已取消，个别管局仍看。'
    return [
      `## ${item.code} ${en ? type?.labelEn : type?.labelZh}`,
      item.status === 'abolished' ? abolished : '',
      about === undefined
        ? ''
        : `${en ? 'Covers ' : '范围：'}${say(locale, about.covers)}${en ? '. ' : '。'}${say(locale, about.note)}`,
      table(
        en ? ['Paper', 'Issued by', 'For', 'Sources'] : ['文件', '审批部门', '适用', '来源'],
        item.permits.map((permit) => [
          en ? `${permit.en} (${permit.zh})` : permit.zh,
          permit.issuer,
          permit.for ? say(locale, permit.for) : '',
          sourceNames(locale, permit.sources),
        ]),
      ),
      table(
        en ? ['Words', 'In', 'Strength', 'Sources'] : ['词', '出现在', '程度', '来源'],
        item.keywords.map((one) => [
          one.words.join('、'),
          one.where.map((place) => say(locale, PLACES[place])).join(en ? ', ' : '、'),
          say(locale, STRENGTH[one.strength]),
          sourceNames(locale, one.sources),
        ]),
      ),
      item.falseFriends.length === 0 ? '' : `${en ? 'Not meant: ' : '不算：'}${item.falseFriends.join('、')}`,
    ]
  })
  const text = blocks(
    `# ${en ? 'Pre-approvals' : '前置审批'}`,
    `${link(en ? '中文' : 'English', `../${en ? 'zh' : 'en'}/pre-approvals.md`)} · ${link(en ? 'all rules' : '全部规则', 'README.md')}`,
    en ? 'A word found is a question to ask, not a fault.' : '出现某个词只是一个要问的问题，不等于有错。',
    general ? `${say(locale, general.says)} (${sourceNames(locale, general.sources)})` : '',
    ...sections,
  )
  return { path: `${folderOf(locale)}/pre-approvals.md`, text }
}
