import type { Filing } from '@beian-assist/rules'
import { leavesOf } from '../filing/leaves.ts'
import { valueAt, withValue } from '../filing/path.ts'
import { readFiling } from '../plan/read-filing.ts'
import type { Scan } from '../types.ts'
import { alignedWith } from './hangs-on.ts'

/** Places whose control the user has touched. */
function editedPaths({ controls, mappings }: Scan): ReadonlySet<string> {
  const edited = new Set(controls.filter(({ flags }) => flags.includes('userEdited')).map(({ id }) => id))
  return new Set(mappings.flatMap((one) => (one.status === 'mapped' && edited.has(one.control) ? [one.path] : [])))
}

/**
 * What would be submitted: the profile, with what the page holds now laid over it. Where the page names another domain or
 * document than the profile, the profile's facts of its own are left out.
 * Without a profile only the page is known, and what it does not show yet is undecided.
 */
export function together(scan: Scan | undefined, profile: Filing | undefined): Filing | undefined {
  const onPage = scan ? readFiling(scan).filing : undefined
  if (!profile && !onPage) return undefined
  let filing: Filing = profile && onPage ? alignedWith(onPage, profile) : (profile ?? {})
  if (onPage) {
    const typed = scan ? editedPaths(scan) : new Set()
    for (const { path, value } of leavesOf(onPage)) {
      // Before the fill the page is empty where the profile is not; an empty box does not unsay the profile, an unticked one neither.
      const isUnticked = value === false && !typed.has(path) && valueAt(profile ?? {}, path) !== undefined
      if ((value !== '' && !isUnticked) || !profile) filing = withValue(filing, path, value)
    }
  }
  return filing
}
