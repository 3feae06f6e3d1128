import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { findWord } from '../../words/find.ts'
import { foldName } from '../../words/fold.ts'
import { related } from '../../words/name.ts'

const EXPLAINED_BY = ['商标', '品牌', '项目', '产品']

export const rule = defineRule({
  id: 'nam-org-unrelated',
  title: { zh: '网站名称与单位名称看不出关联', en: 'Website name without a link to the unit' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'subject.name', 'website.remark'],
  needs: ['service.name', 'subject.name'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '网站名称与单位名称“{unit}”看不出关联，审核员通常会问',
    en: 'The website name shows no link with the unit’s name, {unit}; reviewers usually ask',
  },
  fix: {
    zh: '用单位全称或简称命名；用品牌命名的，备好商标证明，并在备注写明“{name}”是本单位的品牌、项目或产品',
    en: 'Use the unit’s full or short name; for a brand have the trademark at hand and say in the remark, in Chinese, that {name} is a brand (品牌), project (项目) or product (产品) of yours',
  },
  sources: [cite('hw-kb', 'medium'), cite('tx', 'medium'), cite('volc', 'medium')],
  check({ service, subject }) {
    if (service.kind !== 'website' || related(service.name, subject.name)) return false
    if (findWord(foldName(service.remark ?? ''), EXPLAINED_BY) !== null) return false
    return { data: { unit: subject.name, name: service.name } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].name': '蓝鲸日历', 'websites[0].remark': '蓝鲸日历是本公司的产 品' } },
    { on: 'organisation', set: { 'websites[0].name': '蓝鲸日历', 'websites[0].remark': '蓝鲸为本公司注册商标' } },
    { on: 'organisation', set: { 'subject.name': 'QH示例有限公司', 'websites[0].name': 'qh 商务' } },
    { on: 'individual', set: { 'websites[0].name': '蓝鲸日历' } },
    { on: 'app', set: { 'apps[0].name': '蓝鲸日历' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': '蓝鲸日历' } },
    { on: 'organisation', set: { 'websites[0].name': '科技网络公司', 'websites[0].remark': null } },
    { on: 'organisation', set: { 'subject.name': 'Q青示例有限公司', 'websites[0].name': 'Q商务' } },
  ],
}
