/** Where in a filing a domain stands that a document tells of. Pure. */
import type { Filing } from '@beian-assist/rules'

const plain = (name: string | null | undefined): string =>
  (name ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')

/**
 * The domain of that name in any website or APP; else the first without a name. Else a new one where the name is sure, and the first
 * one where it may be a misreading of that.
 */
export function placeOfDomain(filing: Filing, name: string, isSure: boolean): string {
  const services = (['websites', 'apps'] as const).flatMap((kind) =>
    (filing[kind] ?? []).map((service, index) => ({ at: `${kind}[${index}]`, domains: service?.domains ?? [] })),
  )
  const places = services.flatMap(({ at, domains }) =>
    domains.map((domain, index) => ({ path: `${at}.domains[${index}]`, name: plain(domain?.name) })),
  )
  const found = places.find((place) => place.name !== '' && place.name === plain(name))
  if (found) return found.path
  const [first] = services
  const at = first?.at ?? 'websites[0]'
  const open = places.find((place) => place.name === '')
  return open?.path ?? `${at}.domains[${isSure ? (first?.domains.length ?? 0) : 0}]`
}
