import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { placeInName } from '../../words/name-words.ts'

export const rule = defineRule({
  id: 'nam-individual-place',
  title: { zh: '个人网站名称含地名', en: 'A place in an individual’s website name' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'subject.nature'],
  needs: ['service.name'],
  appliesTo: { subjects: 'individual' },
  message: {
    zh: '个人网站名称里有地名“{place}”，容易被看作地方门户',
    en: 'The place name “{place}” makes an individual’s website look like a local portal',
  },
  fix: { zh: '去掉地名', en: 'Leave the place name out' },
  sources: [cite('hw-kb', 'medium'), cite('tx', 'medium'), cite('xinnet', 'medium')],
  check({ service }) {
    if (service.kind !== 'website') return false
    const place = placeInName(service.name)
    return place !== null && { data: { place } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'websites[0].name': '三明治与大理石' } },
    { on: 'organisation', set: { 'websites[0].name': '杭州青禾科技' } },
    {
      on: 'app',
      set: {
        'subject.nature': 5,
        'subject.certType': 2,
        'subject.name': '苏晓禾',
        'subject.certNumber': '310104199307210227',
        'apps[0].name': '杭州散步记',
      },
    },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].name': '杭州散步记' } },
    { on: 'individual', set: { 'websites[0].name': '散步在 广 东' } },
  ],
}
