/** Check character of GB 11643 for the first 17 digits. */
export function idCheckCharacter(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return '10X98765432'[sum % 11]!
}

export const idChecks = (id: string) => /^\d{17}[\dX]$/.test(id) && idCheckCharacter(id.slice(0, 17)) === id[17]

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const orgAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** GB 32100 check over the whole code. */
export function creditChecks(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return false
  let sum = 0
  let weight = 1
  for (const ch of code.slice(0, 17)) {
    sum += creditAlphabet.indexOf(ch) * weight
    weight = (weight * 3) % 31
  }
  return creditAlphabet[(31 - (sum % 31)) % 31] === code[17]
}

/** GB 11714 check of characters 9–17. */
export function orgChecks(code: string): boolean {
  const body = code.slice(8, 16)
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * orgAlphabet.indexOf(body[i] ?? ''), 0)
  const check = 11 - (sum % 11)
  return (check === 10 ? 'X' : check === 11 ? '0' : String(check)) === code[16]
}

/** `YYYYMMDD` or parts → ISO date, null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists || year < 1900 || year > 2100) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export const birthOf = (id: string) =>
  isoDate(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)))
export const sexOf = (id: string) => (Number(id[16]) % 2 === 1 ? '男' : '女')
