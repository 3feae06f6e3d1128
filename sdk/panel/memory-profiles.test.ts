import type { Filing } from '@beian-assist/rules'
import { describe, expect, it } from 'vitest'
import { liveProfiles } from '../element/live-profiles.ts'
import { memoryProfiles, profileSource } from './memory-profiles.ts'

/** As frameworks hand out what they watch: proxies all the way down. */
const watched = <T extends object>(target: T): T =>
  new Proxy(target, {
    get(of, key, receiver) {
      const value: unknown = Reflect.get(of, key, receiver)
      return typeof value === 'object' && value !== null ? watched(value) : value
    },
  })

describe('profiles of a host', () => {
  it('may be what a framework watches', async () => {
    const source = memoryProfiles(watched([{ subject: { name: '青禾示例科技有限公司' } }]))
    expect(await source.list()).toEqual([{ id: 'filing-1', name: '青禾示例科技有限公司', sample: false }])
    expect(await source.get('filing-1')).toEqual({ subject: { name: '青禾示例科技有限公司' } })
  })

  it('are taken without what is no filing, and that is told once', async () => {
    const told: string[] = []
    const given = [null, { principal: { mobile: 13_800_138_001 } }, { subject: { name: '青禾' } }]
    const source = memoryProfiles(given as unknown as Filing[], (where) => told.push(where))
    expect((await source.list()).map(({ id, name }) => [id, name])).toEqual([
      ['filing-2', 'filing-2'],
      ['filing-3', '青禾'],
    ])
    expect(await source.get('filing-2')).toEqual({ principal: {} })
    await source.others('filing-2')
    expect(told).toEqual(['profiles[0]: object', 'profiles[1].principal.mobile: text'])
  })

  it.each([{ subject: {} }, 'x', 5])('are not %o, and that is said in words', (given) => {
    expect(() => profileSource(given as never)).toThrow(/array of filings, or a source with list/)
    expect(() => liveProfiles().use(given as never)).toThrow(/array of filings/)
  })
})
