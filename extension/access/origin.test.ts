import { describe, expect, it } from 'vitest'
import { judgeOrigin } from './origin.ts'

const refused = (address: string | undefined) => {
  const verdict = judgeOrigin(address)
  return verdict.ok ? verdict : verdict.code
}

describe('judgeOrigin', () => {
  it('knows an address that is not there from one that is none', () => {
    expect(refused(undefined)).toBe('no-access')
    expect(refused('')).toBe('no-access')
    expect(refused('beian')).toBe('unsupported-page')
  })

  it('takes https alone, and says when only that is missing', () => {
    expect(refused('http://beian.example.com/')).toBe('not-https')
    for (const scheme of ['ftp', 'ws', 'wss'])
      expect(refused(`${scheme}://beian.example.com/`)).toBe('unsupported-page')
    // A scheme without a host of its own kind, whose text looks like one.
    expect(refused('about://beian.example.com/')).toBe('unsupported-page')
  })

  it.each(['https://user@beian.example.com/', 'https://:pw@beian.example.com/', 'https://user:pw@beian.example.com/'])(
    'refuses user info: %s',
    (address) => expect(refused(address)).toBe('unsupported-page'),
  )

  it.each([
    'https://10.0.0.1/',
    'https://192.168.100.200/',
    'https://[2001:db8::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://localhost/',
    'https://beian.example.com./',
  ])('refuses what is no full name: %s', (address) => expect(refused(address)).toBe('unsupported-page'))

  it.each(['https://v1.2.3.4.example.com', 'https://10.0.0.1.example.com', 'https://a10.0.0.1.cn'])(
    'does not take a name with numbers in it for an address of a machine: %s',
    (address) =>
      expect(judgeOrigin(`${address}/x`)).toEqual({
        ok: true,
        origin: address,
        host: new URL(address).host,
        punycode: false,
      }),
  )

  it('gives the whole origin, and says when the name is not written in plain letters', () => {
    expect(judgeOrigin('https://beian.example.com:8443/a?b#c')).toEqual({
      ok: true,
      origin: 'https://beian.example.com:8443',
      host: 'beian.example.com',
      punycode: false,
    })
    expect(judgeOrigin('https://备案.example.com/')).toMatchObject({ ok: true, punycode: true })
    expect(judgeOrigin('https://axn--b.example.com/')).toMatchObject({ ok: true, punycode: false })
  })
})
