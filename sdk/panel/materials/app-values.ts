import type { FieldPath, Filing } from '@beian-assist/rules'
import type { AppFeatures, Signer } from '../../documents/packages/index.ts'
import { valueAt, withValue } from '../../filing/path.ts'

/** Position of an APP in the filing; the length of the list stands for a new one. */
export type AppPlace = number

const appsOf = (filing: Filing) => filing.apps ?? []

/** The APP that a package most likely belongs to: same package name, same name, or the only one that lacks this platform. */
export function likelyApp(filing: Filing, { packageName, name, platform }: AppFeatures): AppPlace {
  const apps = appsOf(filing)
  const packaged = apps.findIndex((app) => app.platforms?.some((one) => one.packageName === packageName))
  if (packaged >= 0) return packaged
  const named = apps.findIndex((app) => name !== '' && app.name === name)
  if (named >= 0) return named
  const only = apps.length === 1 && !apps[0]!.platforms?.some((one) => one.platform === platform && one.packageName)
  return only ? 0 : apps.length
}

/** The filing with the package's values in that APP, and the places where another value stood. */
export function withApp(
  filing: Filing,
  at: AppPlace,
  features: AppFeatures,
  signer: Signer,
  icon: { readonly format: string; readonly bytes: number } | null,
): { readonly filing: Filing; readonly replaced: readonly FieldPath[] } {
  const { platform, packageName, name } = features
  const platforms = appsOf(filing)[at]?.platforms ?? []
  const own = platforms.findIndex(
    (one) => one.packageName === packageName || (one.platform === platform && !one.packageName),
  )
  const same = own >= 0 ? own : platforms.findIndex((one) => one.platform === platform)
  const app = `apps[${at}]`
  const part = `${app}.platforms[${same >= 0 ? same : platforms.length}]`
  const { md5, sha1, sha256, key } = signer.certificate
  const print = { android: md5, ios: sha1, harmony: sha256 }[platform]
  const values: (readonly [string, string | number | undefined])[] = [
    // What users see is the name to be filed; one that the applicant chose stays.
    [`${app}.name`, valueAt(filing, `${app}.name`) ? undefined : name || undefined],
    [`${part}.platform`, platform],
    [`${part}.packageName`, packageName],
    [`${part}.fingerprint`, print.toUpperCase()],
    [`${part}.publicKey`, key.modulus?.toUpperCase()],
    [`${part}.displayName`, name || undefined],
    [`${app}.icon.format`, icon?.format],
    [`${app}.icon.bytes`, icon?.bytes],
  ]
  const replaced: FieldPath[] = []
  let merged = filing
  for (const [path, value] of values) {
    if (value === undefined) continue
    const before = valueAt(merged, path)
    if (before !== undefined && before !== null && before !== '' && before !== value) replaced.push(path as FieldPath)
    merged = withValue(merged, path, value)
  }
  return { filing: merged, replaced }
}
