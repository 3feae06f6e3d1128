import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hexOf } from '../bytes.ts'
import { refuse } from '../problem.ts'
import { bitsOf, child, children, magnitude, type Node, oidOf, readNode, TAG } from './der.ts'
import { nameOf } from './names.ts'

export type KeyKind = 'RSA' | 'EC' | 'DSA' | 'other'

/** A signing certificate as filing pages ask for it. Hexadecimal in lower case, without separators. */
export interface Certificate {
  readonly subject: string
  readonly issuer: string
  readonly serial: string
  /** ISO dates and times, UTC. */
  readonly validFrom: string
  readonly validTo: string
  readonly md5: string
  readonly sha1: string
  readonly sha256: string
  readonly key: PublicKey
  readonly der: Uint8Array
}

export interface PublicKey {
  readonly kind: KeyKind
  readonly bits: number
  /** RSA: the modulus, without leading zeros. */
  readonly modulus: string | null
  readonly exponent: string | null
  /** EC: the point as the certificate holds it (04, x, y); DSA: y. */
  readonly point: string | null
  /** SubjectPublicKeyInfo in DER, as `openssl x509 -pubkey` gives it in PEM. */
  readonly spki: Uint8Array
}

const KINDS: Readonly<Record<string, KeyKind>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA',
  '1.2.840.10045.2.1': 'EC',
  '1.2.840.10040.4.1': 'DSA',
}

/** Reads an X.509 certificate; bytes behind it are refused, since its fingerprints would be others. */
export function readCertificate(der: Uint8Array): Certificate {
  const whole = readNode(der)
  if (whole.tag !== TAG.sequence || whole.whole.length !== der.length) refuse('damaged', 'certificate')
  const body = children(child(children(whole), 0, TAG.sequence))
  // The version comes first, tagged [0], in all but the oldest.
  const nodes = body[0]?.tag === 0xa0 ? body.slice(1) : body
  const validity = children(child(nodes, 3, TAG.sequence))
  return {
    serial: hexOf(magnitude(child(nodes, 0, TAG.integer))),
    issuer: nameOf(child(nodes, 2, TAG.sequence)),
    validFrom: timeOf(validity[0]),
    validTo: timeOf(validity[1]),
    subject: nameOf(child(nodes, 4, TAG.sequence)),
    key: keyOf(child(nodes, 5, TAG.sequence)),
    md5: hexOf(md5(der)),
    sha1: hexOf(sha1(der)),
    sha256: hexOf(sha256(der)),
    der,
  }
}

/** Issuer and serial number, by which a signed message names its signer. */
export function issuerAndSerial(der: Uint8Array): { issuer: Uint8Array; serial: Uint8Array } {
  const body = children(child(children(readNode(der)), 0, TAG.sequence))
  const nodes = body[0]?.tag === 0xa0 ? body.slice(1) : body
  return { issuer: child(nodes, 2, TAG.sequence).whole, serial: child(nodes, 0, TAG.integer).content }
}

function keyOf(spki: Node): PublicKey {
  const nodes = children(spki)
  const algorithm = children(child(nodes, 0, TAG.sequence))
  const kind = KINDS[oidOf(child(algorithm, 0, TAG.oid))] ?? 'other'
  const bits = bitsOf(child(nodes, 1, TAG.bits))
  const base = { kind, spki: spki.whole, modulus: null, exponent: null, point: null }
  if (kind === 'RSA') {
    const numbers = children(readNode(bits))
    const modulus = hexOf(magnitude(child(numbers, 0, TAG.integer)))
    const exponent = hexOf(magnitude(child(numbers, 1, TAG.integer)))
    return { ...base, bits: bitLength(modulus), modulus, exponent }
  }
  if (kind === 'DSA') {
    const prime = children(child(algorithm, 1, TAG.sequence))[0]
    const point = hexOf(magnitude(readNode(bits)))
    return { ...base, bits: prime ? bitLength(hexOf(magnitude(prime))) : 0, point }
  }
  const point = kind === 'EC' ? hexOf(bits) : null
  return { ...base, bits: kind === 'EC' ? ecBits(algorithm[1]) : 0, point }
}

const CURVES: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.7': 256,
  '1.3.132.0.34': 384,
  '1.3.132.0.35': 521,
}
const ecBits = (curve: Node | undefined): number => (curve?.tag === TAG.oid ? (CURVES[oidOf(curve)] ?? 0) : 0)

const bitLength = (hex: string): number => (hex.length - 1) * 4 + Number.parseInt(hex[0] ?? '0', 16).toString(2).length

function timeOf(node: Node | undefined): string {
  const text = node ? new TextDecoder().decode(node.content) : ''
  const digits = node?.tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits)
  if (!parts) return refuse('damaged', 'date')
  const [, year, month, day, hour, minute, second] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}
