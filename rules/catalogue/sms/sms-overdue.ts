import { defineRule, ENTRY_TYPES, type Examples } from '../../engine/rule.ts'
import { isElsewhere } from '../../journey/current.ts'
import { SMS_HOURS } from '../../journey/limits.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'sms-overdue',
  title: { zh: '短信核验超时', en: 'Text-message check is overdue' },
  severity: 'error',
  kind: 'timer',
  each: 'filing',
  scope: ['sms.sentAt', 'sms.doneAt'],
  needs: ['sms.sentAt'],
  appliesTo: { filingTypes: [...ENTRY_TYPES, 'cancelService', 'cancelSubject'] },
  message: {
    zh: '验证码发出已超过 {max} 小时，短信核验没有完成，申请会被退回',
    en: 'The codes were sent more than {max} hours ago and the check is not complete: the order goes back',
  },
  fix: {
    zh: '等状态变为“短信核验退回”后重新提交；提前告诉两位负责人留意 12381 的短信',
    en: 'Resubmit once the order is shown as returned, and tell both persons beforehand to watch for a message from 12381',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  effectiveFrom: '2020-08-17',
  check({ filing, sms }) {
    if (isElsewhere(filing, 'awaitingSms')) return false
    if (!(sms.minutesSince('sentAt') > SMS_HOURS * 60)) return false
    return (sms.doneAt ?? '').trim() === '' && { data: { max: SMS_HOURS } }
  },
})

const sent = { 'sms.sentAt': '2026-11-23T10:00:00' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: sent, now: '2026-11-24T10:00:00' },
    { on: 'organisation', set: { ...sent, 'sms.doneAt': '2026-11-23T11:00:00' }, now: '2026-11-24T12:00:00' },
    { on: 'organisation', set: { ...sent, type: 'cancelAccess' }, now: '2026-11-24T12:00:00' },
  ],
  invalid: [
    { on: 'organisation', set: sent, now: '2026-11-24T10:01:00' },
    { on: 'organisation', set: { ...sent, type: 'cancelService' }, now: '2026-11-26T10:00:00' },
    { on: 'individual', set: { ...sent, type: 'cancelSubject' }, now: '2026-11-24T12:00:00' },
  ],
}
