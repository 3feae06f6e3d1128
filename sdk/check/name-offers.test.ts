import { check, type Filing } from '@beian-assist/rules'
import { describe, expect, it } from 'vitest'
import sound from '../../test/samples/gd-enterprise.json' with { type: 'json' }
import { withValue } from '../filing/path.ts'
import { nameFindings, nameOffers } from './name-offers.ts'

const today = '2026-11-24'
const path = 'websites[0].name'
const named = (name: string, more: Partial<Filing> = {}): Filing =>
  withValue({ ...(sound as unknown as Filing), ...more }, path, name)
const serious = (filing: Filing) =>
  check(filing, { today })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ ruleId }) => ruleId)

const BAD = ['青屿', 'QingYu Demo', '中国青屿科技', '青屿示例🌱科技', '国家青屿网', '青屿示例学院', 'www.qingyu.com']

describe('names offered', () => {
  it.each(BAD)('for %s leave nothing about the name and bring up nothing else', (name) => {
    const filing = named(name)
    expect(nameFindings(filing, path, { today }).length).toBeGreaterThan(0)
    const offers = nameOffers(filing, path, { today })
    expect(offers.length).toBeGreaterThan(0)
    expect(offers.length).toBeLessThanOrEqual(3)
    const before = serious(filing)
    for (const offer of offers) {
      const after = named(offer.name)
      expect(nameFindings(after, path, { today }).filter(({ severity }) => severity !== 'info')).toEqual([])
      expect(serious(after).filter((rule) => !before.includes(rule))).toEqual([])
    }
  })

  it('are there for an APP too', () => {
    const app = withValue(sound as unknown as Filing, 'apps[0].name', '免费青屿')
    expect(nameFindings(app, 'apps[0].name', { today }).length).toBeGreaterThan(0)
    const [first] = nameOffers(app, 'apps[0].name', { today })
    const after = withValue(app, 'apps[0].name', first!.name)
    expect(nameFindings(after, 'apps[0].name', { today }).filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  it('follow the province: what one bureau refuses is not offered there', () => {
    const offered = (province: string) =>
      nameOffers(named('青屿', { province }), path, { today }).map(({ name }) => name)
    for (const province of ['370000', '440000', '500000', '530000'])
      for (const name of offered(province))
        expect(
          nameFindings(named(name, { province }), path, { today }).filter(({ severity }) => severity !== 'info'),
        ).toEqual([])
  })

  it('follow the nature: a person is not given a unit’s name', () => {
    const subject = { ...(sound as unknown as Filing).subject, nature: 5, name: '苏晓禾' }
    const offers = nameOffers(named('云边工作室', { subject }), path, { today })
    expect(offers[0]).toMatchObject({ name: '云边手记', added: '手记' })
  })

  it('are none where the name is in order, absent, or nothing of the user’s leads to one', () => {
    expect(nameOffers(sound as unknown as Filing, path, { today })).toEqual([])
    expect(nameOffers({}, path, { today })).toEqual([])
    expect(nameOffers({ websites: [{ name: '🌱' }] }, path, { today })).toEqual([])
  })
})
