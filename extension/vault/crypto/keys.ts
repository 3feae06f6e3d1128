import { type Bytes, concat, equalBytes, uint, utf8 } from '../bytes.ts'
import { step } from '../step.ts'

/** What one epoch of the vault key gives. None can be read out again. */
export interface EpochKeys {
  readonly epoch: number
  readonly record: CryptoKey
  readonly blob: CryptoKey
  readonly manifest: CryptoKey
  /** Wraps the vault key of the epoch before, while a rotation runs. */
  readonly link: CryptoKey
  readonly check: CryptoKey
  readonly header: CryptoKey
}

const { subtle } = crypto
const GCM = { name: 'AES-GCM', length: 256 } as const
const MAC = { name: 'HMAC', hash: 'SHA-256', length: 256 } as const

/** The vault key as a handle from which only the subkeys can be derived. The caller wipes `raw`: it is copied. */
export const importVaultKey = (raw: Bytes): Promise<CryptoKey> =>
  subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey'])

export async function epochKeys(vaultKey: CryptoKey, vaultId: Bytes, epoch: number): Promise<EpochKeys> {
  const derive = (info: string, algorithm: typeof GCM | typeof MAC, usages: KeyUsage[]) =>
    subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: vaultId, info: utf8(info) },
      vaultKey,
      algorithm,
      false,
      usages,
    )
  const [record, blob, manifest, link, check, header] = await step('keys.derive', () =>
    Promise.all([
      derive('rec/1', GCM, ['encrypt', 'decrypt']),
      derive('blob/1', GCM, ['encrypt', 'decrypt']),
      derive('mani/1', GCM, ['encrypt', 'decrypt']),
      derive('link/1', GCM, ['encrypt', 'decrypt']),
      derive('kcv/1', MAC, ['sign']),
      derive('hdr/1', MAC, ['sign']),
    ]),
  )
  return { epoch, record, blob, manifest, link, check, header }
}

async function sign(key: CryptoKey, data: Bytes): Promise<Bytes> {
  return new Uint8Array(await step('keys.sign', () => subtle.sign('HMAC', key, data)))
}

/** Key check value: GCM alone does not commit to a key, this does. */
export const keyCheckValue = (keys: EpochKeys, vaultId: Bytes): Promise<Bytes> =>
  sign(keys.check, concat(vaultId, uint(keys.epoch, 4)))

export const headerMac = (keys: EpochKeys, canonical: Bytes): Promise<Bytes> => sign(keys.header, canonical)

export async function keyChecks(keys: EpochKeys, vaultId: Bytes, expected: Uint8Array): Promise<boolean> {
  return equalBytes(await step('keys.check', () => keyCheckValue(keys, vaultId)), expected)
}
