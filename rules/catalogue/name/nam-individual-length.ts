import { defineRule, type Examples } from '../../engine/rule.ts'
import { looksLikeDomain } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'
import { plainName } from '../../words/fold.ts'
import { nameUnits } from '../../words/name.ts'

const MAX = 10

export const rule = defineRule({
  id: 'nam-individual-length',
  title: { zh: '个人网站名称偏长', en: 'Long name for an individual’s website' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'subject.nature'],
  needs: ['service.name'],
  appliesTo: { subjects: 'individual', providers: ['huawei'] },
  message: {
    zh: '名称有{count}个字；华为云建议个人网站名称用3至{max}个字',
    en: 'The name has {count} characters; Huawei Cloud advises 3 to {max} for individuals',
  },
  fix: { zh: '缩短到{max}个字以内', en: 'Shorten it to {max} characters' },
  sources: [cite('hw-kb', 'medium')],
  check({ service }) {
    if (service.kind !== 'website') return false
    const count = nameUnits(plainName(service.name))
    return count > MAX && !looksLikeDomain(plainName(service.name)) && { data: { count, max: MAX } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual', set: { 'websites[0].name': '云边读书徒步手账随笔' } },
    { on: 'individual', set: { 'websites[0].name': 'www.yunbian-notes.cn' } },
    { on: 'individual', set: { provider: 'tencent', 'websites[0].name': '云边读书徒步手账随笔记' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例科技有限公司官方门户' } },
    {
      on: 'app',
      set: {
        'subject.nature': 5,
        'subject.certType': 2,
        'subject.name': '苏晓禾',
        'subject.certNumber': '310104199307210227',
        'apps[0].name': '云边读书徒步手账随笔记',
      },
    },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].name': '云边读书徒步手账随笔记' } },
    { on: 'individual', set: { 'websites[0].name': '云边读书·徒步手账（随笔记）' } },
  ],
}
