import { readApk } from './apk/apk.ts'
import { BUNDLE_MANIFEST, readBundle } from './apk/bundle.ts'
import type { PackageOutcome } from './features.ts'
import { readHap } from './harmony/hap.ts'
import { readIpa } from './ipa/ipa.ts'
import { PackageRefusal, refuse } from './problem.ts'
import { type ByteSource, blobSource } from './source.ts'
import { readDirectory } from './zip/directory.ts'

export interface PackageOptions {
  /** ISO date that a profile's term is compared with; default: the system's. */
  readonly today?: string
  readonly signal?: AbortSignal
}

/**
 * Features of an APK, AAB, IPA or HAP: read from the file in place, a few pieces of it, however large it is. Never throws for bad
 * input. That every file of the package is unchanged is not checked, only who signed and that the signature is theirs.
 */
export async function readPackage(file: Blob | ByteSource, options: PackageOptions = {}): Promise<PackageOutcome> {
  const source = watched(file instanceof Blob ? blobSource(file) : file, options.signal)
  try {
    const directory = await readDirectory(source)
    const { entries } = directory
    if (entries.has('AndroidManifest.xml')) return { ok: true, features: await readApk(source, directory) }
    const names = [...entries.keys()]
    if (entries.has(BUNDLE_MANIFEST)) return { ok: true, features: await readBundle(source, directory) }
    if (isHap(entries)) return { ok: true, features: await readHap(source, directory) }
    if (names.some((name) => name.startsWith('Payload/'))) {
      const today = options.today ?? new Date().toISOString().slice(0, 10)
      return { ok: true, features: await readIpa(source, directory, today) }
    }
    return refuse(otherKind(entries, names))
  } catch (error) {
    if (!(error instanceof PackageRefusal)) throw error
    const { problem, detail } = error
    return detail === undefined ? { ok: false, problem } : { ok: false, problem, detail }
  }
}

const isHap = (entries: ReadonlyMap<string, unknown>) =>
  entries.has('module.json') || (entries.has('config.json') && entries.has('pack.info'))

function otherKind(entries: ReadonlyMap<string, unknown>, names: readonly string[]) {
  if (entries.has('BundleConfig.pb')) return 'app-bundle'
  if (names.some((name) => /\.h[as]p$/i.test(name))) return 'harmony'
  if (names.some((name) => /\.apk$/i.test(name))) return 'several-packages'
  return 'not-an-app'
}

function watched(source: ByteSource, signal: AbortSignal | undefined): ByteSource {
  if (!signal) return source
  return {
    size: source.size,
    read: (at, length) => (signal.aborted ? refuse('aborted') : source.read(at, length)),
  }
}
