import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { kindNames } from '../../words/app-name.ts'
import { foldName } from '../../words/fold.ts'

export const rule = defineRule({
  id: 'app-name-generic',
  title: { zh: 'APP 名称太笼统', en: 'APP name is too general' },
  severity: 'warning',
  kind: 'static',
  each: 'app',
  scope: ['app.name'],
  needs: ['app.name'],
  appliesTo: {},
  message: {
    zh: '“{value}”只是一类 APP 的叫法，看不出是谁的、做什么的',
    en: '{value} names a whole kind of APP, not this one',
  },
  fix: { zh: '在前面加上品牌或单位简称', en: 'Put the brand or the unit’s short name before it' },
  sources: [cite('hw-kb', 'medium')],
  check({ app }) {
    return kindNames.includes(foldName(app.name)) && { data: { value: app.name } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'app' }, { on: 'app', set: { 'apps[0].name': '青禾天气' } }],
  invalid: [
    { on: 'app', set: { 'apps[0].name': '天气' } },
    { on: 'app', set: { 'apps[0].name': ' 浏览器' } },
  ],
}
