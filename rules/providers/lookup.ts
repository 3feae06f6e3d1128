import { providers } from './index.ts'
import type { ProviderFact, ProviderFactKey, ProviderFactValues } from './provider.ts'

/** The fact of that key with its sources; nothing when the provider has none or is unknown. */
export function providerFact<K extends ProviderFactKey>(provider: string | null, key: K): ProviderFact<K> | undefined {
  const found = providers.find((one) => one.id === provider)?.facts.find((fact) => fact.key === key)
  return found as unknown as ProviderFact<K> | undefined
}

/** What a provider asks for; null when nothing is known. */
export function providerValue<K extends ProviderFactKey>(
  provider: string | null,
  key: K,
): ProviderFactValues[K] | null {
  return providerFact(provider, key)?.value ?? null
}

/** For a rule's `appliesTo`: ids of the providers that have the fact. */
export function providersWith(key: ProviderFactKey): readonly string[] {
  return providers.filter(({ facts }) => facts.some((fact) => fact.key === key)).map(({ id }) => id)
}
