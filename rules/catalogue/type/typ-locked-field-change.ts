import { defineRule, type Examples } from '../../engine/rule.ts'
import type { FieldId } from '../../filing/field.ts'
import { cite } from '../../sources/index.ts'

// The list of domains is one value to a change order: adding or dropping one changes it too.
const LOCKED: readonly (readonly [start: RegExp, field: FieldId])[] = [
  [/^(?:filing\.)?province$/, 'filing.province'],
  [/^subject\.certNumber$/, 'subject.certNumber'],
  [/^websites?(?:\[\d*\])?\.domains(?:$|\[\d*\](?:\.name)?$)/, 'website.domains[].name'],
]

export const rule = defineRule({
  id: 'typ-locked-field-change',
  title: { zh: '变更备案改不了这些内容', en: 'A change filing cannot alter this' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['filing.changed[]', 'filing.type'],
  needs: ['filing.changed'],
  appliesTo: { filingTypes: ['change'] },
  message: {
    zh: '变更备案不能改动：{fields}',
    en: 'A change filing cannot alter: {fields}',
  },
  fix: {
    zh: '换省份或主办单位证件号码的，先注销再重新备案；换域名的，注销原网站后新增',
    en: 'For another province or certificate number cancel the filing and file again; for another domain cancel the site and add the new one',
  },
  sources: [cite('hw-kb', 'high')],
  check({ filing }) {
    const fields = LOCKED.filter(([start]) => filing.changed.some((id) => start.test(id))).map(([, field]) => field)
    return fields.length > 0 && { data: { fields } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { type: 'change', changed: [] } },
    { on: 'organisation', set: { type: 'change', changed: ['principal.mobile', 'website.domains[].holderName'] } },
    { on: 'organisation', set: { type: 'change', changed: ['subject.certProvince', 'website.name'] } },
    { on: 'organisation', set: { type: 'first', changed: ['filing.province'] } },
  ],
  invalid: [
    { on: 'organisation', set: { type: 'change', changed: ['principal.mobile', 'filing.province'] } },
    { on: 'organisation', set: { type: 'change', changed: ['province'] } },
    { on: 'organisation', set: { type: 'change', changed: ['subject.certNumber'] } },
    { on: 'organisation', set: { type: 'change', changed: ['website.domains'] } },
    { on: 'individual', set: { type: 'change', changed: ['websites[0].domains[0].name'] } },
  ],
}
