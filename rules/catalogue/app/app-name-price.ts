import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { noPromotion, promotionWords } from '../../words/app-name.ts'
import { foldName } from '../../words/fold.ts'
import { wordInName } from '../../words/name-words.ts'

export const rule = defineRule({
  id: 'app-name-price',
  title: { zh: 'APP 名称含价格或促销字样', en: 'Words of price or promotion in the APP’s name' },
  severity: 'warning',
  kind: 'static',
  each: 'app',
  scope: ['app.name'],
  needs: ['app.name'],
  appliesTo: {},
  message: {
    zh: 'APP 名称里有“{word}”，这类定价、促销或夸大的词常被要求去掉',
    en: 'The APP’s name holds {word}; words of price, promotion or praise are often asked to go',
  },
  fix: { zh: '去掉“{word}”，只留品牌或功能名', en: 'Drop {word}; keep the brand or what it does' },
  sources: [cite('hw-kb', 'medium')],
  check({ app }) {
    const name = noPromotion.reduce((text, phrase) => text.replaceAll(phrase, ' '), foldName(app.name))
    const word = wordInName(name, promotionWords)
    return word !== null && { data: { word } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'app' },
    { on: 'app', set: { 'apps[0].name': '青禾特色农场' } },
    { on: 'app', set: { 'apps[0].name': '市第一人民医院' } },
  ],
  invalid: [
    { on: 'app', set: { 'apps[0].name': '免费青禾' } },
    { on: 'app', set: { 'apps[0].name': '青禾限 时购' } },
    { on: 'app', set: { 'apps[0].name': '第一人民好店第一' } },
  ],
}
