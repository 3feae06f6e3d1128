import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'cnt-language-multi',
  title: { zh: '语言选了多种', en: 'Several languages chosen' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['website.languages[]', 'app.languages[]'],
  needs: ['service.languages'],
  appliesTo: {},
  message: {
    zh: '语言选了{count}种；这一栏问的是主要语言，不建议多选',
    en: '{count} languages are chosen; the field asks for the main one',
  },
  fix: {
    zh: '只选主要语言，一般是中文简体',
    en: 'Choose the main language only, as a rule simplified Chinese',
  },
  sources: [cite('hw-help', 'high')],
  check({ service }) {
    const count = new Set(service.languages).size
    return count > 1 && { data: { count } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'app', set: { 'apps[0].languages': [2] } },
    { on: 'organisation', set: { 'websites[0].languages': [1, 1] } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].languages': [1, 2] } },
    { on: 'app', set: { 'apps[0].languages': [1, 2, 3] } },
  ],
}
