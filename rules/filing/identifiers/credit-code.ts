import { isOrganisationCode } from './organisation-code.ts'

const CHARS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** GB 32100 check character for the first 17 characters; null when one of them is not allowed. */
export function creditCodeCheckCharacter(code: string): string | null {
  let sum = 0
  let weight = 1
  for (let i = 0; i < 17; i++) {
    const value = CHARS.indexOf(code.charAt(i))
    if (value < 0 || code.charAt(i) === '') return null
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return CHARS[(31 - (sum % 31)) % 31]!
}

/** A unified social credit code: 18 characters with the right check character; letters upper or lower case. */
export function isCreditCode(text: string): boolean {
  const code = text.toUpperCase()
  return code.length === 18 && SHAPE.test(code) && creditCodeCheckCharacter(code) === code[17]
}

/** Parts of a well-formed code. The region is that of first registration: a unit that moved keeps it. */
export function readCreditCode(text: string): {
  readonly department: string
  readonly category: string
  readonly region: string
  readonly organisationCode: string
  readonly organisationCodeOk: boolean
} | null {
  if (!isCreditCode(text)) return null
  const code = text.toUpperCase()
  const organisationCode = code.slice(8, 17)
  return {
    department: code[0]!,
    category: code[1]!,
    region: code.slice(2, 8),
    organisationCode,
    organisationCodeOk: isOrganisationCode(organisationCode),
  }
}
