import { isIPv4, isIPv6 } from 'node:net'
import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintFits, isPackageName } from '../../rules/filing/identifiers/app-package.ts'
import { isCreditCode, readCreditCode } from '../../rules/filing/identifiers/credit-code.ts'
import { readDomain } from '../../rules/filing/identifiers/domain-name.ts'
import { isEmail } from '../../rules/filing/identifiers/email.ts'
import { ipUse, readIp } from '../../rules/filing/identifiers/ip.ts'
import { isLandline, readLandline } from '../../rules/filing/identifiers/landline.ts'
import { isMobile } from '../../rules/filing/identifiers/mobile.ts'
import { isOrganisationCode } from '../../rules/filing/identifiers/organisation-code.ts'
import { permitFits } from '../../rules/filing/identifiers/permits.ts'
import { decodeLabel } from '../../rules/filing/identifiers/punycode.ts'
import { ageOn, birthDate, isMale, isResidentId, readResidentId } from '../../rules/filing/identifiers/resident-id.ts'
import { provinces } from '../../rules/index.ts'

const TODAY = '2026-11-24'
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const from = (letters: string, length: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: length, maxLength: length }).map((all) => all.join(''))
const replaceAt = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1)
const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** GB 11643 by its definition: ISO 7064 MOD 11-2, computed from the left. */
function residentCheck(body: string): string {
  let rest = 0
  for (const digit of body) rest = ((rest + Number(digit)) * 2) % 11
  return '0123456789X'[(12 - rest) % 11]!
}

const resident = fc
  .record({
    province: fc.constantFrom(...provinces.map(({ code }) => code.slice(0, 2))),
    county: digits(4),
    born: dates,
    sequence: digits(3),
  })
  .map(({ province, county, born, sequence }) => {
    const body = `${province}${county}${born.replaceAll('-', '')}${sequence}`
    return { id: body + residentCheck(body), body, born, sequence, province }
  })

describe('GB 11643', () => {
  it('accepts every number made by the definition, and tells what it says', () => {
    fc.assert(
      fc.property(resident, fc.boolean(), ({ id, born, sequence, province }, lower) => {
        const text = lower ? id.toLowerCase() : id
        expect(isResidentId(text)).toBe(true)
        const read = readResidentId(text, TODAY)
        expect(read).toMatchObject({
          ok: true,
          province: `${province}0000`,
          birth: born,
          male: Number(sequence) % 2 === 1,
          old: false,
        })
      }),
    )
  })

  it('notices every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(resident, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ id }, at, step) => {
        expect(isResidentId(replaceAt(id, at, String((Number(id[at]) + step) % 10)))).toBe(false)
        const swapped = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2)
        if (id[at] !== id[at + 1]) expect(isResidentId(swapped)).toBe(false)
      }),
    )
  })

  it('reads 15-digit numbers of the last century, and the same birth from the longer form', () => {
    fc.assert(
      fc.property(resident, ({ id, born }) => {
        fc.pre(born.startsWith('19'))
        const old = id.slice(0, 6) + id.slice(8, 17)
        expect(readResidentId(old, TODAY)).toMatchObject({ ok: true, birth: born, old: true })
        expect([birthDate(old), isMale(old)]).toEqual([birthDate(id), isMale(id)])
      }),
    )
  })

  it('tells a wrong shape, check character, region and birth apart', () => {
    const made = (body: string) => body + residentCheck(body)
    expect(readResidentId(made('00030519880312011'), TODAY)).toEqual({ ok: false, reason: 'region' })
    expect(readResidentId(made('44030519880230011'), TODAY)).toEqual({ ok: false, reason: 'birth' })
    expect(readResidentId(made('44030520270101011'), TODAY)).toEqual({ ok: false, reason: 'birth' })
    expect(readResidentId('44030519880312011', TODAY)).toEqual({ ok: false, reason: 'shape' })
    expect(readResidentId('440305198803120119', TODAY)).toEqual({ ok: false, reason: 'checksum' })
  })

  it('counts full years: one more on the birthday, never a negative age', () => {
    fc.assert(
      fc.property(resident, fc.integer({ min: 0, max: 120 }), ({ id, born }, years) => {
        const [year = '', rest = ''] = [born.slice(0, 4), born.slice(4)]
        fc.pre(rest !== '-02-29')
        const birthday = `${Number(year) + years}${rest}`
        const before = new Date(Date.parse(birthday) - 86_400_000).toISOString().slice(0, 10)
        expect(ageOn(id, birthday)).toBe(years)
        expect(ageOn(id, before)).toBe(years === 0 ? null : years - 1)
      }),
    )
  })
})

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** GB 32100 by its definition: weights are the powers of 3 modulo 31. */
function creditCheck(body: string): string {
  let sum = 0n
  for (const [at, letter] of [...body].entries()) sum += BigInt(USCC.indexOf(letter)) * 3n ** BigInt(at)
  return USCC[Number((31n - (sum % 31n)) % 31n)]!
}
const credit = fc
  .tuple(from(USCC, 2), digits(6), from(USCC, 9))
  .map(([head, region, rest]) => head + region + rest)
  .map((body) => body + creditCheck(body))

describe('GB 32100 and GB 11714', () => {
  it('accept every code made by the definition, in either case, and take it apart', () => {
    fc.assert(
      fc.property(credit, (code) => {
        expect(isCreditCode(code) && isCreditCode(code.toLowerCase())).toBe(true)
        expect(readCreditCode(code)).toMatchObject({
          department: code[0],
          category: code[1],
          region: code.slice(2, 8),
          organisationCode: code.slice(8, 17),
        })
      }),
    )
  })

  it('notice every single wrong character, and letters that are never used', () => {
    fc.assert(
      fc.property(credit, fc.nat(17), fc.constantFrom(...`${USCC}IOSVZ`), (code, at, letter) => {
        fc.pre(code[at] !== letter)
        expect(isCreditCode(replaceAt(code, at, letter))).toBe(false)
      }),
    )
  })

  it('an organisation code carries its own check character', () => {
    const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    const weights = [3, 7, 9, 10, 5, 8, 4, 2]
    fc.assert(
      fc.property(from(letters, 8), fc.nat(7), (body, at) => {
        const sum = [...body].reduce((all, letter, index) => all + letters.indexOf(letter) * weights[index]!, 0)
        const check = (11 - (sum % 11)) % 11
        const good = check === 10 ? 'X' : String(check)
        expect(isOrganisationCode(body + good) && isOrganisationCode(`${body}-${good}`)).toBe(true)
        expect(isOrganisationCode(`${body}${good === '0' ? '1' : '0'}`)).toBe(false)
        const next = letters[(letters.indexOf(body[at]!) + 1) % letters.length]!
        expect(isOrganisationCode(replaceAt(body, at, next) + good)).toBe(false)
      }),
    )
  })
})

describe('permits and passports', () => {
  it('fit their type and no other shape', () => {
    fc.assert(
      fc.property(digits(8), digits(2), resident, (eight, two, { id }) => {
        expect(permitFits(14, `H${eight}`) && permitFits(14, `M${eight}${two}`)).toBe(true)
        expect(permitFits(14, `X${eight}`) || permitFits(14, eight) || permitFits(14, `H${eight}1`)).toBe(false)
        expect(permitFits(11, eight) && permitFits(11, eight + two)).toBe(true)
        expect(permitFits(11, `H${eight}`)).toBe(false)
        expect(permitFits(41, id)).toBe(/^8[12]/.test(id))
        expect(permitFits(7, `E${eight}`)).toBe(true)
      }),
    )
    expect(permitFits(2, '440305198803120118')).toBeNull()
  })
})

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
