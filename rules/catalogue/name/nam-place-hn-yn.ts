import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { isBarePlaceName } from '../../words/name.ts'
import { placeInName } from '../../words/name-words.ts'

export const rule = defineRule({
  id: 'nam-place-hn-yn',
  title: { zh: '该省不接受像行政区划的名称', en: 'Name of an administrative area, refused here' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'app.name', 'filing.province'],
  needs: ['service.name', 'filing.province'],
  appliesTo: { ...where('nameNoPlace') },
  message: {
    zh: '{province}不接受“{name}”这样看起来代表一个地方的名称',
    en: '{province} refuses {name}: it reads as if it spoke for the place',
  },
  fix: {
    zh: '单位加上自己的字号，个人去掉地名',
    en: 'A unit adds its own trade name; an individual leaves the place out',
  },
  sources: [cite('tx', 'medium')],
  check({ service, filing }) {
    const fires = filing.isIndividual ? placeInName(service.name) !== null : isBarePlaceName(service.name)
    return fires && { data: { name: service.name, province: filing.province } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '530000' } },
    { on: 'organisation', set: { province: '530000', 'websites[0].name': '怒江青禾示例网' } },
    { on: 'organisation', set: { province: '460000', 'websites[0].name': '三亚网' } },
    { on: 'organisation', set: { 'websites[0].name': '怒江网' } },
    { on: 'individual', set: { province: '530000' } },
    { on: 'individual', set: { province: '310000', 'websites[0].name': '怒江散步记' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '530000', 'websites[0].name': '怒江网' } },
    { on: 'organisation', set: { province: '530000', 'websites[0].name': '怒江州门户' } },
    { on: 'individual', set: { province: '460000', 'websites[0].name': '三亚散步记' } },
    { on: 'app', set: { province: '530000', 'apps[0].name': '大理在线' } },
  ],
}
