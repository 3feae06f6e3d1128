import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'sub-address-city',
  title: { zh: '通信地址与证件住所不在同一城市', en: 'Correspondence address in another city than the certificate' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.city', 'subject.certCity', 'filing.province'],
  needs: ['subject.city', 'subject.certCity'],
  appliesTo: { subjects: 'organisation', ...where('addressSameCity') },
  message: {
    zh: '本省要求单位的通信地址与证件上的住所在同一个市，现在一个是 {value}，一个是 {other}（区划代码）',
    en: 'Here a unit’s correspondence address must lie in the city of its certificate; these are {value} and {other} (division codes)',
  },
  fix: {
    zh: '通信地址改填证件住所所在城市的地址；若单位已搬迁，先到登记机关变更证件住所',
    en: 'Use an address in the city of the certificate; if the unit has moved, have its registered address changed first',
  },
  sources: [cite('hw-kb', 'medium'), cite('tx', 'medium')],
  check({ subject }) {
    if (subject.city === subject.certCity) return false
    return { data: { value: subject.city, other: subject.certCity } }
  },
})

const henan = {
  province: '410000',
  'subject.contactProvince': '410000',
  'subject.certCity': '410100',
}

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { ...henan, 'subject.city': '410100' } },
    { on: 'organisation', set: { province: '430000', 'subject.city': '430100', 'subject.certCity': '430200' } },
    { on: 'individual', set: { province: '440000', 'subject.city': '440300', 'subject.certCity': '440100' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.city': '440100' } },
    { on: 'organisation', set: { ...henan, 'subject.city': '411500' } },
  ],
}
