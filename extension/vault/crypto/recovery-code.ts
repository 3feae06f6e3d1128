import { type Bytes, randomBytes } from '../bytes.ts'

/** Crockford's alphabet: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DATA = 26
const LENGTH = DATA + 2

/** GF(32) with x⁵+x²+1: powers of the generator and their logarithms. */
const POWER: number[] = []
const LOG: number[] = []
for (let i = 0, x = 1; i < 31; i++) {
  POWER[i] = x
  LOG[x] = i
  x = (x << 1) ^ (x & 16 ? 0b100101 : 0)
}
const times = (a: number, power: number) => (a === 0 ? 0 : POWER[(LOG[a]! + power) % 31]!)

/** Two check symbols (plain and weighted sum): any two wrong characters and any swap are noticed. */
function checkSymbols(data: readonly number[]): [number, number] {
  let plain = 0
  let weighted = 0
  data.forEach((symbol, i) => {
    plain ^= symbol
    weighted ^= times(symbol, i + 1)
  })
  return [plain, weighted]
}

export const newRecoverySecret = (): Bytes => randomBytes(16)

/** 128 bits as seven groups of four, the last two characters being the check: `7K2M-…-….` */
export function formatRecoveryCode(secret: Uint8Array): string {
  let bits = 0n
  for (const byte of secret) bits = (bits << 8n) | BigInt(byte)
  bits <<= 2n
  const data = Array.from({ length: DATA }, (_, i) => Number((bits >> BigInt(5 * (DATA - 1 - i))) & 31n))
  const text = [...data, ...checkSymbols(data)].map((symbol) => ALPHABET[symbol]).join('')
  return text.match(/.{4}/g)!.join('-')
}

/** Forgives case, spaces, dashes and the look-alikes I/L → 1, O → 0; tells a slip from a wrong code by the check. */
export function parseRecoveryCode(
  text: string,
): { ok: true; secret: Bytes } | { ok: false; reason: 'length' | 'character' | 'check' } {
  if (text.length > 200) return { ok: false, reason: 'length' }
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  const symbols = Array.from(plain, (character) => ALPHABET.indexOf(character))
  if (symbols.includes(-1)) return { ok: false, reason: 'character' }
  if (symbols.length !== LENGTH) return { ok: false, reason: 'length' }
  const data = symbols.slice(0, DATA)
  const [plainSum, weightedSum] = checkSymbols(data)
  // The last data character carries two bits beyond the 128: set, they would make two spellings of one code.
  if (plainSum !== symbols[DATA] || weightedSum !== symbols[DATA + 1] || (data[DATA - 1]! & 3) !== 0)
    return { ok: false, reason: 'check' }
  let bits = 0n
  for (const symbol of data) bits = (bits << 5n) | BigInt(symbol)
  bits >>= 2n
  const secret = new Uint8Array(16)
  for (let i = 15; i >= 0; i--) {
    secret[i] = Number(bits & 255n)
    bits >>= 8n
  }
  return { ok: true, secret }
}
