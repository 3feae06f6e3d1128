import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { genericWords } from '../../words/lists.ts'
import { wordBeyondOwnName } from '../../words/own-name.ts'

export const rule = defineRule({
  id: 'nam-generic-words',
  title: { zh: '该省不接受的网站名称用词', en: 'Word refused in this province' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'filing.province'],
  needs: ['service.name', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('nameGenericWords') },
  message: {
    zh: '{province}不接受网站名称里的“{word}”，除非单位名称本身带这个词',
    en: '{province} refuses “{word}” in a website name unless the unit’s own name holds it',
  },
  fix: {
    zh: '去掉“{word}”，用单位简称加主营内容命名',
    en: 'Leave “{word}” out: the unit’s short name and its trade will do',
  },
  sources: [cite('tx', 'medium')],
  check({ service, subject, filing }) {
    if (service.kind !== 'website') return false
    const word = wordBeyondOwnName(service.name, genericWords, subject)
    return word !== null && { data: { word, province: filing.province } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '370000' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例服务平台' } },
    {
      on: 'organisation',
      set: { province: '370000', 'subject.name': '青禾示例网络有限公司', 'websites[0].name': '青禾示例网络' },
    },
    { on: 'individual', set: { province: '370000', 'websites[0].name': '云边分享手账' } },
    { on: 'app', set: { province: '120000', 'apps[0].name': '青禾示例平台' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '370000', 'websites[0].name': '青禾示例服务平台' } },
    {
      on: 'organisation',
      set: { province: '120000', 'subject.name': '青禾示例网络有限公司', 'websites[0].name': '青禾网络导航' },
    },
  ],
}
