import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { PORTAL_CONTENT } from '../../words/content.ts'

export const rule = defineRule({
  id: 'cnt-remark-hub',
  title: { zh: '该省不是单位门户的网站须写备注', en: 'Anything but a unit’s portal needs a remark here' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.remark', 'website.contentTypes[]', 'filing.province'],
  needs: ['service.contentTypes', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('nonPortalNeedsRemark') },
  message: {
    zh: '{province}除只选“单位门户网站”外，都要在备注说明网站内容，现在备注是空的',
    en: 'Unless the only content is 单位门户网站 (the unit’s portal), {province} wants the remark to describe the site; it is empty',
  },
  fix: { zh: '在备注写明网站内容', en: 'Describe the content in the remark, in Chinese' },
  sources: [cite('tx', 'medium')],
  check({ filing, service }) {
    if (service.kind !== 'website') return false
    const types = service.contentTypes
    if (types.length > 0 && types.every((type) => type === PORTAL_CONTENT)) return false
    return blank(service.remark) && { data: { province: filing.province } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '420000', 'websites[0].remark': '' } },
    { on: 'organisation', set: { province: '420000', 'websites[0].contentTypes': [256] } },
    { on: 'organisation', set: { 'websites[0].contentTypes': [256], 'websites[0].remark': '' } },
    { on: 'individual', set: { province: '420000', 'websites[0].remark': '' } },
    { on: 'app', set: { province: '420000', 'apps[0].remark': '' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '420000', 'websites[0].contentTypes': [256], 'websites[0].remark': '' } },
    {
      on: 'organisation',
      set: { province: '420000', 'websites[0].contentTypes': [128, 256], 'websites[0].remark': null },
    },
    { on: 'organisation', set: { province: '420000', 'websites[0].contentTypes': [], 'websites[0].remark': '' } },
  ],
}
