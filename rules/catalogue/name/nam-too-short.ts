import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { plainName } from '../../words/fold.ts'
import { nameUnits } from '../../words/name.ts'

const MIN = 3

export const rule = defineRule({
  id: 'nam-too-short',
  title: { zh: '网站名称不足3个字', en: 'Website name has fewer than 3 characters' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name'],
  needs: ['service.name'],
  appliesTo: {},
  message: {
    zh: '网站名称“{name}”去掉标点只有{count}个字，至少要有{min}个',
    en: 'Leaving punctuation aside, the website name “{name}” has {count} characters; at least {min} are needed',
  },
  fix: {
    zh: '把名称补充到{min}个字以上，例如在简称后面加上做什么',
    en: 'Make it {min} characters or longer, for example by adding what the site is about',
  },
  sources: [cite('tx', 'high'), cite('hw-kb', 'high'), cite('volc', 'high')],
  check({ service }) {
    if (service.kind !== 'website') return false
    const count = nameUnits(plainName(service.name))
    return count < MIN && { data: { name: service.name, count, min: MIN } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾网' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾2' } },
    { on: 'app', set: { 'apps[0].name': '青禾' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾' } },
    { on: 'individual', set: { 'websites[0].name': '（云·边）' } },
  ],
}
