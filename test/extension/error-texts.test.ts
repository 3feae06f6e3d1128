/** Every text that tells of something gone wrong: what happened, what was kept, what to do. In both languages. */
import { describe, expect, it } from 'vitest'
import { en } from '../../extension/messages/en.ts'
import { zhCN } from '../../extension/messages/zh-CN.ts'
import { en as wordsEn } from '../../sdk/panel/materials/words/en.ts'
import { zhCN as wordsZh } from '../../sdk/panel/materials/words/zh-CN.ts'
import { en as panelEn } from '../../sdk/panel/messages/en.ts'
import { zhCN as panelZh } from '../../sdk/panel/messages/zh-CN.ts'

/** Said once below the text of the family. */
const AFTER = {
  'documents.refused.': 'documents.refused.kept',
  'app.refused.': 'refused.kept',
  'pack.refused.': 'refused.kept',
}
const FAMILIES = ['problem.', 'refusal.', 'backup.refused.', 'documents.refused.', 'app.refused.', 'pack.refused.']
/** Answers to what is being typed, where nothing is at stake yet. */
const TYPING = /^refusal\.(?:empty|too-short|too-long|code-|exists)/

const REMEDY = {
  zh: /请|可以|再试|换一|需要时/,
  en: /\b(?:press|switch|open|check|reload|try|undo|look|choose|compare|type|use|enter|close|wait|make|take|save|install|convert|copy|remove|crop|unlock|lock|add|leave|update|download|build|do it|mend|bring|unpack|ask|turn|export|can be read|tell us)\b/i,
}
const KEPT = {
  zh: /没有(?:[^，。；]{0,12})(?:读取|改动|改变|填写|丢失|受影响|导入|导出|保存|采用|打开|解开|启用|生成|开始|覆盖|删除|交给|识别|读到|给出)|不受影响|都在|还在|保留|仍是原来的|不在这里填写|没有因此改变|已停止/,
  en: /neither|(?:nothing|not) (?:\w+ ){0,3}(?:read|changed|filled|lost|imported|exported|stored|used|opened|unpacked|made|begun|overwritten|deleted|handed|shown|put|completed)|untouched|unchanged|unaffected|still (?:here|in the form)|stays|old state holds|nothing is (?:filled|lost)|not (?:filled|overwritten)/i,
}

const languages = {
  zh: { ...zhCN, ...panelZh, ...wordsZh },
  en: { ...en, ...panelEn, ...wordsEn },
} as const

describe.each(['zh', 'en'] as const)('%s', (language) => {
  const texts: Readonly<Record<string, string>> = languages[language]
  const errors = Object.entries(texts).filter(
    ([key]) => FAMILIES.some((family) => key.startsWith(family)) && !key.endsWith('.kept'),
  )

  it('has them all', () => {
    expect(errors.length).toBeGreaterThan(90)
  })

  it.each(errors)('%s', (key, own) => {
    const [, after] = Object.entries(AFTER).find(([family]) => key.startsWith(family)) ?? []
    const whole = after ? `${own} ${texts[after]}` : own
    expect(whole, 'what to do').toMatch(REMEDY[language])
    if (!TYPING.test(key)) expect(whole, 'what was kept').toMatch(KEPT[language])
  })
})
