import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { statePrefixes } from '../../words/lists.ts'
import { wordAtStart, wordInName } from '../../words/name-words.ts'

const NATIONAL = new Set([1, 2])

export const rule = defineRule({
  id: 'nam-state-words',
  title: { zh: '名称用了“中国”“国家”一类字样', en: 'Name claims the state' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'app.name', 'subject.nature'],
  needs: ['service.name', 'subject.nature'],
  appliesTo: {},
  message: {
    zh: '名称里的“{word}”只留给国家机关一级的单位，其他主办者不能冠用',
    en: '“{word}” is kept for bodies of the state; others may not use it in this way',
  },
  fix: {
    zh: '去掉“{word}”；确经批准使用的，准备好批准文件',
    en: 'Leave out “{word}”, or have the approval for using it at hand',
  },
  sources: [cite('tx', 'high'), cite('hw-kb', 'high'), cite('qc', 'high')],
  check({ service, subject, filing }) {
    if (NATIONAL.has(subject.nature)) return false
    // An organisation may have the word further on: 上海国家会展中心.
    const word = filing.isIndividual
      ? wordInName(service.name, statePrefixes)
      : wordAtStart(service.name, statePrefixes)
    if (word === null) return false
    // The register lets a company call itself 中国… only with the State Council's leave, so it may use its own name.
    const own = filing.isOrganisation ? wordAtStart(subject.name ?? '', [word]) : null
    return own === null && { data: { word } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'websites[0].name': '上海国家会展中心餐饮' } },
    { on: 'organisation', set: { 'subject.nature': 2, 'websites[0].name': '中国示例网' } },
    { on: 'organisation', set: { 'subject.nature': 1, 'websites[0].name': '国家示例网' } },
    { on: 'individual', set: { 'websites[0].name': '我的个人大事记' } },
    { on: 'organisation', set: { 'subject.name': '中国示例集团有限公司', 'websites[0].name': '中国示例集团' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': '中国青禾科技' } },
    { on: 'organisation', set: { 'subject.nature': 3, 'websites[0].name': '【华 夏】青禾' } },
    { on: 'individual', set: { 'websites[0].name': '我爱中国山水' } },
    { on: 'individual', set: { 'subject.name': '华夏', 'websites[0].name': '华夏手账' } },
    { on: 'organisation', set: { 'subject.name': '上海中国示例有限公司', 'websites[0].name': '中国示例' } },
    { on: 'organisation', set: { 'subject.name': '中国示例集团有限公司', 'websites[0].name': '国家示例集团' } },
    { on: 'app', set: { 'apps[0].name': '全国青禾' } },
  ],
}
