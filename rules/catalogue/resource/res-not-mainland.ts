import { defineRule, type Examples } from '../../engine/rule.ts'
import { resourceRegions } from '../../filing/enums/resource-regions.ts'
import { cite } from '../../sources/index.ts'

const MAINLAND = 'mainland'
const elsewhere: ReadonlyMap<string, string> = new Map(
  resourceRegions.filter(({ value }) => value !== MAINLAND).map(({ value, labelZh }) => [value, labelZh]),
)

export const rule = defineRule({
  id: 'res-not-mainland',
  title: { zh: '服务器不在中国内地', en: 'The server is outside mainland China' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['resource.region'],
  needs: ['resource.region'],
  appliesTo: {},
  message: {
    zh: '所选服务器是{value}，不需要备案，也不能备案',
    en: 'The chosen server lies outside mainland China ({value}); it needs no filing and cannot be filed',
  },
  fix: {
    zh: '要备案，请换成中国内地节点的服务器',
    en: 'For a filing choose a server in mainland China',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ resource }) {
    const { region } = resource
    if (region === MAINLAND) return false
    // A provider's own region name says nothing by itself.
    const value = elsewhere.get(region) ?? resource.reading.miss('resource.region')
    return { data: { value: value ?? region } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'organisation' }, { on: 'individual' }],
  invalid: [
    { on: 'organisation', set: { 'resource.region': 'hkmotw' } },
    { on: 'individual', set: { 'resource.region': 'overseas' } },
  ],
}
