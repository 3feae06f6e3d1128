import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { findFormerDistrict, formerDistricts } from '../../words/former-districts.ts'

export const rule = defineRule({
  id: 'sub-address-old-district',
  title: { zh: '地址用了旧区名或非行政区名', en: 'Address names a district that is none' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.contactAddress', 'filing.province'],
  needs: ['subject.contactAddress', 'filing.province'],
  appliesTo: { provinces: Object.keys(formerDistricts) },
  message: {
    zh: '通信地址里的“{word}”不是现行的行政区，管局按“{other}”核对',
    en: '{word} in the address is not a present district; the bureau goes by {other}',
  },
  fix: { zh: '按现行区划改写为“{other}”', en: 'Write {other}, as the division is called now' },
  sources: [cite('tx', 'medium')],
  check({ filing, subject }) {
    const found = findFormerDistrict(filing.province, subject.contactAddress)
    return found !== undefined && { data: { word: found.name, other: found.now } }
  },
})

const beijing = (address: string) => ({ province: '110000', 'subject.contactAddress': address })
const tianjin = (address: string) => ({ province: '120000', 'subject.contactAddress': address })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: beijing('西城区示例街8号') },
    { on: 'organisation', set: beijing('密云区示例街8号') },
    { on: 'organisation', set: tianjin('滨海新区自贸区示例路1号') },
    { on: 'individual', set: tianjin('宣武区示例路1号') },
    { on: 'organisation', set: { 'subject.contactAddress': '自贸区示例路1号' } },
  ],
  invalid: [
    { on: 'organisation', set: beijing('宣武区示例街8号') },
    { on: 'organisation', set: beijing('东城区（原崇文区）示例街8号') },
    { on: 'individual', set: beijing('延庆县示例镇8号') },
    { on: 'organisation', set: tianjin('空港经济区示例路1号') },
    { on: 'individual', set: tianjin('自贸区示例路1号') },
  ],
}
