import { isIPv4, isIPv6 } from 'node:net'
import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintFits, isPackageName } from '../../rules/filing/identifiers/app-package.ts'
import { readCreditCode } from '../../rules/filing/identifiers/credit-code.ts'
import { readDomain } from '../../rules/filing/identifiers/domain-name.ts'
import { isEmail } from '../../rules/filing/identifiers/email.ts'
import { ipUse, readIp } from '../../rules/filing/identifiers/ip.ts'
import { isLandline, readLandline } from '../../rules/filing/identifiers/landline.ts'
import { isMobile } from '../../rules/filing/identifiers/mobile.ts'
import { isOrganisationCode } from '../../rules/filing/identifiers/organisation-code.ts'
import { permitFits } from '../../rules/filing/identifiers/permits.ts'
import { decodeLabel } from '../../rules/filing/identifiers/punycode.ts'
import { birthDate, readResidentId } from '../../rules/filing/identifiers/resident-id.ts'

const TODAY = '2026-11-24'
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

describe('phones', () => {
  it('mobiles: eleven digits from 13 to 19', () => {
    fc.assert(
      fc.property(digits(11), (number) => {
        expect(isMobile(number)).toBe(number[0] === '1' && Number(number[1]) >= 3)
        expect(
          isMobile(`${number}0`) || isMobile(number.slice(1)) || isMobile(` ${number}`) || isMobile(`+86${number}`),
        ).toBe(false)
      }),
    )
  })

  it('landlines: area, number and extension come back as written, with or without the hyphen', () => {
    const area = fc.oneof(
      fc.constant('010'),
      digits(1).map((digit) => `02${digit}`),
      fc.tuple(fc.constantFrom(...'3456789'), digits(2)).map(([first, rest]) => `0${first}${rest}`),
    )
    fc.assert(
      fc.property(
        area,
        fc.oneof(digits(7), digits(8)),
        fc.option(digits(4), { nil: undefined }),
        (code, number, extension) => {
          const tail = extension === undefined ? '' : `-${extension}`
          expect(readLandline(`${code}-${number}${tail}`)).toEqual({
            area: code,
            number,
            ...(extension !== undefined && { extension }),
          })
          expect(isLandline(`${code}${number}${tail}`)).toBe(true)
          expect(isLandline(number) || isLandline(`${code}-${number}123`)).toBe(false)
        },
      ),
    )
  })
})

describe('addresses', () => {
  it('IPv4 and IPv6 are told as Node tells them', () => {
    const soup = fc
      .array(fc.constantFrom('0', '1', 'ff', '255', '256', '01', '.', ':', '::', 'g', ''), { maxLength: 12 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), soup), (text) => {
        expect(readIp(text)?.version ?? null).toBe(isIPv4(text) ? 4 : isIPv6(text) ? 6 : null)
      }),
      { numRuns: 2000 },
    )
  })

  it('different spellings of one IPv6 address are one value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
        const long = groups.map((group) => group.toString(16).padStart(4, '0')).join(':')
        const short = new URL(`http://[${long}]`).hostname.slice(1, -1)
        expect(readIp(short)).toEqual(readIp(long))
        expect(readIp(long.toUpperCase())).toEqual(readIp(long))
      }),
    )
  })

  it('private ranges end where they should', () => {
    const use = (text: string) => ipUse(readIp(text)!)
    const around = {
      '10.255.255.255': 'private',
      '11.0.0.0': 'public',
      '172.15.255.255': 'public',
      '172.16.0.0': 'private',
      '172.32.0.0': 'public',
      '192.168.0.0': 'private',
      '192.169.0.0': 'public',
      '100.63.255.255': 'public',
      '100.64.0.0': 'private',
      '127.0.0.1': 'private',
      '::1': 'private',
      'fdff::1': 'private',
      'fe00::1': 'public',
      '::ffff:10.0.0.1': 'private',
      '::ffff:8.8.8.8': 'public',
    }
    for (const [text, expected] of Object.entries(around)) expect(`${text} ${use(text)}`).toBe(`${text} ${expected}`)
  })
})

describe('domains and e-mail', () => {
  const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9]{0,10}[a-z0-9])?$/)
  const suffix = fc.constantFrom('com', 'cn', 'com.cn', 'net.cn', 'gov.cn', 'bj.cn', 'com.hk', '中国', '公司')

  it('take apart what was put together', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 3 }), label, suffix, (above, own, tail) => {
        fc.pre(!(tail === 'cn' && own.length <= 3))
        const name = [...above, own, tail].join('.')
        expect(readDomain(name.toUpperCase())).toMatchObject({
          suffix: tail,
          label: own,
          registrable: `${own}.${tail}`,
          levels: above.length + 2,
        })
        expect(
          readDomain(`http://${name}`) ?? readDomain(`${name}/`) ?? readDomain(`${name}.`) ?? readDomain(tail),
        ).toBeNull()
        expect(isEmail(`li@${domainToASCII(name)}`)).toBe(!/[^\x20-\x7e]/.test(domainToASCII(name)))
      }),
    )
  })

  it('decode Chinese labels as Node encodes them', () => {
    const han = fc
      .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 1, maxLength: 10 })
      .map((points) => String.fromCodePoint(...points))
    fc.assert(
      fc.property(han, label, (name, latin) => {
        for (const one of [name, name + latin, latin + name]) {
          const ascii = domainToASCII(one)
          fc.pre(ascii !== '')
          expect(decodeLabel(ascii)).toBe(one)
        }
      }),
    )
  })

  it('are never thrown at by any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.string().map((text) => `xn--${text}`),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          for (const read of [
            decodeLabel,
            readDomain,
            readIp,
            readLandline,
            readCreditCode,
            isEmail,
            isMobile,
            isPackageName,
            isOrganisationCode,
            birthDate,
          ])
            read(text)
          readResidentId(text, TODAY)
          permitFits(14, text)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('APP fingerprints and package names', () => {
  it('take the separators people copy along, and the length of each system', () => {
    const hex = (bytes: number) =>
      fc
        .uint8Array({ minLength: bytes, maxLength: bytes })
        .map((all) => [...all].map((one) => one.toString(16).padStart(2, '0')))
    fc.assert(
      fc.property(hex(16), hex(20), fc.constantFrom('', ':', ' '), (md5, sha1, separator) => {
        expect([
          fingerprintFits('android', md5.join(separator)),
          fingerprintFits('ios', sha1.join(separator).toUpperCase()),
        ]).toEqual([true, true])
        expect([fingerprintFits('android', sha1.join(separator)), fingerprintFits('ios', md5.join(separator))]).toEqual(
          [false, false],
        )
      }),
    )
  })

  it('a package name has at least two parts and begins with a letter', () => {
    const part = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (parts) => {
        const name = parts.join('.')
        expect(isPackageName(name)).toBe(true)
        expect(
          isPackageName(parts[0]!) ||
            isPackageName(`${name}.`) ||
            isPackageName(`1${name}`) ||
            isPackageName(name.replace('.', ' ')),
        ).toBe(false)
      }),
    )
  })
})
