/** Names that a website or APP of this filing could bear instead. Pure; each is proved by checking the whole filing with it. */
import { check, type FieldPath, type Filing, type Finding, lintNameIn, type NameLint } from '@beian-assist/rules'
import { withValue } from '../filing/path.ts'
import { keyOf } from './safe-fix.ts'

export type NameOffer = NameLint['suggestions'][number]

const MOST = 3

type Options = Parameters<typeof check>[1]

const isAbout =
  (path: FieldPath) =>
  ({ fields }: Finding): boolean =>
    fields[0] === path

/** What the rules say of the name at this place. */
export const nameFindings = (filing: Filing, path: FieldPath, options: Options): readonly Finding[] =>
  check(filing, { ...options, portfolio: [] }).findings.filter(isAbout(path))

/**
 * Up to three names, best first, with which no error or warning about the name is left and none about anything else comes up.
 * Empty when the name is in order, and when nothing of the user's own words leads to one.
 */
export function nameOffers(filing: Filing, path: FieldPath, options: Options = {}): readonly NameOffer[] {
  // Where the page is known to be of a provider, its rules on names count.
  const placed = options.provider === undefined ? filing : { ...filing, provider: options.provider }
  const offers = lintNameIn(placed, path)?.suggestions ?? []
  if (offers.length === 0) return []
  const serious = (judged: Filing): readonly Finding[] =>
    check(judged, { ...options, portfolio: [] }).findings.filter(({ severity }) => severity !== 'info')
  const known = new Set(serious(filing).map(keyOf))
  const isProved = ({ name }: NameOffer): boolean =>
    serious(withValue(filing, path, name)).every((left) => !isAbout(path)(left) && known.has(keyOf(left)))
  return offers.filter(isProved).slice(0, MOST)
}
