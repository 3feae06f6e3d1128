import { defineRule, type Examples } from '../../engine/rule.ts'
import { preApprovalTypes } from '../../engine/services.ts'
import { cite } from '../../sources/index.ts'
import { forumWords } from '../../words/lists.ts'
import { wordBeyondOwnName } from '../../words/own-name.ts'
import { FORUM_APPROVAL } from '../../words/pre-approval.ts'

export const rule = defineRule({
  id: 'nam-forum-words',
  title: { zh: '名称含论坛、社区、交流、在线等字样', en: 'A forum word in the website name' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'website.preApprovals'],
  needs: ['service.name'],
  appliesTo: {},
  message: {
    zh: '网站名称里的“{word}”会被看作论坛或互动服务，没有电子公告专项审批不能用',
    en: '“{word}” makes the website look like a forum or live service, which needs the bulletin-board approval',
  },
  fix: {
    zh: '去掉“{word}”；已有专项审批的，在前置审批栏选“电子公告服务”并填写批准号',
    en: 'Leave “{word}” out; if the approval is held, choose 电子公告服务 among the pre-approvals and give its number',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium'), cite('qc', 'medium'), cite('xinnet', 'medium')],
  check({ service, subject }) {
    if (service.kind !== 'website') return false
    // 示例社区居民委员会 may be called what it is.
    const word = wordBeyondOwnName(service.name, forumWords, subject)
    return word !== null && !preApprovalTypes(service).includes(FORUM_APPROVAL) && { data: { word } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].name': '青禾社区卫生服务' } },
    {
      on: 'organisation',
      set: { 'subject.name': '示例社区居民委员会', 'websites[0].name': '示例社区居民委员会' },
    },
    { on: 'individual', set: { 'websites[0].name': '云边论坛', 'websites[0].preApprovals': [{ type: 6 }] } },
    { on: 'app', set: { 'apps[0].name': '青禾在线' } },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].name': '摄影交流社区' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾bbs' } },
    {
      on: 'organisation',
      set: {
        'subject.name': '示例社区居民委员会',
        'websites[0].name': '示例社区在线',
        'websites[0].preApprovals': null,
      },
    },
  ],
}
