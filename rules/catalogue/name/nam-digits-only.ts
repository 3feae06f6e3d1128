import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { plainName } from '../../words/fold.ts'

export const rule = defineRule({
  id: 'nam-digits-only',
  title: { zh: '网站名称全是数字', en: 'Website name is nothing but digits' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name'],
  needs: ['service.name'],
  appliesTo: {},
  message: {
    zh: '网站名称“{name}”全是数字，审核不会通过',
    en: 'The website name “{name}” is digits only, which is refused',
  },
  fix: {
    zh: '换成中文名称；想保留数字，可以放在中文后面',
    en: 'Choose a Chinese name; the digits may follow Chinese words',
  },
  sources: [cite('tx', 'high'), cite('hw-kb', 'high'), cite('qc', 'high')],
  check({ service }) {
    if (service.kind !== 'website' || !/^[0-9]+$/.test(plainName(service.name))) return false
    return { data: { name: service.name } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾1688' } },
    { on: 'organisation', set: { 'websites[0].name': '1688青禾' } },
    { on: 'organisation', set: { 'websites[0].name': '' } },
    { on: 'app', set: { 'apps[0].name': '2048' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': '51888' } },
    { on: 'individual', set: { 'websites[0].name': ' ５２０１３１４' } },
  ],
}
