import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { organisationWords } from '../../words/lists.ts'
import { wordInName } from '../../words/name-words.ts'

export const rule = defineRule({
  id: 'nam-individual-words',
  title: { zh: '个人网站名称像单位或经营网站', en: 'An individual’s site is named like a business' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'subject.nature'],
  needs: ['service.name'],
  appliesTo: { subjects: 'individual' },
  message: {
    zh: '个人网站名称里有“{word}”，看起来像单位或经营性网站，不会通过',
    en: 'An individual’s website name may not hold “{word}”: it reads like a business, an organisation or a portal',
  },
  fix: {
    zh: '换成随笔、手账、笔记一类说明个人内容的名称',
    en: 'Take a name that speaks of personal content, such as notes, a diary or sketches',
  },
  sources: [
    cite('tx', 'medium'),
    cite('hw-kb', 'medium'),
    cite('qc', 'medium'),
    cite('xinnet', 'medium'),
    cite('hw-seo', 'medium'),
  ],
  check({ service }) {
    if (service.kind !== 'website') return false
    const word = wordInName(service.name, organisationWords)
    return word !== null && { data: { word } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'websites[0].name': '云边设计艺术分享' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾科技公司' } },
    {
      on: 'app',
      set: {
        'subject.nature': 5,
        'subject.certType': 2,
        'subject.name': '苏晓禾',
        'subject.certNumber': '310104199307210227',
        'apps[0].name': '云边工作室',
      },
    },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].name': '云边工作室' } },
    { on: 'individual', set: { 'websites[0].name': '云边 网 络 手账' } },
  ],
}
