import type { Certificate } from './der/certificate.ts'
import type { PackageProblem } from './problem.ts'

/** Where a signer's certificate comes from: an APK signature scheme, an IPA's provisioning profile, or a HarmonyOS signing block. */
export type SignatureScheme = 'v1' | 'v2' | 'v3' | 'v3.1' | 'profile' | 'hap'

export interface Signer {
  readonly scheme: SignatureScheme
  readonly certificate: Certificate
  /** The signature over the signed data was checked with the certificate's key; false where it is of a kind not known here, or there is no WebCrypto. */
  readonly checked: boolean
  /** Android versions (API levels) for which this signer counts; null: all. */
  readonly minSdk: number | null
  readonly maxSdk: number | null
  /** Certificates the application was signed with before, oldest first. */
  readonly history: readonly Certificate[]
}

export interface AppIcon {
  readonly format: 'png' | 'jpeg' | 'webp' | 'crushed-png'
  readonly bytes: Uint8Array
  /** Its name in the package. */
  readonly entry: string
}

/** What the user should know beside the values. */
export type PackageNote =
  | 'several-signers' // all sign together, or it is not said which of the certificates signed
  | 'rotated' // the key was changed; older systems see the older certificate
  | 'unchecked' // the signature is of a kind that cannot be checked here
  | 'not-rsa' // the key has no modulus
  | 'icon-drawn' // the icon is a drawing, not a picture
  | 'no-name'
  | 'profile-expired'
  | 'upload-key' // an app bundle: a store may sign what is installed with another key
  | 'compare-harmony' // read by the published layout, to be compared with the developer's console once

export interface AppFeatures {
  readonly platform: 'android' | 'ios' | 'harmony'
  /** Package name or bundle id. */
  readonly packageName: string
  readonly versionName: string
  readonly versionCode: string
  /** The name under the installed icon, in Chinese where the package has one; '' when it cannot be told. */
  readonly name: string
  /** Other names it has, by language tag; '' is the default. */
  readonly names: Readonly<Record<string, string>>
  readonly icon: AppIcon | null
  /** The signer whose values are filed comes first. */
  readonly signers: readonly Signer[]
  readonly notes: readonly PackageNote[]
}

export type PackageOutcome =
  | { readonly ok: true; readonly features: AppFeatures }
  | { readonly ok: false; readonly problem: PackageProblem; readonly detail?: string }
