/** T35: addresses that look like a filing console's. None may be filled; the genuine ones all are. */
import { describe, expect, test } from 'vitest'
import { authoriseFill } from '../../extension/access/authorise-fill.ts'
import { judgeOrigin } from '../../extension/access/origin.ts'
import { adapters } from '../../sdk/adapters/index.ts'

/** As if every origin that is known had been verified. */
const adapterOrigins = adapters.flatMap(({ origins }) => origins.map(({ origin }) => origin))

/** Letters that many fonts draw alike. */
const HOMOGRAPHS: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  i: 'і',
  p: 'р',
  u: 'υ',
  d: 'ԁ',
  l: 'ӏ',
  n: 'ո',
}

function lookAlikes(origin: string): string[] {
  const { hostname: host } = new URL(origin)
  const labels = host.split('.')
  const main = labels.at(-2)!
  const swapped = (at: number, label: string) => labels.with(at, label).join('.')
  const out = [
    `http://${host}`,
    `HTTP://${host}`,
    `https://${host}.`,
    `https://${host}:444`,
    `https://${host}:8443`,
    `https://user@${host}`,
    `https://user:pass@${host}`,
    `https://${host}@evil.example`,
    `https://${host}:443@evil.example`,
    `https://evil.example/${host}`,
    `https://evil.example/?u=https://${host}`,
    `https://evil.example#https://${host}`,
    `https://evil.example\\@${host}.evil.example`,
    `https://${host}.evil.example`,
    `https://${host}.cn`,
    `https://${host}.com.cn`,
    `https://${host.replaceAll('.', '-')}.example.com`,
    `https://x${host}`,
    `https://x.${host}`,
    `https://www.${host}`,
    `https://${labels.slice(1).join('.')}`,
    `ftp://${host}`,
    `ws://${host}`,
    `wss://${host}`,
    `blob:https://${host}/1b2c`,
    `data:text/html,https://${host}`,
    `javascript://${host}/%0aalert(1)`,
    `view-source:https://${host}`,
    `filesystem:https://${host}/temporary/x`,
    `chrome-extension://${host}`,
    `about:blank#${host}`,
    `null`,
    `//${host}`,
    host,
    `https://${host}%2eevil.example`,
    `https://${host}%00.evil.example`,
    `https://${host}。evil.example`,
    `https://127.0.0.1`,
    `https://0x7f000001`,
    `https://2130706433`,
    `https://[::ffff:127.0.0.1]`,
    `https://localhost`,
  ]
  for (const [at, label] of labels.entries()) {
    for (const [letter, twin] of Object.entries(HOMOGRAPHS))
      if (label.includes(letter)) out.push(`https://${swapped(at, label.replace(letter, twin))}`)
    for (let i = 0; i < label.length; i++) {
      out.push(`https://${swapped(at, label.slice(0, i) + label.slice(i + 1))}`)
      out.push(`https://${swapped(at, `${label.slice(0, i)}-${label.slice(i)}`)}`)
      out.push(`https://${swapped(at, label.slice(0, i) + label[i] + label.slice(i))}`)
      out.push(`https://${swapped(at, `${label.slice(0, i)}0${label.slice(i + 1)}`)}`)
      out.push(`https://${swapped(at, `${label.slice(0, i)}1${label.slice(i)}`)}`)
      out.push(`https://${swapped(at, `${label.slice(0, i)}.${label.slice(i)}`)}`)
      out.push(`https://${swapped(at, `${label.slice(0, i)}x${label.slice(i + 1)}`)}`)
      out.push(`https://${swapped(at, `${label.slice(0, i)}rn${label.slice(i + 1)}`)}`)
      for (const port of [81, 4430])
        out.push(`https://${swapped(at, `${label.slice(0, i)}q${label.slice(i + 1)}`)}:${port}`)
      const turned = label.slice(0, i) + (label[i + 1] ?? '') + label[i] + label.slice(i + 2)
      if (turned !== label) out.push(`https://${swapped(at, turned)}`)
    }
  }
  for (const tld of ['cn', 'net', 'org', 'co', 'xyz', 'top', 'com.cn', 'gov.cn'])
    out.push(`https://${labels.slice(0, -1).join('.')}.${tld}`)
  for (const word of ['login', 'beian-gov', 'secure', 'icp', 'miit', 'console'])
    out.push(`https://${word}-${host}`, `https://${main}-${word}.com`)
  return out.filter((address) => {
    // What the browser itself would read as the genuine origin is no look-alike.
    const verdict = judgeOrigin(address)
    return !(verdict.ok && adapterOrigins.includes(verdict.origin))
  })
}

const ask = (tabUrl: string, scannedOrigin: string) =>
  authoriseFill({ tabUrl, scannedOrigin, adapterOrigins, userOrigins: [] })

describe('T35 look-alike addresses', () => {
  const all = adapterOrigins.flatMap((origin) => lookAlikes(origin).map((address) => ({ origin, address })))

  test(`${all.length} addresses in the place of a genuine one: none is filled`, () => {
    expect(all.length).toBeGreaterThanOrEqual(500)
    const filled = all.filter(({ origin, address }) => ask(address, origin) === undefined)
    expect(filled.map(({ address }) => address)).toEqual([])
  })

  test('nor when the page itself claims to be there', () => {
    for (const { address } of all) {
      const verdict = judgeOrigin(address)
      if (verdict.ok) expect(ask(address, verdict.origin), address).toBe('site-not-allowed')
    }
  })

  test('the genuine ones are, at any path', () => {
    for (const origin of adapterOrigins)
      for (const path of ['', '/', '/a/b?c=d#e', '/?u=https://evil.example'])
        expect(ask(`${origin}${path}`, origin)).toBeUndefined()
  })

  test('letters of other alphabets are shown as such', () => {
    for (const address of [
      'https://bеian.huaweicloud.com',
      'https://备案.example.org',
      'https://xn--fiq228c.example.org',
    ])
      expect(judgeOrigin(address)).toMatchObject({ ok: true, punycode: true })
  })
})
