import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { hexOf } from '../bytes.ts'
import { bitsOf, child, children, magnitude, type Node, readNode, TAG } from './der.ts'
import type { Digest } from './signature.ts'

const HASHES = { 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const
/** Larger primes than any standard names would only take time. */
const MOST_BITS = 4096

/** Checks a DSA signature (FIPS 186-4), which WebCrypto cannot; null for parameters that are none. */
export function checkDsa(spki: Uint8Array, digest: Digest, signature: Uint8Array, data: Uint8Array): boolean | null {
  const nodes = children(readNode(spki))
  const algorithm = children(child(nodes, 0, TAG.sequence))
  const [p = 0n, q = 0n, g = 0n] = children(child(algorithm, 1, TAG.sequence)).map(number)
  const y = number(readNode(bitsOf(child(nodes, 1, TAG.bits))))
  const [r = 0n, s = 0n] = children(readNode(signature)).map(number)
  if (p < 3n || q < 3n || p.toString(2).length > MOST_BITS || q >= p) return null
  if (r <= 0n || r >= q || s <= 0n || s >= q) return false
  const bits = q.toString(2).length
  const hash = HASHES[digest](data).subarray(0, Math.ceil(bits / 8))
  const excess = Math.max(0, hash.length * 8 - bits)
  const z = BigInt(`0x${hexOf(hash)}`) >> BigInt(excess)
  // q is prime, so that the power undoes the multiplication.
  const w = power(s, q - 2n, q)
  const v = ((power(g, (z * w) % q, p) * power(y, (r * w) % q, p)) % p) % q
  return v === r
}

const number = (node: Node): bigint => BigInt(`0x${hexOf(magnitude(node)) || '0'}`)

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base % modulus
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}
