import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { sensitiveWords } from '../../words/lists.ts'
import { wordBeyondOwnName } from '../../words/own-name.ts'

export const rule = defineRule({
  id: 'nam-sensitive',
  title: { zh: '名称含敏感词', en: 'Sensitive word in the name' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'app.name'],
  needs: ['service.name'],
  appliesTo: {},
  message: {
    zh: '名称里的“{word}”是敏感词，不能通过审核',
    en: '“{word}” in the name is a sensitive word, which is refused',
  },
  fix: { zh: '去掉“{word}”，换一个说法', en: 'Leave “{word}” out and put it another way' },
  sources: [cite('tx', 'high'), cite('qc', 'high')],
  check({ service, subject }) {
    // A complaints office may be called what it is.
    const word = wordBeyondOwnName(service.name, sensitiveWords, subject)
    return word !== null && { data: { word } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    {
      on: 'organisation',
      set: { 'subject.nature': 2, 'subject.name': '示例县信访局', 'websites[0].name': '示例县信访局' },
    },
    { on: 'individual' },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾维权' } },
    { on: 'organisation', set: { 'subject.name': '示例县信访局', 'websites[0].name': '示例县信访监察' } },
    { on: 'app', set: { 'apps[0].name': '博 彩青禾' } },
    { on: 'individual', set: { 'subject.name': null, 'websites[0].name': '云边反腐手账' } },
  ],
}
