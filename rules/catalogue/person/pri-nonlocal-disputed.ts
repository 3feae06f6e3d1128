import { defineRule, type Examples } from '../../engine/rule.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { permitKinds } from '../../provinces/policy.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'pri-nonlocal-disputed',
  title: { zh: '外省证件能否备案，各家说法不一', en: 'Sources differ on IDs from elsewhere' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certProvince', 'filing.province', 'materials.residencePermit'],
  needs: ['subject.certProvince', 'filing.province'],
  appliesTo: {
    subjects: 'individual',
    provinces: provincesWith('nonLocalId', 'localAdvised', 'forbiddenDisputed', 'permitDisputed'),
  },
  message: {
    zh: '证件签发地是{certProvince}；{province}是否接受、要什么材料，各接入商说法不一，有可能被退回',
    en: 'The ID was issued in {certProvince}; providers differ on whether {province} takes it and with which papers, so it may come back',
  },
  fix: {
    zh: '准备好有效的{materials}，提交前先问接入商',
    en: 'Have a valid document at hand ({materials}) and ask the provider before submitting',
  },
  sources: [cite('qc', 'low'), cite('jd', 'low'), cite('tx', 'low')],
  check({ filing, subject }) {
    if (subject.certProvince === filing.province) return false
    const policy = filing.fact('nonLocalId')
    const materials = permitKinds(filing)
    const open =
      policy === 'localAdvised' ||
      (policy === 'forbiddenDisputed' && filing.hasAny(materials)) ||
      (policy === 'permitDisputed' && !filing.hasAny(materials))
    return open && { data: { province: filing.province, certProvince: subject.certProvince, materials } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { province: '130000', 'subject.certProvince': '130000' } },
    { on: 'individual', set: { province: '130000', materials: ['residencePermit'] } },
    { on: 'individual', set: { province: '150000' } },
    { on: 'individual', set: { 'subject.certProvince': '340000' } },
    { on: 'individual', set: { province: '440000', materials: ['residencePermit'] } },
  ],
  invalid: [
    { on: 'individual', set: { province: '130000' } },
    { on: 'individual', set: { province: '150000', materials: ['residencePermit'] } },
    { on: 'individual', set: { province: '500000', materials: ['residencePermit'] } },
    { on: 'individual', set: { province: '210000' } },
  ],
}
