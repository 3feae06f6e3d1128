import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

/** Government organs, public institutions, social organisations. */
const SUBORDINATE = new Set([2, 3, 6])

export const rule = defineRule({
  id: 'sub-superior-gov',
  title: { zh: '没填上级主管单位', en: 'Superior unit is missing' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.superior', 'subject.nature'],
  needs: ['subject.nature'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '表单上有“投资者或主管单位”一栏，机关、事业单位和社会团体应填上级主管单位的全称',
    en: 'The form asks for the superior unit, and bodies of this nature are to give its full name',
  },
  fix: {
    zh: '填写上一级主管单位的全称，与证件或批文一致',
    en: 'Give the full name of the unit above, as in the certificate or founding paper',
  },
  sources: [cite('tx', 'medium')],
  check({ filing, subject }) {
    if (!SUBORDINATE.has(subject.nature) || !filing.formFields?.includes('superior')) return false
    return !subject.superior?.trim()
  },
})

const organ = { 'subject.nature': 2, formFields: ['superior'] }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...organ, 'subject.superior': '示例市人民政府' } },
    { on: 'organisation', set: { ...organ, 'subject.nature': 4 } },
    { on: 'organisation', set: { ...organ, formFields: ['officePhone'] } },
    { on: 'organisation', set: { 'subject.nature': 3 } },
  ],
  invalid: [
    { on: 'organisation', set: organ },
    { on: 'organisation', set: { ...organ, 'subject.nature': 3, 'subject.superior': ' ' } },
    { on: 'organisation', set: { ...organ, 'subject.nature': 6 } },
  ],
}
