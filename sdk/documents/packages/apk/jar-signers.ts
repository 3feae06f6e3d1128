import { readCertificate } from '../der/certificate.ts'
import { signerFits } from '../der/message-check.ts'
import { readSignedMessage } from '../der/signed-message.ts'
import type { Signer } from '../features.ts'
import { refuse } from '../problem.ts'
import type { ByteSource } from '../source.ts'
import type { Directory } from '../zip/directory.ts'
import { readEntry } from '../zip/entry.ts'

const SIGNATURE = /^META-INF\/([^/]+)\.(?:RSA|DSA|EC)$/i
const MOST_BYTES = 16 * 1024 * 1024
const MOST = 10

export interface JarSignatures {
  readonly signers: readonly Signer[]
  /** Newer schemes that the signature says are there as well. */
  readonly alsoSigned: readonly number[]
}

/** Who signed by JAR signing (v1): each `META-INF/X.RSA`, `.DSA` or `.EC` that stands beside its `X.SF`. */
export async function readJarSigners(source: ByteSource, directory: Directory): Promise<JarSignatures> {
  const signers: Signer[] = []
  const alsoSigned = new Set<number>()
  for (const entry of directory.entries.values()) {
    const file = directory.entries.get(`META-INF/${SIGNATURE.exec(entry.name)?.[1]}.SF`)
    if (!file || !SIGNATURE.test(entry.name)) continue
    if (signers.length === MOST) refuse('damaged', 'signers')
    const signed = await readEntry(source, file, MOST_BYTES)
    const message = readSignedMessage(await readEntry(source, entry, MOST_BYTES))
    const signer = message.signers[0] ?? refuse('signature-wrong', 'signer')
    const certificate = readCertificate(signer.certificate)
    const checked = await signerFits(signer, certificate.key, signed)
    if (checked === false) refuse('signature-wrong', entry.name)
    signers.push({ scheme: 'v1', certificate, checked: checked === true, minSdk: null, maxSdk: null, history: [] })
    for (const number of schemesNamed(signed)) alsoSigned.add(number)
  }
  return { signers, alsoSigned: [...alsoSigned] }
}

/** `X-Android-APK-Signed: 2, 3` guards against a newer signature being taken away. */
function schemesNamed(file: Uint8Array): number[] {
  const head = new TextDecoder().decode(file.subarray(0, 4096)).split(/\r?\n\r?\n/)[0] ?? ''
  const line = /^X-Android-APK-Signed: ?([0-9, ]+)$/im.exec(head)
  return line ? line[1]!.split(',').map(Number) : []
}
