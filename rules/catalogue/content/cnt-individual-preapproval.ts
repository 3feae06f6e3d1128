import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { NO_PRE_APPROVAL, preApprovalNames } from '../../words/pre-approval.ts'

export const rule = defineRule({
  id: 'cnt-individual-preapproval',
  title: { zh: '个人选了前置审批项', en: 'An individual declares a pre-approval' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.preApprovals', 'app.preApprovals', 'subject.nature'],
  needs: ['service.preApprovals'],
  appliesTo: { subjects: 'individual' },
  message: {
    zh: '前置审批只批给单位，个人备案不能选{items}',
    en: 'Pre-approvals are granted to units only; an individual cannot declare {itemsEn}',
  },
  fix: {
    zh: '内容确实涉及的，改用单位主体备案；不涉及的，选“以上都不涉及”',
    en: 'If the content really falls under it, file as a unit; otherwise choose 以上都不涉及 (none of these)',
  },
  sources: [cite('tx', 'high')],
  check({ service }) {
    const items = service.preApprovals.filter((item) => (item.need('type') ?? NO_PRE_APPROVAL) !== NO_PRE_APPROVAL)
    if (items.length === 0) return false
    return {
      at: items.map((item) => item.path('type')),
      data: preApprovalNames(items.map((item) => item.type ?? NO_PRE_APPROVAL)),
      certain: true,
    }
  },
})

const appOfIndividual = {
  'subject.nature': 5,
  'subject.certType': 2,
  'subject.name': '苏晓禾',
  'subject.certNumber': '310104199307210227',
}

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'websites[0].preApprovals': [] } },
    { on: 'organisation', set: { 'websites[0].preApprovals': [{ type: 9, number: '示例1号' }] } },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].preApprovals': [{ type: 9, number: '示例1号' }] } },
    { on: 'individual', set: { 'websites[0].preApprovals': [{ number: '示例1号' }, { type: 2 }] } },
    { on: 'app', set: { ...appOfIndividual, 'apps[0].preApprovals': [{ type: 24 }, { type: 9 }] } },
  ],
}
