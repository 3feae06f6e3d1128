import { readCertificate } from '../der/certificate.ts'
import { signerFits } from '../der/message-check.ts'
import { readSignedMessage } from '../der/signed-message.ts'
import type { Signer } from '../features.ts'
import { refuse } from '../problem.ts'
import { dict, list, readPlist } from './plist.ts'

export interface Profile {
  /** One for each certificate that the profile allows to sign. */
  readonly signers: readonly Signer[]
  readonly expires: Date | null
}

/** Reads `embedded.mobileprovision`: a signed message (CMS) around a property list with the developer's certificates. */
export async function readProfile(bytes: Uint8Array): Promise<Profile> {
  const message = readSignedMessage(bytes)
  const content = message.content ?? refuse('damaged', 'profile')
  const signer = message.signers[0] ?? refuse('unsigned', 'profile')
  const apple = readCertificate(signer.certificate)
  const checked = await signerFits(signer, apple.key, content)
  if (checked === false) refuse('signature-wrong', 'profile')
  const properties = dict(readPlist(content))
  const expires = properties.get('ExpirationDate')
  const certificates = list(properties.get('DeveloperCertificates')).filter((one) => one instanceof Uint8Array)
  if (certificates.length === 0) refuse('unsigned', 'profile')
  return {
    expires: expires instanceof Date && !Number.isNaN(expires.getTime()) ? expires : null,
    signers: certificates.map((der) => ({
      scheme: 'profile',
      certificate: readCertificate(der),
      checked: checked === true,
      minSdk: null,
      maxSdk: null,
      history: [],
    })),
  }
}
