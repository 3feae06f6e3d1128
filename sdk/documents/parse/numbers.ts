import { birthDate, isCreditCode, isMale, readCreditCode, readResidentId } from '@beian-assist/rules'

/** A resident number whose check character, province and birth date are right, of someone not older than 120. */
export function plausible(id: string, today: string): boolean {
  const read = readResidentId(id, today)
  return read.ok && !read.old && Number(today.slice(0, 4)) - Number(read.birth.slice(0, 4)) <= 120
}

/** Both check characters of a credit code: GB 32100 over all, GB 11714 inside. */
export const creditCodeChecks = (code: string) =>
  isCreditCode(code) && readCreditCode(code)?.organisationCodeOk === true

/** Parts → ISO date, null when there is no such day or it lies far from any document. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists || year < 1900 || year > 2100) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export const birthOf = (id: string) => birthDate(id)
export const sexOf = (id: string) => (isMale(id) ? '男' : '女')
