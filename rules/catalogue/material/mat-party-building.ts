import { defineRule, type Examples } from '../../engine/rule.ts'
import { fact, provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const LETTER = 'partyBuildingLetter'

export const rule = defineRule({
  id: 'mat-party-building',
  title: { zh: '缺网站党建备案信息确认函', en: 'Party-building confirmation is missing' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['materials.partyBuildingLetter', 'filing.province', 'filing.type'],
  needs: ['filing.materials', 'filing.province'],
  appliesTo: { provinces: provincesWith('doc', LETTER), fact: 'doc' },
  message: {
    zh: '在{province}备案要附网站党建备案信息确认函，还没有上传',
    en: '{province} wants the confirmation of the site’s party-building record; it is not uploaded yet',
  },
  fix: {
    zh: '先到当地网信办或互联网行业党委登记，取得盖章的确认函后拍照上传',
    en: 'Register with the local cyberspace office or the industry’s party committee, and upload the stamped confirmation',
  },
  sources: [cite('tx', 'medium')],
  check({ filing }) {
    if (filing.has(LETTER)) return false
    const { province } = filing
    if (fact(province, 'docFirstFilingOnly', 'organisation')?.value === LETTER && filing.need('type') !== 'first')
      return false
    return { data: { province } }
  },
})

const WITH = ['subjectCert', 'principalIdFront', 'principalIdBack', LETTER]

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { province: '650000', materials: WITH } },
    { on: 'individual', set: { province: '540000', type: 'addService' } },
    { on: 'organisation', set: { province: '650000', type: 'cancelService' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '650000' } },
    { on: 'organisation', set: { province: '650000', type: 'change', materials: [] } },
    { on: 'individual', set: { province: '540000' } },
  ],
}
