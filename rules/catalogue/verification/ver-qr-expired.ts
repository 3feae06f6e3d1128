import { defineRule, type Examples } from '../../engine/rule.ts'
import { isElsewhere } from '../../journey/current.ts'
import { QR_MINUTES } from '../../journey/limits.ts'
import { providersWith, providerValue } from '../../providers/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'ver-qr-expired',
  title: { zh: '核验二维码已失效', en: 'Code for the check no longer works' },
  severity: 'error',
  kind: 'timer',
  each: 'filing',
  scope: ['verification.qrIssuedAt', 'verification.qrScanned'],
  needs: ['verification.qrIssuedAt'],
  appliesTo: { providers: providersWith('qrMinutes') },
  message: {
    zh: '真实性核验的二维码 {count} 分钟内有效，只能扫一次；现在这个已经过期或扫过了',
    en: 'The code for the authenticity check lives {count} minutes and works once; this one is too old or was scanned',
  },
  fix: {
    zh: '请服务负责人准备好手机后刷新页面，用新二维码重新扫',
    en: 'Have the service owner ready with the phone, refresh the page and scan the new code',
  },
  sources: [cite('hw-help', 'high')],
  check({ filing, verification }) {
    if (isElsewhere(filing, 'awaitingVerification')) return false
    const count = providerValue(filing.provider, 'qrMinutes') ?? QR_MINUTES
    const spent = verification.minutesSince('qrIssuedAt') > count || verification.qrScanned === true
    // Once the check is passed its code has done its work.
    return spent && verification.result !== 'passed' && { data: { count } }
  },
})

const issued = { 'verification.qrIssuedAt': '2026-11-24T10:00:00' }
const now = (time: string) => ({ now: `2026-11-24T${time}` })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...issued, 'verification.qrScanned': false }, ...now('10:10:00') },
    { on: 'organisation', set: issued, ...now('10:09:59') },
    {
      on: 'organisation',
      set: { ...issued, 'verification.qrScanned': true, 'verification.result': 'passed' },
      ...now('11:00:00'),
    },
    { on: 'organisation', set: { ...issued, provider: 'tencent' }, ...now('11:00:00') },
  ],
  invalid: [
    { on: 'organisation', set: issued, ...now('10:10:01') },
    { on: 'individual', set: { ...issued, 'verification.qrScanned': true }, ...now('10:05:00') },
    { on: 'individual', set: { ...issued, 'verification.result': 'failed' }, ...now('10:30:00') },
  ],
}
