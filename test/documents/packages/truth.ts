/** What the tools said of a package, and how their words are read. */

export interface ApkTruth {
  readonly file: string
  readonly scheme: string
  /** How many sign together. */
  readonly signers: number
  readonly rotated: boolean
  readonly apksigner: string
  /** '' where there is no JAR signature: keytool knows no other. */
  readonly keytool: string
  /** By identity: those who sign now, then `older`. */
  readonly openssl: Readonly<Record<string, string>>
  readonly badging: string
}

export interface IpaTruth {
  readonly file: string
  readonly properties: string
  readonly openssl: Readonly<Record<string, string>>
}

/** An app bundle or a HarmonyOS package: what was written into it, and its signer's certificate. */
export interface OtherTruth {
  readonly file: string
  readonly packageName: string
  readonly versionName: string
  readonly versionCode: string
  readonly name: string
  readonly openssl: string
}

export interface Truth {
  readonly apks: readonly ApkTruth[]
  readonly ipas: readonly IpaTruth[]
  readonly bundle: OtherTruth
  readonly haps: readonly OtherTruth[]
}

export interface Told {
  readonly md5: string
  readonly sha1: string
  readonly sha256: string
  readonly subject: string
  readonly minSdk: number | null
}

/** The signers of `apksigner verify --print-certs`, in its order. */
export function apksignerSigners(output: string): Told[] {
  const all = new Map<string, Record<string, string>>()
  for (const line of output.split('\n')) {
    const parts = /^(Signer .*?) (?:certificate (DN|SHA-256 digest|SHA-1 digest|MD5 digest)): (.*)$/.exec(line)
    if (!parts) continue
    const [, signer, what, value] = parts
    all.set(signer!, { ...all.get(signer!), [what!]: value! })
  }
  return [...all].map(([signer, told]) => ({
    md5: told['MD5 digest']!,
    sha1: told['SHA-1 digest']!,
    sha256: told['SHA-256 digest']!,
    subject: told.DN!,
    minSdk: Number(/minSdkVersion=(\d+)/.exec(signer)?.[1] ?? Number.NaN) || null,
  }))
}

/** SHA-256 fingerprints that keytool shows, as bare digits. */
export const keytoolPrints = (output: string): string[] =>
  [...output.matchAll(/SHA256: ([0-9A-F:]+)/g)].map(([, print]) => bare(print!))

/** What openssl says of one certificate. */
export function opensslCertificate(output: string) {
  const print = (name: string) => bare(new RegExp(`^${name} Fingerprint=([0-9A-F:]+)`, 'im').exec(output)?.[1] ?? '')
  return {
    md5: print('md5'),
    sha1: print('sha1'),
    sha256: print('sha256'),
    serial: /^serial=([0-9A-F]+)/m.exec(output)![1]!.toLowerCase(),
    validFrom: new Date(/^notBefore=(.*)$/m.exec(output)![1]!),
    validTo: new Date(/^notAfter=(.*)$/m.exec(output)![1]!),
    /** "Wrong Algorithm type" for keys that have none. */
    modulus: /^Modulus=([0-9A-F]+)$/m.exec(output)?.[1] ?? null,
    pem: /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----\n/.exec(output)![0],
    bits: Number(/Public-Key: \((\d+) bit\)/.exec(output)?.[1]),
    /** EC: the point; other keys have none under this name. */
    point: bare(/^\s*pub:\n((?:\s+[0-9a-f:]+\n)+)/m.exec(output)?.[1] ?? ''),
  }
}

/** `aapt2 dump badging`. */
export function badgingOf(output: string) {
  const [, packageName, versionCode, versionName] =
    /^package: name='(.*?)' versionCode='(.*?)' versionName='(.*?)'/m.exec(output)!
  const labels = [...output.matchAll(/^application-label(?:-([^:]+))?:'(.*)'$/gm)]
  return {
    packageName,
    versionCode,
    versionName,
    labels: Object.fromEntries(labels.map(([, tag, label]) => [tag ?? '', label!])),
    launcher: /^launchable-activity: .*label='(.*?)'/m.exec(output)?.[1] ?? '',
  }
}

const bare = (print: string) => print.replace(/[^0-9A-Fa-f]/g, '').toLowerCase()
