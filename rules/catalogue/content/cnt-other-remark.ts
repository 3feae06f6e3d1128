import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { OTHER_CONTENT } from '../../words/content.ts'

export const rule = defineRule({
  id: 'cnt-other-remark',
  title: { zh: '服务内容选“其他”却没写备注', en: 'Content “other” without a remark' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.remark', 'website.contentTypes[]'],
  needs: ['service.contentTypes'],
  appliesTo: {},
  message: {
    zh: '服务内容选了“其他”，备注里要说明网站实际做什么，现在是空的',
    en: 'The content is given as 其他 (other), so the remark must say what the site really holds; it is empty',
  },
  fix: { zh: '在备注写明网站的实际内容', en: 'Describe the site’s content in the remark, in Chinese' },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ service }) {
    return service.kind === 'website' && service.contentTypes.includes(OTHER_CONTENT) && blank(service.remark)
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'organisation', set: { 'websites[0].remark': '' } },
    { on: 'app', set: { 'apps[0].contentTypes': [OTHER_CONTENT], 'apps[0].remark': '' } },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].remark': '' } },
    { on: 'organisation', set: { 'websites[0].contentTypes': [128, OTHER_CONTENT], 'websites[0].remark': null } },
  ],
}
