import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { plainName } from '../../words/fold.ts'
import { isLatinOnly } from '../../words/name.ts'

export const rule = defineRule({
  id: 'nam-latin-cq',
  title: { zh: '该省网站名称不能夹字母', en: 'Latin letters in the name, refused here' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'filing.province'],
  needs: ['service.name', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('nameNoLatin') },
  message: {
    zh: '{province}不接受夹有字母的网站名称，这里有：{letters}',
    en: '{province} takes no website name with Latin letters; this one has {letters}',
  },
  fix: { zh: '去掉字母，或换成对应的中文', en: 'Leave the letters out, or put Chinese in their place' },
  sources: [cite('tx', 'medium')],
  check({ service, filing }) {
    if (service.kind !== 'website') return false
    const name = plainName(service.name)
    const letters = name.match(/[A-Za-z]+/g)
    // A name without any Chinese is refused everywhere, with a finding of its own.
    return letters !== null && !isLatinOnly(name) && { data: { letters, province: filing.province } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '500000' } },
    { on: 'organisation', set: { province: '500000', 'websites[0].name': '青禾2026' } },
    { on: 'organisation', set: { province: '500000', 'websites[0].name': 'QingHe' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例Tech' } },
    { on: 'individual', set: { province: '500000', 'websites[0].name': '云边Note' } },
    { on: 'app', set: { province: '500000', 'apps[0].name': '青禾Tech' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '500000', 'websites[0].name': '青禾示例Tech' } },
    { on: 'organisation', set: { province: '500000', 'websites[0].name': '青禾ＡＰＰ' } },
  ],
}
