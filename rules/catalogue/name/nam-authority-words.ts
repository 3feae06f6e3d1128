import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { authorityWords } from '../../words/lists.ts'
import { wordBeyondOwnName } from '../../words/own-name.ts'

const PUBLIC_BODIES = new Set([1, 2, 3])

export const rule = defineRule({
  id: 'nam-authority-words',
  title: { zh: '名称用了政府机关字样', en: 'The name of a public authority' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'subject.nature'],
  needs: ['service.name', 'subject.nature'],
  appliesTo: {},
  message: {
    zh: '“{word}”是公共机关的字样，主办者不是机关或事业单位，不能用在网站名称里',
    en: '“{word}” is for public authorities; the subject is neither an organ of the state nor a public institution',
  },
  fix: { zh: '去掉“{word}”', en: 'Leave “{word}” out' },
  sources: [cite('std09', 'medium')],
  check({ service, subject }) {
    if (service.kind !== 'website' || PUBLIC_BODIES.has(subject.nature)) return false
    // 示例政务软件有限公司 may be called what it is.
    const word = wordBeyondOwnName(service.name, authorityWords, subject)
    return word !== null && { data: { word } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'subject.nature': 1, 'websites[0].name': '示例公安边防' } },
    { on: 'organisation', set: { 'subject.nature': 2, 'websites[0].name': '示例县人民政府' } },
    { on: 'organisation', set: { 'subject.nature': 3, 'websites[0].name': '示例县政务中心' } },
    { on: 'organisation', set: { 'websites[0].name': '公安县青禾示例' } },
    {
      on: 'organisation',
      set: { 'subject.name': '青禾政务软件有限公司', 'websites[0].name': '青禾政务软件' },
    },
    { on: 'app', set: { 'apps[0].name': '青禾政务' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': '示例县公 安便民' } },
    { on: 'individual', set: { 'websites[0].name': '云边政务手账' } },
    {
      on: 'organisation',
      set: { 'subject.name': '青禾政务软件有限公司', 'websites[0].name': '青禾政务法院' },
    },
  ],
}
