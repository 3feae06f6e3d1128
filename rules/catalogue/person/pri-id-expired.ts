import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'pri-id-expired',
  title: { zh: '负责人证件已过期', en: 'ID has expired' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.certValidTo', 'owner.certValidTo'],
  needs: ['person.certValidTo'],
  appliesTo: {},
  message: {
    zh: '负责人{name}的证件 {date} 已到期，过期证件一律退回',
    en: 'The ID of the person in charge {name} expired on {date}; an expired ID is always sent back',
  },
  fix: {
    zh: '用新换的证件重新填写有效期并上传照片；刚换证的，核对是不是填成了旧证的日期',
    en: 'Enter the dates of the renewed ID and upload its photos; if it was just renewed, check that these are not the old card’s',
  },
  sources: [cite('hw-kb', 'high'), cite('hw-seo', 'high')],
  check({ person }) {
    if (!(person.days('certValidTo') < 0) || person.certLongTerm === true) return false
    return { data: { name: person.shown('name'), date: person.certValidTo } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.certValidTo': '2026-11-24' } },
    { on: 'individual', set: { 'principal.certValidTo': '2026-11-23', 'principal.certLongTerm': true } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.certValidTo': '2026-11-23' } },
    { on: 'individual', set: { 'principal.certValidTo': '2020-01-01', 'principal.certLongTerm': null } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, certValidTo: '2026-05-10' } } },
  ],
}
