import { defineRule, type Examples } from '../../engine/rule.ts'
import { looksLikeDomain } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'
import { plainName } from '../../words/fold.ts'
import { specialCharacters } from '../../words/name.ts'

export const rule = defineRule({
  id: 'nam-special-chars',
  title: { zh: '网站名称含特殊符号', en: 'Special characters in the website name' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name'],
  needs: ['service.name'],
  appliesTo: {},
  message: {
    zh: '网站名称里有不允许的符号：{characters}',
    en: 'The website name has characters that are not allowed: {characters}',
  },
  fix: {
    zh: '只用汉字、字母、数字，需要时用括号、连字符或间隔号',
    en: 'Use Chinese characters, letters and digits; brackets, hyphens and the middle dot (·) are fine',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ service }) {
    if (service.kind !== 'website') return false
    const name = plainName(service.name)
    const characters = specialCharacters(name)
    return characters.length > 0 && !looksLikeDomain(name) && { data: { characters } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾（示例）科技-A·2' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾(示例) 科技' } },
    { on: 'organisation', set: { 'websites[0].name': 'www.qinghe.com' } },
    { on: 'organisation', set: { 'websites[0].name': '㐂寿司𠮷野' } },
    { on: 'app', set: { 'apps[0].name': '青禾🌱' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾示例🌱' } },
    { on: 'individual', set: { 'websites[0].name': '云边_手账本' } },
    { on: 'individual', set: { 'websites[0].name': '云边手账。中国' } },
  ],
}
