import { defineRule, type Examples } from '../../engine/rule.ts'
import type { FieldId } from '../../filing/field.ts'
import { cite } from '../../sources/index.ts'

// Blanks of every kind, zero-width characters, full-width forms.
const STRAY = /[\s\u200b-\u200f\u2060\ufeff\uff01-\uff5e]/

export const rule = defineRule({
  id: 'fmt-stray-spaces',
  title: { zh: '号码或邮箱里混有空格、全角字符', en: 'Blanks or full-width characters in a number or e-mail' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: [
    'subject.certNumber',
    'principal.certNumber',
    'principal.mobile',
    'principal.email',
    'principal.emergencyPhone',
  ],
  needs: [],
  appliesTo: {},
  message: {
    zh: '这些内容里有空格、不可见字符或全角字符：{fields}',
    en: 'Blanks, invisible or full-width characters in: {fields}',
  },
  fix: {
    zh: '删去空格，数字和字母改成半角；从别处粘贴时最容易带进来',
    en: 'Delete the blanks and type half-width digits and letters; they mostly come in by pasting',
  },
  sources: [cite('own', 'medium')],
  check({ subject, principal }) {
    const fields: FieldId[] = []
    const at: string[] = []
    if (STRAY.test(subject.certNumber ?? '')) {
      fields.push('subject.certNumber')
      at.push(subject.path('certNumber'))
    }
    for (const key of ['certNumber', 'mobile', 'email', 'emergencyPhone'] as const) {
      if (!STRAY.test(principal[key] ?? '')) continue
      fields.push(principal.id(key))
      at.push(principal.path(key))
    }
    return fields.length > 0 && { data: { fields }, at, certain: true }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.emergencyPhone': '0755-86543210', 'subject.remark': '全角 空格' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.certNumber': '91440300MA5EXMPLXX ' } },
    { on: 'organisation', set: { 'principal.mobile': '138 0013 8001' } },
    { on: 'individual', set: { 'principal.emergencyPhone': '\uff11\uff13900139021' } },
    {
      on: 'organisation',
      set: { 'principal.email': '\u200blin@qinghe-example.com', 'subject.certNumber': ' 91440300MA5EXMPLXX' },
    },
  ],
}
