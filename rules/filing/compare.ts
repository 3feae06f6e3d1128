/** Longest text that any pattern is run over; longer input is cut. */
export const MAX_SCAN = 512

/** Cuts a text before patterns are run over it. */
export function scan(text: string): string {
  return text.length > MAX_SCAN ? text.slice(0, MAX_SCAN) : text
}

/** Full-width letters, digits, punctuation and blanks become half-width. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  )
}

/** Absent, empty, or only blanks. */
export function blank(text: string | null | undefined): boolean {
  return text == null || text.trim() === ''
}

/** Half-width, without blanks, upper case: what is left when only the typing differs. */
export function normalText(text: string): string {
  return halfWidth(text).replace(/\s+/g, '').toUpperCase()
}

/** Both present and equal but for width, blanks and case. */
export function sameText(a: string | null | undefined, b: string | null | undefined): boolean {
  if (a == null || b == null) return false
  const left = normalText(a)
  return left !== '' && left === normalText(b)
}

/** Digits of a phone number without the country code of a mainland mobile. */
export function phoneDigits(phone: string): string {
  const digits = halfWidth(scan(phone)).replace(/\D+/g, '')
  return /^(?:00)?86(?=1\d{10}$)/.test(digits) ? digits.slice(-11) : digits
}

/** Both present and equal after keeping digits only. */
export function samePhone(a: string | null | undefined, b: string | null | undefined): boolean {
  if (a == null || b == null) return false
  const left = phoneDigits(a)
  return left !== '' && left === phoneDigits(b)
}
