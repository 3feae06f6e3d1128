import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { foldName } from '../../words/fold.ts'

export const rule = defineRule({
  id: 'nam-individual-person-name',
  title: { zh: '个人网站名称含本人姓名', en: 'The person’s name in the website name' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'subject.name'],
  needs: ['service.name', 'subject.name'],
  appliesTo: { subjects: 'individual' },
  message: {
    zh: '个人网站名称里不能出现本人姓名“{person}”',
    en: 'An individual’s website name may not hold the person’s own name, {person}',
  },
  fix: { zh: '去掉姓名，用内容或爱好来命名', en: 'Leave the name out and name the site after what it is about' },
  sources: [cite('tx', 'high'), cite('hw-kb', 'high'), cite('xinnet', 'high')],
  check({ service, subject }) {
    if (service.kind !== 'website') return false
    const person = foldName(subject.name)
    return person.length >= 2 && foldName(service.name).includes(person) && { data: { person: subject.name } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'subject.name': '云' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例科技有限公司' } },
    {
      on: 'app',
      set: {
        'subject.nature': 5,
        'subject.certType': 2,
        'subject.name': '苏晓禾',
        'subject.certNumber': '310104199307210227',
        'apps[0].name': '苏晓禾的手账',
      },
    },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].name': '苏晓禾的手账' } },
    { on: 'individual', set: { 'subject.name': 'Jane Example', 'websites[0].name': 'janeexample的手账' } },
    { on: 'individual', set: { 'subject.name': '苏禾', 'websites[0].name': '手账苏禾' } },
  ],
}
