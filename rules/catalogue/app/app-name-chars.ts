import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { testedThings } from '../../words/app-name.ts'
import { plainName } from '../../words/fold.ts'

const EMOJI = /[\u{1F000}-\u{1FAFF}\u2600-\u27BF]|\p{Emoji_Presentation}/u
const PLACEHOLDER = /[{}]|%[sd@]/
/** `test` where a word can begin, so that “Latest” and “Contest” pass. */
const TEST = /(?<![a-z])test/i
const CAMEL_TEST = /(?<=[a-z])T(?:est|EST)/

const TRIAL = /测试/
/** 测试 of something that people have tested is no trial version. */
const withoutTests = (name: string) => testedThings.reduce((text, thing) => text.replaceAll(`${thing}测试`, ' '), name)

export const rule = defineRule({
  id: 'app-name-chars',
  title: { zh: 'APP 名称含表情或占位内容', en: 'Emoji or placeholder in the APP’s name' },
  severity: 'error',
  kind: 'static',
  each: 'app',
  scope: ['app.name'],
  needs: ['app.name'],
  appliesTo: {},
  message: {
    zh: 'APP 名称“{value}”里的“{word}”是表情、模板占位或测试字样',
    en: 'In the APP’s name {value}, {word} is an emoji, a template mark or a word for tests',
  },
  fix: {
    zh: '改成正式上架用的名称，只用文字',
    en: 'Use the name under which it will be published, in plain characters',
  },
  sources: [cite('hw-kb', 'medium')],
  check({ app }) {
    const name = plainName(app.name)
    const found =
      EMOJI.exec(name) ??
      PLACEHOLDER.exec(name) ??
      TRIAL.exec(withoutTests(name)) ??
      TEST.exec(name) ??
      CAMEL_TEST.exec(name)
    return found !== null && { data: { value: app.name, word: found[0] } }
  },
})

const named = (name: string) => ({ on: 'app', set: { 'apps[0].name': name } }) as const

export const examples: Examples = {
  valid: [
    { on: 'app' },
    named('Latest News'),
    named('CONTEST'),
    named('青禾100%'),
    named('青禾 (企业版)'),
    named('青禾性格测试'),
  ],
  invalid: [
    named('青禾🌱'),
    named('青禾☀'),
    named('青禾⭐'),
    named('{app-name}'),
    named('青禾｝'),
    named('青禾%s'),
    named('青禾测试版'),
    named('青禾test'),
    named('TEST'),
    named('myTest'),
  ],
}
