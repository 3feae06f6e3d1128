import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { BLOG_CONTENT } from '../../words/content.ts'

export const rule = defineRule({
  id: 'cnt-org-blog',
  title: { zh: '单位选了“博客/个人空间”', en: 'A unit chose the blog category' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['website.contentTypes[]', 'subject.nature'],
  needs: ['service.contentTypes'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '主办者是单位，服务内容却选了“博客/个人空间”，与主办者性质不符',
    en: 'The subject is a unit, but the content is 博客/个人空间 (blog or personal space)',
  },
  fix: {
    zh: '改选“单位门户网站”或与实际相符的内容',
    en: 'Choose 单位门户网站 (the unit’s portal) or what the site really holds',
  },
  sources: [cite('hw-help', 'medium')],
  check({ service }) {
    return service.kind === 'website' && service.contentTypes.includes(BLOG_CONTENT)
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual', set: { 'websites[0].contentTypes': [BLOG_CONTENT] } },
    { on: 'app', set: { 'apps[0].contentTypes': [BLOG_CONTENT] } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].contentTypes': [BLOG_CONTENT] } },
    { on: 'organisation', set: { 'websites[0].contentTypes': [128, BLOG_CONTENT] } },
  ],
}
