import { defineRule, type Examples } from '../../engine/rule.ts'
import { preApprovalTypes } from '../../engine/services.ts'
import { cite } from '../../sources/index.ts'
import { FORUM_APPROVAL, permitFor, preApprovalsIn } from '../../words/pre-approval.ts'

export const rule = defineRule({
  id: 'nam-preapproval-word',
  title: { zh: '名称含前置审批关键词', en: 'Name with a pre-approval keyword' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'app.name', 'website.preApprovals', 'app.preApprovals'],
  needs: ['service.name'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '名称含“{word}”，可能被要求提供{permit}，而这里没有选对应的前置审批项',
    en: '“{word}” in the name may call for {permit}; no such pre-approval is declared',
  },
  fix: {
    zh: '有{permit}的，选上该审批项并上传；不涉及的，改名或附“不涉及前置审批”承诺书',
    en: 'If you hold {permit}, declare the item and upload it; otherwise rename, or attach the declaration that no pre-approval is involved (不涉及前置审批承诺书)',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium'), cite('reg', 'medium')],
  check({ service, filing }) {
    const found = preApprovalsIn(service.name)
    const isWebsite = service.kind === 'website'
    // Forum words have a rule of their own, and so has 新闻 in the name of a website.
    if (isWebsite && found[0]?.type === FORUM_APPROVAL && !preApprovalTypes(service).includes(FORUM_APPROVAL))
      return false
    const hits = found.filter(({ type, word }) => type !== FORUM_APPROVAL && !(isWebsite && word === '新闻'))
    const open = hits.find(({ type }) => !preApprovalTypes(service).includes(type))
    if (open === undefined || filing.has('notInvolvedCommitment')) return false
    return { data: { word: open.word, permit: permitFor(open.type) } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾新闻' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例论坛' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾社区理财' } },
    { on: 'app', set: { 'apps[0].name': '青禾论坛' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例图书馆' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾影视', 'websites[0].preApprovals': [{ type: 10 }] } },
    { on: 'organisation', set: { 'websites[0].name': '青禾影视', 'materials[5]': 'notInvolvedCommitment' } },
    { on: 'individual', set: { 'websites[0].name': '云边音乐手账' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾影 视', 'websites[0].preApprovals': null } },
    { on: 'organisation', set: { 'websites[0].name': '青禾时政' } },
    {
      on: 'organisation',
      set: { 'websites[0].name': '青禾图书培训', 'websites[0].preApprovals': [{ type: 2 }] },
    },
    { on: 'organisation', set: { 'websites[0].name': '青禾社区理财', 'websites[0].preApprovals': [{ type: 6 }] } },
    { on: 'organisation', set: { 'websites[0].name': '青禾图书论坛' } },
    { on: 'app', set: { 'apps[0].name': '青禾社区理财' } },
    { on: 'app', set: { 'apps[0].name': '青禾新闻' } },
  ],
}
