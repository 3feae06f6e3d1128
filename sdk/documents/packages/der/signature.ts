import { children, magnitude, readNode } from './der.ts'
import { checkDsa } from './dsa.ts'

export type Digest = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

/** A signature of a kind that can be checked. */
export interface Signature {
  readonly scheme: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA' | 'DSA'
  readonly digest: Digest
  readonly value: Uint8Array
}

const RSA: Readonly<Record<string, Digest | null>> = {
  '1.2.840.113549.1.1.1': null,
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
}
const EC: Readonly<Record<string, Digest | null>> = {
  '1.2.840.10045.2.1': null,
  '1.2.840.10045.4.1': 'SHA-1',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
}

const DSA: Readonly<Record<string, Digest | null>> = {
  '1.2.840.10040.4.1': null,
  '1.2.840.10040.4.3': 'SHA-1',
  '2.16.840.1.101.3.4.3.2': 'SHA-256',
}

/** The signature that an object identifier names; null for kinds that are not known here (PSS with parameters). */
export function signatureOf(oid: string, digest: Digest | null, value: Uint8Array): Signature | null {
  const rsa = oid in RSA ? (RSA[oid] ?? digest) : null
  if (rsa) return { scheme: 'RSASSA-PKCS1-v1_5', digest: rsa, value }
  const ec = oid in EC ? (EC[oid] ?? digest) : null
  if (ec) return { scheme: 'ECDSA', digest: ec, value }
  const dsa = oid in DSA ? (DSA[oid] ?? digest) : null
  return dsa ? { scheme: 'DSA', digest: dsa, value } : null
}

/** Algorithm numbers of the APK signature schemes; null for one that is not known. */
export function blockSignature(id: number, value: Uint8Array): Signature | null {
  switch (id) {
    case 0x0101:
      return { scheme: 'RSA-PSS', digest: 'SHA-256', value }
    case 0x0102:
      return { scheme: 'RSA-PSS', digest: 'SHA-512', value }
    case 0x0103:
    case 0x0421:
      return { scheme: 'RSASSA-PKCS1-v1_5', digest: 'SHA-256', value }
    case 0x0104:
      return { scheme: 'RSASSA-PKCS1-v1_5', digest: 'SHA-512', value }
    case 0x0201:
    case 0x0423:
      return { scheme: 'ECDSA', digest: 'SHA-256', value }
    case 0x0202:
      return { scheme: 'ECDSA', digest: 'SHA-512', value }
    case 0x0301:
    case 0x0425:
      return { scheme: 'DSA', digest: 'SHA-256', value }
    default:
      return null
  }
}

const CURVES: Readonly<Record<number, string>> = { 256: 'P-256', 384: 'P-384', 521: 'P-521' }

export interface CheckedKey {
  readonly spki: Uint8Array
  readonly bits: number
}

/** Whether the signature fits; null where that cannot be told here (no WebCrypto, or a kind of key it lacks). */
export async function checkSignature(key: CheckedKey, signature: Signature, data: Uint8Array): Promise<boolean | null> {
  const { scheme, digest } = signature
  if (scheme === 'DSA') return checkDsa(key.spki, digest, signature.value, data)
  const subtle = globalThis.crypto?.subtle
  const curve = CURVES[key.bits]
  if (!subtle || (scheme === 'ECDSA' && curve === undefined)) return null
  const named = scheme === 'ECDSA' ? { name: scheme, namedCurve: curve! } : { name: scheme, hash: digest }
  const imported = await subtle.importKey('spki', key.spki.slice(), named, false, ['verify']).catch(() => null)
  if (!imported) return null
  const salt = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 }[digest]
  const value = scheme === 'ECDSA' ? flat(signature.value, key.bits) : signature.value
  if (value === null) return false
  const how = { name: scheme, hash: digest, saltLength: salt }
  return subtle.verify(how, imported, value.slice(), data.slice()).catch(() => null)
}

/** WebCrypto wants r and s one after the other, in whole length. */
function flat(der: Uint8Array, bits: number): Uint8Array<ArrayBuffer> | null {
  const length = Math.ceil(bits / 8)
  const [r, s] = children(readNode(der)).map(magnitude)
  if (!r || !s || r.length > length || s.length > length) return null
  const out = new Uint8Array(length * 2)
  out.set(r, length - r.length)
  out.set(s, length * 2 - s.length)
  return out
}
