import { defineRule, type Examples } from '../../engine/rule.ts'
import { preApprovalTypes } from '../../engine/services.ts'
import { cite } from '../../sources/index.ts'
import { NO_PRE_APPROVAL, preApprovalNames } from '../../words/pre-approval.ts'

export const rule = defineRule({
  id: 'cnt-preapproval-none-conflict',
  title: { zh: '“都不涉及”与其他审批项同选', en: '“None of these” together with an item' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['website.preApprovals', 'app.preApprovals'],
  needs: ['service.preApprovals'],
  appliesTo: {},
  message: {
    zh: '前置审批同时选了“以上都不涉及”和{items}，互相矛盾',
    en: 'The pre-approvals hold both 以上都不涉及 (none of these) and {itemsEn}, which contradict each other',
  },
  fix: { zh: '二者只留一个', en: 'Keep one or the other' },
  sources: [cite('wx', 'high')],
  check({ service }) {
    const types = preApprovalTypes(service)
    const items = types.filter((type) => type !== NO_PRE_APPROVAL)
    if (!types.includes(NO_PRE_APPROVAL) || items.length === 0) return false
    return { data: preApprovalNames(items), certain: true }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].preApprovals': [{ type: 9 }, { type: 10 }] } },
    { on: 'app', set: { 'apps[0].preApprovals': [] } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].preApprovals': [{ type: 24 }, { type: 9 }] } },
    { on: 'app', set: { 'apps[0].preApprovals': [{ type: 2 }, { type: 24 }] } },
  ],
}
