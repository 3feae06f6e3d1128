import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { wordInName } from '../../words/name-words.ts'

const GUANGDONG = '440000'
const MARKS = ['内部学院', '非独立机构']

export const rule = defineRule({
  id: 'nam-academy-gd',
  title: { zh: '广东：不是学院的“学院”须加注', en: 'Guangdong: an academy that is none must say so' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'app.name', 'subject.name', 'filing.province'],
  needs: ['service.name', 'subject.name'],
  appliesTo: { subjects: 'organisation', provinces: [GUANGDONG] },
  message: {
    zh: '单位名称里没有“学院”，广东要求这样的名称加注{marks}',
    en: 'The unit is not named as an academy (学院); Guangdong wants such a name to be marked {marks}',
  },
  fix: {
    zh: '在名称后面加上{marks}中的一个，或去掉“学院”',
    en: 'Add one of {marks} to the name, or leave 学院 out',
  },
  sources: [cite('tx', 'medium')],
  check({ service, subject }) {
    if (wordInName(service.name, ['学院']) === null || wordInName(service.name, MARKS) !== null) return false
    if (wordInName(subject.name, ['学院']) !== null) return false
    return { data: { marks: MARKS.map((mark) => `（${mark}）`) } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例学院（内部学院）' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例学院(非独立机构)' } },
    { on: 'organisation', set: { 'subject.name': '青禾示例学院', 'websites[0].name': '青禾示例学院' } },
    { on: 'organisation', set: { province: '310000', 'websites[0].name': '青禾示例学院' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': '青禾示例学院' } },
    { on: 'app', set: { 'apps[0].name': '青禾学 院' } },
  ],
}
