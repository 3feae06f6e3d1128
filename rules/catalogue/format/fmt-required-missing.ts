import { defineRule, type Examples } from '../../engine/rule.ts'
import type { View } from '../../engine/view.ts'
import type { FieldId } from '../../filing/field.ts'
import { cite } from '../../sources/index.ts'

const SUBJECT = ['name', 'nature', 'certType', 'certNumber', 'certAddress', 'contactAddress'] as const
const PRINCIPAL = ['name', 'certType', 'certNumber', 'mobile', 'emergencyPhone', 'email'] as const

export const rule = defineRule({
  id: 'fmt-required-missing',
  title: { zh: '必填项没有填', en: 'Required field is blank' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: [
    'subject.name',
    'subject.nature',
    'subject.certType',
    'subject.certNumber',
    'subject.certAddress',
    'subject.contactAddress',
    'principal.name',
    'principal.certType',
    'principal.certNumber',
    'principal.mobile',
    'principal.emergencyPhone',
    'principal.email',
  ],
  needs: [],
  appliesTo: {},
  message: {
    zh: '主体和主体负责人的这些必填项还是空的：{fields}',
    en: 'These required fields of organiser and principal are still empty: {fields}',
  },
  fix: {
    zh: '逐项补齐；任何一项留空，订单都提交不了',
    en: 'Fill in each of them; an order with a blank one cannot go in',
  },
  sources: [cite('hw-help', 'high')],
  check({ subject, principal, reading }) {
    const fields: FieldId[] = []
    const at: string[] = []
    const look = <K extends string>(
      view: Pick<View<Record<K, unknown>>, 'isBlank' | 'knows' | 'id' | 'path'>,
      keys: readonly K[],
    ) => {
      for (const key of keys) {
        if (!reading.complete && !view.knows(key)) reading.miss(view.id(key))
        else if (view.isBlank(key)) {
          fields.push(view.id(key))
          at.push(view.path(key))
        }
      }
    }
    look(subject, SUBJECT)
    look(principal, PRINCIPAL)
    return fields.length > 0 && { data: { fields }, at, certain: true }
  },
})

export const examples: Examples = {
  valid: [{ on: 'organisation' }, { on: 'individual' }, { on: 'organisation', complete: false }],
  invalid: [
    { on: 'organisation', set: { 'principal.email': ' ' } },
    { on: 'individual', set: { 'subject.certAddress': '', 'principal.emergencyPhone': '' } },
    { on: 'organisation', set: { 'subject.certType': null } },
  ],
}
