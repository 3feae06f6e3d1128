/** Where in a filing a domain stands that a document tells of. Pure. */
import type { Filing } from '@beian-assist/rules'
import { sameDomain } from '../../filing/same-domain.ts'

/** What the user said of a pasted domain that the filing does not name. */
export type DomainChoice =
  | { readonly is: 'added' }
  | { readonly is: 'ignored' }
  | { readonly is: 'replaces'; readonly name: string }

/** A domain as it is shown and likened to others. */
export const plainDomain = (name: string | null | undefined): string =>
  (name ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')

function placesOf(filing: Filing): { first: string; count: number; places: readonly { path: string; name: string }[] } {
  const services = (['websites', 'apps'] as const).flatMap((kind) =>
    (filing[kind] ?? []).map((service, index) => ({ at: `${kind}[${index}]`, domains: service?.domains ?? [] })),
  )
  const places = services.flatMap(({ at, domains }) =>
    domains.map((domain, index) => ({ path: `${at}.domains[${index}]`, name: plainDomain(domain?.name) })),
  )
  return { first: services[0]?.at ?? 'websites[0]', count: services[0]?.domains.length ?? 0, places }
}

/**
 * The domain of that name in any website or APP, or the one that the user says it replaces; else the first without a name. Else a
 * new one where the name is sure, and the first one where it may be a misreading of that.
 */
export function placeOfDomain(filing: Filing, name: string, isSure: boolean, choice?: DomainChoice): string {
  const { first, count, places } = placesOf(filing)
  const wanted = choice?.is === 'replaces' ? choice.name : name
  const found = places.find((place) => place.name !== '' && sameDomain(place.name, wanted))
  if (found) return found.path
  const open = places.find((place) => place.name === '')
  return open?.path ?? `${first}.domains[${isSure ? count : 0}]`
}

/** The domains that a filing names, where this one is not among them: then nobody but the user knows what is meant. */
export function domainsInstead(filing: Filing, name: string): readonly string[] {
  const names = [...new Set(placesOf(filing).places.flatMap((place) => (place.name === '' ? [] : [place.name])))]
  return names.some((each) => sameDomain(each, name)) ? [] : names
}
