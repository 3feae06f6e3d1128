import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCreditCode, readCreditCode } from '../../rules/filing/identifiers/credit-code.ts'
import { isOrganisationCode } from '../../rules/filing/identifiers/organisation-code.ts'
import { permitFits } from '../../rules/filing/identifiers/permits.ts'
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
