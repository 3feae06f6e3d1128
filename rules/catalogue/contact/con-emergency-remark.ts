import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

/** Tianjin and Gansu. */
const PROVINCES = ['120000', '620000']

export const rule = defineRule({
  id: 'con-emergency-remark',
  title: { zh: '备注没有说明应急电话是谁的', en: 'Remark does not say whose the emergency phone is' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.remark', 'principal.emergencyPhone', 'filing.province'],
  needs: ['principal.emergencyPhone', 'filing.province'],
  appliesTo: { subjects: 'organisation', provinces: PROVINCES },
  message: {
    zh: '{province}要求在主体备注里说明应急电话 {value} 由谁使用、与单位是什么关系，备注里没有',
    en: '{province} wants the subject’s remark to say who uses the emergency phone {value} and what they are to the unit; it does not',
  },
  fix: {
    zh: '在备注中补一句，例如：“应急电话使用人为本公司行政主管王某”',
    en: 'Add a sentence such as “应急电话使用人为本公司行政主管王某” (used by Wang, office manager of this company)',
  },
  sources: [cite('tx', 'medium')],
  check({ filing, subject, principal }) {
    if (subject.remark?.includes('应急')) return false
    return { data: { province: filing.province, value: principal.emergencyPhone } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '120000' } },
    { on: 'organisation', set: { 'subject.remark': '' } },
    { on: 'individual', set: { province: '620000' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '120000', 'subject.remark': '本公司经营示例软件' } },
    { on: 'app', set: { province: '620000', 'subject.remark': null } },
  ],
}
