import { defineRule, type Examples } from '../../engine/rule.ts'
import { isElsewhere } from '../../journey/current.ts'
import { SMS_RESENDS } from '../../journey/limits.ts'
import { smsCounts } from '../../journey/sms-counts.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'sms-resends-used',
  title: { zh: '验证码不能再重发', en: 'The code cannot be sent again' },
  severity: 'info',
  kind: 'timer',
  each: 'filing',
  scope: ['sms.numbers[].resendCount', 'sms.resendCount'],
  needs: [],
  appliesTo: {},
  message: {
    zh: '验证码最多重发 {max} 次，已经用完（手机号 {numbers}）',
    en: 'The code can be sent again {max} times, and that is used up (number {numbers})',
  },
  fix: {
    zh: '在手机的拦截记录和垃圾短信里找号码以 12381 结尾的短信；仍没有就联系接入商',
    en: 'Look among blocked messages for one from a number ending in 12381; if there is none, call the provider',
  },
  sources: [cite('hw-seo', 'high')],
  check({ filing, sms }) {
    if (isElsewhere(filing, 'awaitingSms')) return false
    const used = (smsCounts(sms, 'resendCount') ?? []).filter(({ count }) => count >= SMS_RESENDS)
    return used.map(({ numbers, at }) => ({ at, data: { numbers, max: SMS_RESENDS } }))
  },
})

const resent = (resendCount: number) => ({ 'sms.resendCount': resendCount })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: resent(0) },
    { on: 'organisation', set: resent(1) },
    { on: 'organisation', set: { 'sms.numbers': [{ resendCount: 1 }, { resendCount: 1 }] } },
  ],
  invalid: [
    { on: 'organisation', set: resent(2) },
    { on: 'individual', set: resent(3) },
    { on: 'organisation', set: { 'sms.numbers': [{ mobile: '13800138001', resendCount: 2 }] } },
  ],
}
