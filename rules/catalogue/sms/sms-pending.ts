import { defineRule, ENTRY_TYPES, type Examples } from '../../engine/rule.ts'
import { isElsewhere } from '../../journey/current.ts'
import { SMS_HOURS } from '../../journey/limits.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'sms-pending',
  title: { zh: '短信核验还没有完成', en: 'Text-message check is not complete' },
  severity: 'warning',
  kind: 'timer',
  each: 'filing',
  scope: ['sms.pendingMobiles[]', 'sms.sentAt'],
  needs: ['sms.sentAt'],
  appliesTo: { filingTypes: [...ENTRY_TYPES, 'cancelService', 'cancelSubject'] },
  message: {
    zh: '验证码已发出，还有 {hours} 小时 {minutes} 分钟；主体负责人和服务负责人的号码都要核验，逾期退回',
    en: 'The codes are out; {hours} h {minutes} min are left. The numbers of principal and owner both have to be confirmed, or the order goes back',
  },
  fix: {
    zh: '登录工信部备案系统的短信核验页，输入证件号码、手机号和 12381 发来的 6 位验证码',
    en: 'On the ministry’s text-message page enter the ID number, the mobile and the six digits sent by 12381',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  effectiveFrom: '2020-08-17',
  check({ filing, sms }) {
    if (isElsewhere(filing, 'awaitingSms')) return false
    const left = SMS_HOURS * 60 - sms.minutesSince('sentAt')
    if (!(left >= 0) || (sms.doneAt ?? '').trim() !== '') return false
    return { data: { hours: Math.floor(left / 60), minutes: Math.floor(left % 60) } }
  },
})

const sent = { 'sms.sentAt': '2026-11-24T10:00:00' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...sent, 'sms.doneAt': '2026-11-24T10:30:00' }, now: '2026-11-24T13:00:00' },
    { on: 'organisation', set: sent, now: '2026-11-25T10:01:00' },
    { on: 'organisation', set: { ...sent, type: 'cancelAccess' }, now: '2026-11-24T13:00:00' },
  ],
  invalid: [
    { on: 'organisation', set: { ...sent, 'sms.pendingMobiles': ['13800138001'] }, now: '2026-11-24T13:00:00' },
    { on: 'organisation', set: sent, now: '2026-11-25T10:00:00' },
    { on: 'individual', set: { ...sent, type: 'cancelSubject' }, now: '2026-11-24T10:00:00' },
  ],
}
