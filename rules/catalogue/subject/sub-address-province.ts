import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'sub-address-province',
  title: { zh: '通信地址不在备案省份', en: 'Correspondence address in another province' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.contactProvince', 'filing.province'],
  needs: ['subject.contactProvince', 'filing.province'],
  appliesTo: {},
  message: {
    zh: '备案省份是{province}，通信地址却选在{contactProvince}；管局只受理地址在本省的备案',
    en: 'You file in {province}, but the correspondence address is in {contactProvince}; the bureau takes addresses in its own province only',
  },
  fix: {
    zh: '改填{province}境内能收到信件的实际地址；若确实常驻{contactProvince}，则改到那里备案',
    en: 'Give a real address in {province} where post arrives, or file in {contactProvince} if that is where you are',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ subject, filing }) {
    if (subject.contactProvince === filing.province) return false
    return { data: { province: filing.province, contactProvince: subject.contactProvince } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual', set: { province: '330000', 'subject.contactProvince': '330000' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.contactProvince': '430000' } },
    { on: 'individual', set: { 'subject.contactProvince': '810000' } },
    { on: 'individual', set: { province: '320000' } },
  ],
}
