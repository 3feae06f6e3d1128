import { type Bytes, concat, randomBytes } from '../bytes.ts'
import { step } from '../step.ts'

export interface Sealed {
  readonly iv: Bytes
  readonly ct: Bytes
}

export const IV_BYTES = 12
export const TAG_BYTES = 16

/** AES-256-GCM under a fresh random IV. Sealing again gives another IV: never keep one and change the other. */
export async function seal(key: CryptoKey, plain: Bytes, additionalData: Bytes): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES)
  const ct = await step('seal.encrypt', () =>
    crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain),
  )
  return { iv, ct: new Uint8Array(ct) }
}

/** Undefined when the tag does not fit: another key, another place, or changed bytes. */
export async function unseal(
  key: CryptoKey,
  sealed: { iv: Bytes; ct: Bytes | ArrayBuffer },
  additionalData: Bytes,
): Promise<Bytes | undefined> {
  if (sealed.iv.length !== IV_BYTES || sealed.ct.byteLength < TAG_BYTES) return undefined
  try {
    const { iv, ct } = sealed
    return new Uint8Array(
      await step('seal.decrypt', () => crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, ct)),
    )
  } catch (error) {
    if (isTagFailure(error)) return undefined
    throw error
  }
}

/** WebCrypto's answer to a tag that does not fit; anything else is a bug or an injected fault. */
export const isTagFailure = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'OperationError'

export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await step('seal.hash', () => crypto.subtle.digest('SHA-256', concat(...parts))))
}
