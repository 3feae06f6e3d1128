import { defineRule, type Examples } from '../../engine/rule.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { permitKinds } from '../../provinces/policy.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'pri-nonlocal-permit',
  title: { zh: '外省证件个人备案缺居住证明', en: 'Individual from elsewhere without proof of residence' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['materials.residencePermit', 'subject.certProvince', 'filing.province'],
  needs: ['subject.certProvince', 'filing.province'],
  appliesTo: { subjects: 'individual', provinces: provincesWith('nonLocalId', 'permit', 'forbiddenDisputed') },
  message: {
    zh: '证件签发地是{certProvince}，在{province}做个人备案还须附居住证明，现在没有',
    en: 'The ID was issued in {certProvince}; an individual filing in {province} also needs proof of residence, and there is none',
  },
  fix: {
    zh: '上传其中一种有效材料：{materials}；没有的话，请到证件所在省备案',
    en: 'Attach one of these, still valid: {materials}; without any, file in the province of the ID',
  },
  sources: [cite('hw-help', 'high'), cite('tx', 'high'), cite('hw-kb', 'high')],
  check({ filing, subject }) {
    if (subject.certProvince === filing.province) return false
    const policy = filing.fact('nonLocalId')
    if (policy !== 'permit' && policy !== 'forbiddenDisputed') return false
    const materials = permitKinds(filing)
    if (filing.hasAny(materials)) return false
    return { data: { province: filing.province, certProvince: subject.certProvince, materials } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'subject.certProvince': '340000', materials: ['principalIdFront', 'residencePermit'] } },
    { on: 'individual', set: { province: '440000', materials: ['socialInsurance'] } },
    { on: 'individual', set: { province: '150000', materials: ['residencePermit'] } },
    { on: 'individual', set: { province: '620000' } },
  ],
  invalid: [
    { on: 'individual', set: { 'subject.certProvince': '340000' } },
    { on: 'individual', set: { province: '150000' } },
    { on: 'individual', set: { province: '340000', materials: ['socialInsurance'] } },
  ],
}
