import { type Bytes, concat, fromHex, uint, utf8 } from '../bytes.ts'
import { step } from '../step.ts'
import type { EpochKeys } from './keys.ts'
import { IV_BYTES, seal, unseal } from './seal.ts'

/** Binds a scan to its vault, its id, the key it lies under and its length. */
const blobAad = (vaultId: Bytes, id: string, epoch: number, size: number): Bytes =>
  concat(utf8('ba/blob'), uint(1, 1), vaultId, fromHex(id)!, uint(epoch, 4), uint(size, 8))

/** One file: the random start value, then the ciphertext with its tag. */
export async function sealBlob(keys: EpochKeys, vaultId: Bytes, id: string, plain: Bytes): Promise<Bytes> {
  const sealed = await step('blob.seal', () => seal(keys.blob, plain, blobAad(vaultId, id, keys.epoch, plain.length)))
  return concat(sealed.iv, sealed.ct)
}

/** Undefined for whatever is not, byte for byte, the file that was written for this id under this key. */
export async function openBlob(keys: EpochKeys, vaultId: Bytes, id: string, file: Bytes): Promise<Bytes | undefined> {
  const size = file.length - IV_BYTES - 16
  if (size < 0) return undefined
  const sealed = { iv: file.slice(0, IV_BYTES), ct: file.slice(IV_BYTES) }
  return step('blob.open', () => unseal(keys.blob, sealed, blobAad(vaultId, id, keys.epoch, size)))
}
