import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { PORTAL_CONTENT } from '../../words/content.ts'

export const rule = defineRule({
  id: 'cnt-portal-jx',
  title: { zh: '该省单位宜选“单位门户网站”', en: 'Units are expected to choose the portal category here' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['website.contentTypes[]', 'filing.province'],
  needs: ['service.contentTypes', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('portalExpected') },
  message: {
    zh: '{province}要求单位网站的服务内容选“单位门户网站”，这里没有选',
    en: '{province} expects 单位门户网站 (the unit’s portal) as the content of a unit’s website; it is not chosen',
  },
  fix: { zh: '改选或加选“单位门户网站”', en: 'Choose 单位门户网站, alone or besides' },
  sources: [cite('tx', 'medium')],
  check({ service, filing }) {
    if (service.kind !== 'website' || service.contentTypes.includes(PORTAL_CONTENT)) return false
    return { data: { province: filing.province } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '360000' } },
    { on: 'organisation', set: { province: '360000', 'websites[0].contentTypes': [2097152, PORTAL_CONTENT] } },
    { on: 'organisation', set: { 'websites[0].contentTypes': [2097152] } },
    { on: 'individual', set: { province: '360000' } },
    { on: 'app', set: { province: '360000' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '360000', 'websites[0].contentTypes': [2097152] } },
    { on: 'organisation', set: { province: '360000', 'websites[0].contentTypes': [] } },
  ],
}
