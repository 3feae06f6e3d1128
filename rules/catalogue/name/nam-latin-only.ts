import { defineRule, type Examples } from '../../engine/rule.ts'
import { looksLikeDomain } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'
import { plainName } from '../../words/fold.ts'
import { isLatinOnly } from '../../words/name.ts'

export const rule = defineRule({
  id: 'nam-latin-only',
  title: { zh: '网站名称没有中文', en: 'Website name without Chinese' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name'],
  needs: ['service.name'],
  appliesTo: {},
  message: {
    zh: '网站名称“{name}”只有字母，没有中文',
    en: 'The website name “{name}” is in Latin letters only',
  },
  fix: {
    zh: '改用中文名称，或在字母之外加上中文',
    en: 'Use a Chinese name, or add Chinese to the letters',
  },
  sources: [cite('tx', 'high'), cite('hw-kb', 'high'), cite('qc', 'high')],
  check({ service }) {
    if (service.kind !== 'website') return false
    const name = plainName(service.name)
    if (!isLatinOnly(name) || /^[0-9]+$/.test(name) || looksLikeDomain(name)) return false
    return { data: { name: service.name } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'websites[0].name': 'QingHe青禾' } },
    { on: 'organisation', set: { 'websites[0].name': '51888' } },
    { on: 'organisation', set: { 'websites[0].name': 'qinghe.com' } },
    { on: 'app', set: { 'apps[0].name': 'QingHe' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': 'Qing-He Demo 2' } },
    { on: 'individual', set: { 'websites[0].name': 'ＹｕｎＢｉａｎ' } },
  ],
}
