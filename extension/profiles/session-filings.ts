/** Reads the filings that lie in the session. Loaded with the first of them, see `session-profiles.ts`. */
import { parseFiling, provinceName } from '@beian-assist/rules'
import type { SessionProfile } from './session-profiles.ts'

/** Nothing for what is no filing. */
export function readSessionFiling(id: string, filing: unknown): SessionProfile | undefined {
  const read = parseFiling(filing)
  if (!read.ok) return undefined
  const { province } = read.filing
  return { id, filing: read.filing, province: (locale) => (province ? provinceName(province, locale) : '') }
}
