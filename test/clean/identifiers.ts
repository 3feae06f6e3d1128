// Written from the standards themselves, so that the rules are not measured against their own code.
import type { Choices } from './random.ts'

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 11643: 17 digits and a check character. */
export function residentId(region: string, born: string, order: string): string {
  const body = `${region}${born}${order}`
  let sum = 0
  for (let i = 0; i < 17; i++) sum += Number(body[i]) * (2 ** (17 - i) % 11)
  return `${body}${'10X98765432'[sum % 11]}`
}

/** GB 32100: registering authority and kind, division, organisation code, check character. */
export function creditCode(kind: string, region: string, organisation: string): string {
  const body = `${kind}${region}${organisation}`
  let sum = 0
  let weight = 1
  for (const char of body) {
    sum += USCC.indexOf(char) * weight
    weight = (weight * 3) % 31
  }
  return `${body}${USCC[(31 - (sum % 31)) % 31]}`
}

/** GB 11714: eight characters and a check character, here without the hyphen. */
export function organisationCode(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  let sum = 0
  for (const [i, char] of [...body].entries()) sum += Number.parseInt(char, 36) * weights[i]!
  const check = (11 - (sum % 11)) % 11
  return `${body}${check === 10 ? 'X' : check}`
}

/** GB/T 17710 modulo 11,10, as in the 15-digit registration numbers of before 2015. */
export function registrationNumber(body: string): string {
  let remainder = 10
  for (const digit of body) {
    const sum = (remainder + Number(digit)) % 10 || 10
    remainder = (sum * 2) % 11
  }
  return `${body}${(11 - remainder) % 10}`
}

/** A number in the form that a unit certificate has. */
export function unitNumber(format: string, region: string, choose: Choices): string {
  if (format === 'orgcode') return organisationCode(choose.digits(8))
  if (format === 'uscc-or-regno' && choose.chance(0.1)) return registrationNumber(`${region}${choose.digits(8)}`)
  if (format === 'free') return `${choose.of(['示例字', 'EX', '第'])}${choose.digits(8)}号`
  const kind =
    format === 'uscc-or-regno' ? choose.of(['91', '92', '93']) : choose.of(['11', '12', '51', '52', '53', '31'])
  return creditCode(
    kind,
    region,
    organisationCode(choose.of(['', 'MA']) === 'MA' ? `MA${choose.digits(6)}` : choose.digits(8)),
  )
}
