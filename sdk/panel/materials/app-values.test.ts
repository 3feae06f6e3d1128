import { readFileSync } from 'node:fs'
import { check, type Filing } from '@beian-assist/rules'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AppFeatures, bytesSource, readPackage } from '../../documents/packages/index.ts'
import { likelyApp, withApp } from './app-values.ts'

const fixture = async (file: string): Promise<AppFeatures> => {
  const url = new URL(`../../../test/documents/packages/fixtures/${file}`, import.meta.url)
  const outcome = await readPackage(bytesSource(readFileSync(url)))
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.features
}
let android: AppFeatures
let ios: AppFeatures
let dsa: AppFeatures
beforeAll(async () => {
  android = await fixture('v2-rsa2048.apk')
  ios = await fixture('binary-rsa2048.ipa')
  dsa = await fixture('v1-dsa2048.apk')
})
const put = (filing: Filing, at: number, features: AppFeatures) =>
  withApp(filing, at, features, features.signers[0]!, { format: 'png', bytes: 2000 })

describe('values of a package in a filing', () => {
  it('a new APP gets what its platform files, and no rule objects to their form', () => {
    const { filing, replaced } = put(put({ type: 'first' }, 0, android).filing, 0, ios)
    expect(replaced).toEqual([])
    expect(filing.apps).toHaveLength(1)
    const [app] = filing.apps!
    expect(app!.name).toBe('青禾示例')
    expect(app!.icon).toEqual({ format: 'png', bytes: 2000 })
    expect(app!.platforms!.map(({ platform, packageName }) => [platform, packageName])).toEqual([
      ['android', 'com.example.qinghe'],
      ['ios', 'com.example.qinghe.ios'],
    ])
    const [first, second] = app!.platforms!
    expect(first!.fingerprint).toBe(android.signers[0]!.certificate.md5.toUpperCase())
    expect(second!.fingerprint).toBe(ios.signers[0]!.certificate.sha1.toUpperCase())
    expect(first!.publicKey).toMatch(/^[0-9A-F]{512}$/)
    const objections = check(filing, { complete: false, today: '2026-11-26' }).findings.map(({ ruleId }) => ruleId)
    for (const rule of ['app-package', 'app-fingerprint', 'app-public-key', 'app-icon-size']) {
      expect(objections).not.toContain(rule)
    }
  })

  it('a key without a modulus is left open', () => {
    const { filing } = put({ type: 'first' }, 0, dsa)
    expect(filing.apps![0]!.platforms![0]!.publicKey).toBeUndefined()
  })

  it('the name the applicant chose stays, and what is replaced is named', () => {
    const before: Filing = {
      apps: [
        { name: '青禾', platforms: [{ platform: 'android', packageName: 'com.example.qinghe', fingerprint: 'AA' }] },
      ],
    }
    const { filing, replaced } = put(before, 0, android)
    expect(filing.apps![0]!.name).toBe('青禾')
    expect(filing.apps![0]!.platforms).toHaveLength(1)
    expect(replaced).toEqual(['apps[0].platforms[0].fingerprint'])
    expect(before.apps![0]!.platforms![0]!.fingerprint).toBe('AA')
  })

  it('is offered to the APP it belongs to', () => {
    const other = { name: '别的', platforms: [{ platform: 'android', packageName: 'com.example.other' }] }
    expect(likelyApp({ apps: [other, { platforms: [{ packageName: 'com.example.qinghe' }] }] }, android)).toBe(1)
    expect(likelyApp({ apps: [other, { name: '青禾示例' }] }, android)).toBe(1)
    expect(likelyApp({ apps: [{ name: '青禾' }] }, android)).toBe(0)
    expect(likelyApp({ apps: [other] }, android)).toBe(1)
    expect(likelyApp({}, android)).toBe(0)
  })
})
