import { defineRule, type Examples } from '../../engine/rule.ts'
import { preApprovalTypes } from '../../engine/services.ts'
import { cite } from '../../sources/index.ts'
import { NEWS_APPROVAL, preApprovalsIn } from '../../words/pre-approval.ts'

const NEWS = '新闻'

export const rule = defineRule({
  id: 'nam-news-word',
  title: { zh: '名称含“新闻”但没有审批', en: '新闻 (news) in the name without the approval' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'website.preApprovals'],
  needs: ['service.name'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '没有互联网新闻信息服务许可，网站名称不能带“{word}”',
    en: 'Without the news service permit a website may not have “{word}” in its name',
  },
  fix: {
    zh: '去掉“{word}”；已有许可的，选上“新闻”审批项并上传许可证',
    en: 'Leave “{word}” out; with the permit at hand, declare the item 新闻 and upload it',
  },
  sources: [cite('tx', 'medium'), cite('reg', 'medium')],
  check({ service, filing }) {
    if (service.kind !== 'website') return false
    if (!preApprovalsIn(service.name).some(({ word }) => word === NEWS)) return false
    if (preApprovalTypes(service).includes(NEWS_APPROVAL) || filing.has('notInvolvedCommitment')) return false
    return { data: { word: NEWS } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾示例企业新闻' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾时政' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾出版' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾新闻', 'websites[0].preApprovals': [{ type: 1 }] } },
    { on: 'organisation', set: { 'websites[0].name': '青禾新闻', 'materials[5]': 'notInvolvedCommitment' } },
    { on: 'individual', set: { 'websites[0].name': '云边新闻' } },
    { on: 'app', set: { 'apps[0].name': '青禾新闻' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾新闻', 'websites[0].preApprovals': null } },
    { on: 'organisation', set: { 'websites[0].name': '青禾新 闻网', 'websites[0].preApprovals': [{ type: 2 }] } },
  ],
}
