import type { Finding } from '@beian-assist/rules'

/** Id of a finding's card. */
export const idOf = (finding: Finding, all: readonly Finding[]): string => `ba-finding-${all.indexOf(finding)}`

export function goToFinding(root: Node, finding: Finding, all: readonly Finding[]): void {
  const card = (root as Document | ShadowRoot).getElementById(idOf(finding, all))
  card?.closest('details')?.setAttribute('open', '')
  card?.focus()
  card?.scrollIntoView({ block: 'center' })
}
