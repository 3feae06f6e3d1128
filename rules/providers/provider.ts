import type { Confidence } from '../engine/report.ts'
import type { SourceId } from '../sources/index.ts'

/** What an access provider asks for beyond the ministry and the provinces, by key. */
export interface ProviderFactValues {
  /** One cloud account files for one subject only. */
  accountSingleSubject: true
  /** An individual's order holds one website or APP. */
  individualOnePerOrder: true
  /** Websites and APPs that an individual may hold. */
  individualMaxServices: number
  /** `websiteContentTypes` codes open to an individual. */
  individualContentTypes: readonly number[]
  /** Longest name of an individual's website: Han characters, letters and digits counted alike. */
  individualNameMax: number
  /** One domain under one website. */
  oneDomainPerSite: true
  /** An owner who is not the legal representative brings a letter, whatever the province asks. */
  ownerLetter: true
  /** Materials asked for in every province that does not ask for others. */
  documents: readonly string[]
  /** Days that the resource must still run when the filing starts. */
  minRemainingDays: number
  /** Authorisation codes that one server gives. */
  authCodesPerServer: number
  /** Minutes for which the code of the authenticity check can be scanned. */
  qrMinutes: number
  /** Agreements to be accepted before submission: `agreements` codes. */
  agreements: readonly string[]
  /** The certificate type of a person who is already on file cannot be changed. */
  existingCertTypeLocked: true
  /** Provinces in which an individual may give the mobile as the emergency phone. */
  mobileAsEmergency: readonly string[]
}

export type ProviderFactKey = keyof ProviderFactValues

export interface ProviderFact<K extends ProviderFactKey = ProviderFactKey> {
  readonly key: K
  readonly value: ProviderFactValues[K]
  readonly sources: readonly SourceId[]
  readonly confidence: Confidence
  readonly note?: string
}

type AnyFact = { [K in ProviderFactKey]: ProviderFact<K> }[ProviderFactKey]

/** An access provider, or the ministry's own system. `id` is the value of `filing.provider`. */
export interface Provider {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly facts: readonly AnyFact[]
}
