/** `@beian-assist/sdk/adapters`: what is known of providers' own pages, and the form in which more can be written down. */
export type { Adapter, AdapterOrigin, AdapterStep, Locator, VerifiedOn, Wordings } from './adapter.ts'
export { type AdapterEvidence, adapterEvidence, isStale } from './evidence.ts'
export { adapterOf, adapterOrigins, adapters, providerOfOrigin } from './known.ts'
export { adapterAt } from './match.ts'
export { type AdapterProblem, parseAdapter } from './parse.ts'
