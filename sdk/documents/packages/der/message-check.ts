import { sameBytes } from '../bytes.ts'
import { type CheckedKey, checkSignature } from './signature.ts'
import type { MessageSigner } from './signed-message.ts'

/** Whether a signer of a message signed this content; null where that cannot be told here. */
export async function signerFits(signer: MessageSigner, key: CheckedKey, content: Uint8Array): Promise<boolean | null> {
  const subtle = globalThis.crypto?.subtle
  if (signer.attributes && signer.digest && subtle) {
    const own = new Uint8Array(await subtle.digest(signer.digest, content.slice()))
    if (!(signer.stated && sameBytes(own, signer.stated))) return false
  }
  return signer.signature && checkSignature(key, signer.signature, signer.attributes ?? content)
}
