import { defineRule, type Examples } from '../../engine/rule.ts'
import { isElsewhere } from '../../journey/current.ts'
import { SMS_TRIES } from '../../journey/limits.ts'
import { smsCounts } from '../../journey/sms-counts.ts'
import { cite } from '../../sources/index.ts'

const MANY = 4

export const rule = defineRule({
  id: 'sms-wrong-entries',
  title: { zh: '短信核验输错多次', en: 'Several wrong entries in the text-message check' },
  severity: 'warning',
  kind: 'timer',
  each: 'filing',
  scope: ['sms.numbers[].wrongCount', 'sms.wrongCount'],
  needs: [],
  appliesTo: {},
  message: {
    zh: '已输错 {count} 次（手机号 {numbers}）；同一个号码连续输错 {max} 次，申请会被系统退回',
    en: '{count} wrong entries so far (number {numbers}); after {max} in a row for one number the system sends the order back',
  },
  fix: {
    zh: '先停一下，逐位核对证件号码、手机号和最新一条短信里的验证码，再输入',
    en: 'Pause; compare the ID number, the mobile and the code of the latest message digit by digit before the next entry',
  },
  sources: [cite('hw-seo', 'high'), cite('hw-kb', 'high')],
  check({ filing, sms }) {
    if (isElsewhere(filing, 'awaitingSms')) return false
    // A check that is complete cannot be spoilt any more.
    if ((sms.doneAt ?? '') !== '') return false
    const many = (smsCounts(sms, 'wrongCount') ?? []).filter(({ count }) => count >= MANY)
    return many.map(({ count, numbers, at }) => ({ at, data: { count, numbers, max: SMS_TRIES } }))
  },
})

const wrong = (wrongCount: number) => ({ 'sms.wrongCount': wrongCount })
const each = (...counts: number[]) => ({
  'sms.numbers': counts.map((wrongCount, i) => ({ mobile: `1380013800${i + 1}`, wrongCount })),
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: wrong(0) },
    { on: 'organisation', set: wrong(3) },
    // Three entries of each person are no six of one.
    { on: 'organisation', set: each(3, 3) },
    { on: 'organisation', set: { ...each(1, 5), 'sms.pendingMobiles': ['13800138001'] } },
    { on: 'organisation', set: { ...wrong(5), 'sms.doneAt': '2026-11-24T11:00:00' } },
    { on: 'organisation', set: { ...wrong(5), status: 'approved' } },
  ],
  invalid: [
    { on: 'organisation', set: wrong(4) },
    { on: 'individual', set: wrong(5) },
    { on: 'organisation', set: each(0, 4) },
  ],
}
