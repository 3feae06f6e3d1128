import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { businessStatus } from '../../filing/enums/business-status.ts'
import { cite } from '../../sources/index.ts'

const labels: ReadonlyMap<string, string> = new Map(businessStatus.map(({ value, labelZh }) => [value, labelZh]))

export const rule = defineRule({
  id: 'sub-business-abnormal',
  title: { zh: '单位经营状态异常', en: 'Unit’s standing in the register is not in order' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.businessStatus'],
  needs: ['subject.businessStatus'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '企业信用信息公示系统里该单位的状态是“{value}”，这样的单位备案会被退回',
    en: 'The public credit register shows the unit as {value}; filings of such units are sent back',
  },
  fix: {
    zh: '先到登记机关移出异常名录、恢复正常状态，或改用状态正常的主体',
    en: 'Have the registration authority restore its standing first, or file under another subject',
  },
  sources: [cite('hw-kb', 'high'), cite('hw-seo', 'high'), cite('tx', 'high')],
  check({ subject: { businessStatus: status } }) {
    if (blank(status) || status === 'normal') return false
    return { data: { value: labels.get(status) ?? status } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'subject.businessStatus': '' } },
    { on: 'individual', set: { 'subject.businessStatus': 'abnormal' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.businessStatus': 'abnormal' } },
    { on: 'organisation', set: { 'subject.businessStatus': 'cancelled' } },
  ],
}
