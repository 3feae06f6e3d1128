import { defineRule, type Examples } from '../../engine/rule.ts'
import { providersWith, providerValue } from '../../providers/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'res-remaining-short',
  title: { zh: '服务器快到期了', en: 'The server runs out soon' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['resource.remainingDays'],
  needs: ['resource.remainingDays'],
  appliesTo: { providers: providersWith('minRemainingDays') },
  message: {
    zh: '服务器只剩 {value} 天，这家接入商要求备案期间剩余有效期不少于 {min} 天',
    en: 'The server has {value} days left; this provider wants {min} while the filing runs',
  },
  fix: {
    zh: '提交前先续费，审核期间也别让它到期',
    en: 'Extend it before submitting, and keep it running during the review',
  },
  sources: [cite('tx', 'high')],
  check({ filing, resource }) {
    const min = providerValue(filing.provider, 'minRemainingDays') ?? 0
    return resource.remainingDays < min && { data: { value: resource.remainingDays, min } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { provider: 'tencent' } },
    { on: 'organisation', set: { provider: 'tencent', 'resource.remainingDays': 30 } },
    { on: 'organisation', set: { 'resource.remainingDays': 3 } },
  ],
  invalid: [
    { on: 'organisation', set: { provider: 'tencent', 'resource.remainingDays': 29 } },
    { on: 'individual', set: { provider: 'tencent', 'resource.remainingDays': 0 } },
  ],
}
