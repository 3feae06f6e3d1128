import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { BLOG_CONTENT } from '../../words/content.ts'

export const rule = defineRule({
  id: 'cnt-blog-forbidden',
  title: { zh: '该省个人不能选“博客/个人空间”', en: 'Individuals may not choose the blog category here' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.contentTypes[]', 'filing.province'],
  needs: ['service.contentTypes', 'filing.province'],
  appliesTo: { subjects: 'individual', ...where('blogForbidden') },
  message: {
    zh: '{province}不接受个人网站选“博客/个人空间”',
    en: '{province} does not take 博客/个人空间 (blog or personal space) for an individual’s website',
  },
  fix: {
    zh: '改选“其他”，并在备注写明网站放什么内容',
    en: 'Choose 其他 (other) and say in the remark what the site holds',
  },
  sources: [cite('tx', 'medium')],
  check({ service, filing }) {
    if (service.kind !== 'website' || !service.contentTypes.includes(BLOG_CONTENT)) return false
    return { data: { province: filing.province } }
  },
})

const appOfIndividual = {
  'subject.nature': 5,
  'subject.certType': 2,
  'subject.name': '苏晓禾',
  'subject.certNumber': '310104199307210227',
}

export const examples: Examples = {
  valid: [
    { on: 'individual', set: { province: '330000' } },
    { on: 'individual', set: { 'websites[0].contentTypes': [BLOG_CONTENT] } },
    { on: 'organisation', set: { province: '330000', 'websites[0].contentTypes': [BLOG_CONTENT] } },
    { on: 'app', set: { ...appOfIndividual, province: '330000', 'apps[0].contentTypes': [BLOG_CONTENT] } },
  ],
  invalid: [
    { on: 'individual', set: { province: '330000', 'websites[0].contentTypes': [BLOG_CONTENT] } },
    { on: 'individual', set: { province: '610000', 'websites[0].contentTypes': [8388608, BLOG_CONTENT] } },
  ],
}
