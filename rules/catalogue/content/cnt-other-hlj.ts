import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { OTHER_CONTENT } from '../../words/content.ts'

export const rule = defineRule({
  id: 'cnt-other-hlj',
  title: { zh: '该省单位不能选“其他”', en: 'Units may not choose “other” here' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.contentTypes[]', 'filing.province'],
  needs: ['service.contentTypes', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('otherForbidden') },
  message: {
    zh: '{province}不接受单位网站的服务内容选“其他”',
    en: '{province} does not take 其他 (other) as the content of a unit’s website',
  },
  fix: {
    zh: '选一项具体的内容，一般是“单位门户网站”',
    en: 'Choose a specific content, usually 单位门户网站 (the unit’s portal)',
  },
  sources: [cite('tx', 'medium')],
  check({ service, filing }) {
    if (service.kind !== 'website' || !service.contentTypes.includes(OTHER_CONTENT)) return false
    return { data: { province: filing.province } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '230000' } },
    { on: 'organisation', set: { 'websites[0].contentTypes': [OTHER_CONTENT] } },
    { on: 'individual', set: { province: '230000' } },
    { on: 'app', set: { province: '230000', 'apps[0].contentTypes': [OTHER_CONTENT] } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '230000', 'websites[0].contentTypes': [OTHER_CONTENT] } },
    { on: 'organisation', set: { province: '230000', 'websites[0].contentTypes': [128, OTHER_CONTENT] } },
  ],
}
