import { isResidentId } from './resident-id.ts'

/** Patterns of the numbers of person certificates other than the resident ID, by `personCertTypes` code. */
const PERMITS: Readonly<Record<number, (number: string) => boolean>> = {
  // Passport.
  7: (number) => /^[A-Za-z0-9]{5,20}$/.test(number),
  // Travel permit of Taiwan residents: 8 digits, or 10 and a version mark.
  11: (number) => /^(?:\d{8}|\d{10}(?:[A-Z0-9]{1,2})?)$/.test(number),
  // Travel permit of Hong Kong and Macao residents: H or M, 8 digits, since 2013 without the two of the issue.
  14: (number) => /^[HMhm]\d{8}(?:\d{2})?$/.test(number),
  // Foreign permanent resident: three letters and 12 digits, or the 18-digit card of 2023.
  30: (number) => /^(?:[A-Z]{3}\d{12}|9\d{17})$/.test(number),
  // Residence permits are numbered like resident IDs: 81 Hong Kong, 82 Macao, 83 Taiwan.
  41: (number) => /^8[12]/.test(number) && isResidentId(number),
  42: (number) => number.startsWith('83') && isResidentId(number),
}

/** Whether a number fits its certificate type; null for a type whose numbers are not known here. */
export function permitFits(certType: number, number: string): boolean | null {
  return PERMITS[certType]?.(number) ?? null
}

/** A passport of the People's Republic: E and 8 digits, E, a letter and 7 digits, or an older letter and digits. */
export function isChinesePassport(number: string): boolean {
  return /^(?:E\d{8}|E[A-HJ-NP-Z]\d{7}|[GDSPH]\d{8}|1[45]\d{7})$/.test(number.toUpperCase())
}
