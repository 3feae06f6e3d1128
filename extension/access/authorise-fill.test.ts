import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authoriseFill } from './authorise-fill.ts'
import { judgeOrigin } from './origin.ts'

const huawei = 'https://beian.huaweicloud.com'
const ask = (tabUrl: string | undefined, scannedOrigin = huawei, userOrigins: string[] = []) =>
  authoriseFill({ scannedOrigin, tabUrl, adapterOrigins: [huawei], userOrigins })

describe('authoriseFill', () => {
  it('lets the origin of an adapter through', () => {
    expect(ask(`${huawei}/form?x=1#y`)).toBeUndefined()
  })

  it('refuses when the tab has gone elsewhere or its address is not known any more', () => {
    expect(ask('https://console.huaweicloud.com/')).toBe('navigated')
    expect(ask(undefined)).toBe('no-access')
    expect(ask('about:blank')).toBe('unsupported-page')
  })

  it('asks for the user on any other origin, and takes exact origins only', () => {
    const other = 'https://beian.example.org'
    expect(ask(`${other}/a`, other)).toBe('site-not-allowed')
    expect(ask(`${other}/a`, other, [other])).toBeUndefined()
    expect(ask(`${other}:8443/a`, `${other}:8443`, [other])).toBe('site-not-allowed')
  })

  it('lets no look-alike of an adapter origin through', () => {
    const lookAlikes = [
      'https://beian.huaweicloud.com.evil.example',
      'https://beian.huaweicloud.com.',
      'https://beian-huaweicloud.com',
      'https://xbeian.huaweicloud.com',
      'https://beian.huaweicloud.com:444',
      'http://beian.huaweicloud.com',
      'https://beian.huaweicloud.com@evil.example',
      'https://user:pw@beian.huaweicloud.com',
      'https://beian.huаweicloud.com', // Cyrillic а
      'https://127.0.0.1',
      'https://[::1]',
      'https://2130706433',
      'https://localhost',
      'data:text/html,https://beian.huaweicloud.com',
      'blob:https://beian.huaweicloud.com/1234',
      'about:blank',
      'chrome-extension://abcdefghijklmnop/x',
      'file:///beian.huaweicloud.com',
      'javascript:https://beian.huaweicloud.com',
      '',
    ]
    for (const address of lookAlikes) expect(ask(address), address).not.toBeUndefined()
  })

  it('never throws and never allows an arbitrary address', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (text, url) => {
        for (const address of [text, url, huawei + text]) {
          const verdict = judgeOrigin(address)
          if (ask(address) === undefined) expect(verdict.ok && verdict.origin).toBe(huawei)
        }
      }),
      { numRuns: 500 },
    )
  })
})
