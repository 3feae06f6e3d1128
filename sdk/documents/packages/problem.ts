/** Why a package is not read. */
export type PackageProblem =
  | 'empty-file'
  | 'unreadable' // the file was moved, changed or removed since it was chosen
  | 'not-a-package' // no ZIP file
  | 'truncated' // begins as a ZIP file, stops before its end
  | 'damaged' // a structure contradicts itself or a checksum fails
  | 'too-many-entries'
  | 'entry-too-large'
  | 'forged-size' // an entry unpacks to another size than it claims, or claims what cannot be
  | 'overlapping-entries'
  | 'duplicate-entry'
  | 'unsafe-name' // `..`, absolute or with control characters
  | 'entry-mismatch' // directory and entry name different things
  | 'encrypted'
  | 'unknown-compression'
  | 'app-bundle' // AAB without a base module
  | 'several-packages' // XAPK, APKS: packages inside a package
  | 'harmony' // APP: HarmonyOS packages inside a package
  | 'not-an-app' // a ZIP file without an application in it
  | 'several-apps' // an IPA with more than one application
  | 'unsigned'
  | 'signature-stripped' // a newer signature that the older one names is not there
  | 'signature-wrong' // the signature does not fit its certificate
  | 'store-signed' // signed by a store in place of the developer
  | 'aborted'

/** Carries a refusal to the entry point, which returns it as a value. */
export class PackageRefusal extends Error {
  readonly problem: PackageProblem
  readonly detail: string | undefined

  constructor(problem: PackageProblem, detail?: string) {
    super(problem)
    this.name = 'PackageRefusal'
    this.problem = problem
    this.detail = detail
  }
}

export function refuse(problem: PackageProblem, detail?: string): never {
  throw new PackageRefusal(problem, detail)
}
