import type { Locale } from '../engine/report.ts'
import type { Text } from '../engine/rule.ts'
import type { Fact } from '../provinces/fact.ts'
import { claimsZh } from './claims-zh.ts'
import { ownClaims } from './own-claims.ts'

/** A claim of a source in the reader’s language; as it is where no translation is known. */
export const claimIn = (claim: string, locale: Locale): string =>
  locale === 'en' ? claim : (claimsZh[claim.replaceAll("'", '’')] ?? claim)

/** What the sources of a disputed fact claim; the bare fact where it has no wording. */
export function ownClaim({ key, value }: Pick<Fact, 'key' | 'value'>, locale: Locale): string {
  const text = ownClaims[`${key}.${String(value)}`] ?? ownClaims[key]
  if (text === undefined) return `${key}: ${JSON.stringify(value)}`
  // Builds for one language leave the other out.
  return ((locale === 'en' ? (text as Partial<Text>).en : undefined) ?? text.zh).replace('{value}', String(value))
}
