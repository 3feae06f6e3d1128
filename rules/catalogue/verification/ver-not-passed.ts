import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'ver-not-passed',
  title: { zh: '真实性核验没有通过', en: 'Authenticity check not passed' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['verification.result'],
  needs: ['verification.result'],
  appliesTo: {},
  message: { zh: '真实性核验没有通过，不能提交初审', en: 'The authenticity check failed; the order cannot go in' },
  fix: {
    zh: '先核对服务负责人的姓名和证件号码，再由本人重新核验',
    en: 'Check the owner’s name and ID number first, then let the owner repeat the check',
  },
  sources: [cite('hw-help', 'high')],
  check({ verification }) {
    return verification.result === 'failed'
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'verification.result': 'passed' } },
    { on: 'organisation', set: { 'verification.result': 'pending' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'verification.result': 'failed' } },
    { on: 'individual', set: { 'verification.result': 'failed', type: 'change' } },
  ],
}
