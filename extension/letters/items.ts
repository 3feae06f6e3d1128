/** The paths of what a letter is about. */
import { type Filing, sameText } from '@beian-assist/rules'
import type { Items } from './template.ts'

const all = (list: readonly unknown[] | null | undefined, path: string): string[] =>
  (list ?? []).map((_, index) => `${path}[${index}]`)

const websiteDomains = ({ websites }: Filing): string[] =>
  (websites ?? []).flatMap((website, index) => all(website.domains, `websites[${index}].domains`))

const services = (filing: Filing): string[] => [...all(filing.websites, 'websites'), ...all(filing.apps, 'apps')]

/** Whose owner is said to be somebody else than the legal representative. */
function authorised({ websites, apps, principal }: Filing): string[] {
  const list = [...(websites ?? []), ...(apps ?? [])]
  const paths = services({ websites, apps })
  return paths.filter((_, index) => {
    const owner = list[index]?.owner
    return (owner?.reusePrincipal === true ? principal : owner)?.isLegalRep === false
  })
}

/** Held by the legal representative, or by another insider of the unit. Nobody else's domain can be filed, with or without a letter. */
function insiders({ websites, subject, principal }: Filing): string[] {
  const domains = (websites ?? []).flatMap((website) => website.domains ?? [])
  return websiteDomains({ websites }).filter((_, index) => {
    const { holderName: holder, holderIsInsider } = domains[index] ?? {}
    if (!holder || !subject?.name || sameText(holder, subject.name)) return false
    if (sameText(holder, subject.legalRepName)) return true
    return holderIsInsider === true && !sameText(holder, principal?.name)
  })
}

/** People on whose account the paper is asked for. */
const askedPersons = (_: Filing, asked: readonly string[]): string[] => [
  ...new Set(asked.flatMap((path) => /^(?:principal|.*\.owner)(?=\.\w+$)/.exec(path) ?? [])),
]

/** `asked`: places of the filing on whose account the paper is asked for. */
export const itemsOf: Readonly<Record<Items, (filing: Filing, asked: readonly string[]) => readonly string[]>> = {
  services,
  authorisedServices: authorised,
  websiteDomains,
  insiderDomains: insiders,
  askedPersons,
}
