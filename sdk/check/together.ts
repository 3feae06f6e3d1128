import { check, type Filing, type Locale, type Report } from '@beian-assist/rules'
import { leavesOf } from '../filing/leaves.ts'
import { withValue } from '../filing/path.ts'
import { readFiling } from '../plan/read-filing.ts'
import type { Scan } from '../types.ts'
import { withDerived } from './derived.ts'

export interface CheckOptions {
  readonly today?: string
  readonly locale: Locale
  readonly provider?: string
  readonly portfolio: readonly Filing[]
}

/**
 * The rules on what would be submitted: the profile, with what the page holds now laid over it.
 * Without a profile only the page is known, and what it does not show yet is undecided.
 */
export function checkTogether(
  scan: Scan | undefined,
  profile: Filing | undefined,
  options: CheckOptions,
): Report | undefined {
  const onPage = scan ? readFiling(scan).filing : undefined
  if (!profile && !onPage) return undefined
  let filing: Filing = profile ?? {}
  if (onPage) {
    for (const { path, value } of leavesOf(onPage)) {
      // Before the fill the page is empty where the profile is not; an empty box does not unsay the profile.
      if (value !== '' || !profile) filing = withValue(filing, path, value)
    }
  }
  return check(withDerived(filing), { ...options, portfolio: [...options.portfolio], complete: profile !== undefined })
}
