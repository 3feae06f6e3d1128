/** Every text that tells of something gone wrong: what happened, what was kept, what to do. In both languages. */
import { describe, expect, it } from 'vitest'
import { en as lettersEn } from '../../extension/letters/words/en.ts'
import { zhCN as lettersZh } from '../../extension/letters/words/zh-CN.ts'
import { en as managerEn } from '../../extension/manager/messages/en.ts'
import { officeEn } from '../../extension/manager/messages/office.en.ts'
import { officeZhCN } from '../../extension/manager/messages/office.zh-CN.ts'
import { zhCN as managerZh } from '../../extension/manager/messages/zh-CN.ts'
import { en } from '../../extension/messages/en.ts'
import { zhCN } from '../../extension/messages/zh-CN.ts'
import { checkupEn } from '../../extension/panel/checkup/messages/en.ts'
import { checkupZhCN } from '../../extension/panel/checkup/messages/zh-CN.ts'
import { en as settingsEn } from '../../extension/settings/messages/en.ts'
import { zhCN as settingsZh } from '../../extension/settings/messages/zh-CN.ts'
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
  en: /\b(?:press|switch|open|check|reload|try|undo|look|choose|compare|type|use|enter|close|wait|make|take|save|install|convert|copy|remove|crop|unlock|lock|add|leave|see|keep|can be exported|photograph|import|draft|follow|move|renew|update|download|build|do it|mend|bring|unpack|ask|turn|export|can be read|tell us)\b/i,
}
const KEPT = {
  zh: /没有(?:[^，。；]{0,12})(?:读取|改动|改变|填写|丢失|受影响|导入|导出|保存|采用|打开|解开|启用|生成|开始|覆盖|删除|交给|识别|读到|给出)|不受影响|都在|还在|保留|仍是原来的|不在这里填写|没有因此改变|已停止/,
  en: /neither|(?:nothing|not) (?:\w+ ){0,3}(?:read|changed|filled|lost|imported|exported|stored|used|opened|unpacked|made|begun|overwritten|deleted|handed|shown|put|completed)|untouched|unchanged|unaffected|still (?:here|in the form)|stays|old state holds|nothing is (?:filled|lost)|not (?:filled|overwritten)/i,
}

/** Keys may stand in several catalogues: each is a family of its own. */
const CATALOGUES = {
  zh: {
    panel: panelZh,
    extension: zhCN,
    words: wordsZh,
    settings: settingsZh,
    manager: { ...managerZh, ...officeZhCN },
    letters: lettersZh,
    checkup: checkupZhCN,
  },
  en: {
    panel: panelEn,
    extension: en,
    words: wordsEn,
    settings: settingsEn,
    manager: { ...managerEn, ...officeEn },
    letters: lettersEn,
    checkup: checkupEn,
  },
} as const
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

/** What stands by itself: said where it happens, in a catalogue of its own or beside other texts. */
const ALONE = {
  panel: [
    'part.failed',
    'edit.notSaved',
    'corrections.unread.all',
    'corrections.unread.some',
    'corrections.unread.here',
    'edit.fromPageUnread',
    'fill.failedHint',
  ],
  extension: [
    'vault.unreadable',
    'vault.warning',
    'vault.unnoted',
    'vault.newer',
    'vault.blocked',
    'backup.made.unreadable',
    'session.unreadable',
    'report.gone',
    'camera.refused',
    'badge.refused',
    'remind.refused',
    'refused.none',
  ],
  words: ['whois.nothing', 'pack.corners.crossed'],
  settings: ['sites.badge.refused'],
  manager: [
    'import.refused',
    'activity.unread',
    'activity.unreadAll',
    'handover.missing',
    'handover.scansLeftOut',
    'purge.copiesFailed',
  ],
  letters: ['gone'],
  checkup: ['checkup.failed'],
} as const
/** A flaw of a picture keeps nothing and loses nothing; what to do about it is said. */
const PICTURES = /^documents\.warning\.(?!turned|light)/
/** Said in words of its own. */
const KEPT_TOO = {
  zh: /都还|仍然安全|仍列在|已保存|已经完成|没有删|没有起作用|没有开启|没有存入|没有动过|原样|另外保存|留着|留在|没有保存|不在文件里|不在其中|没有带上|以前的备份|会保留/,
  en: /still safe|are still|still in|nothing was touched|nothing was removed|is kept|are done|is done|nothing was deleted|not deleted|not turned on|not stored|put aside|stays? (?:in|here|listed)|was not kept|keep your older|works as|work as/i,
}

describe.each(['zh', 'en'] as const)('what stands by itself, %s', (language) => {
  const alone = Object.entries(ALONE).flatMap(([where, keys]) => {
    const texts: Readonly<Record<string, string>> = CATALOGUES[language][where as keyof typeof ALONE]
    return keys.map((key) => [key, texts[key]!] as const)
  })

  it.each(alone)('%s', (_key, text) => {
    expect(text, 'what to do').toMatch(REMEDY[language])
    expect(KEPT[language].test(text) || KEPT_TOO[language].test(text), `what was kept: ${text}`).toBe(true)
  })

  const pictures = Object.entries(CATALOGUES[language].panel).filter(([key]) => PICTURES.test(key))

  it.each(pictures)('%s', (_key, text) => {
    expect(text, 'what to do').toMatch(REMEDY[language])
  })
})
