import { argon2id } from 'hash-wasm'
import { type Bytes, hex, utf8 } from '../bytes.ts'
import { step } from '../step.ts'
import { costAllowed, type KdfCost } from './kdf.ts'

/** Vector of the reference implementation (phc-winner-argon2, test.c): a miscompiled module must not make a vault. */
const VECTOR = '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'

const run = (password: Uint8Array, salt: Uint8Array, cost: KdfCost) =>
  argon2id({
    password,
    salt,
    iterations: cost.t,
    memorySize: cost.m,
    parallelism: cost.p,
    hashLength: 32,
    outputType: 'binary',
  })

let proven = false

/** 32 bytes. Throws on parameters out of bounds or a failed self-test. Wipes `password`. */
export async function deriveArgon2id(input: { password: Bytes; salt: Bytes; cost: KdfCost }): Promise<Bytes> {
  if (!costAllowed(input.cost)) throw new RangeError('kdf-cost')
  if (!proven) {
    const answer = await step('argon2.self-test', () => run(utf8('password'), utf8('somesalt'), { m: 256, t: 2, p: 1 }))
    if (hex(answer) !== VECTOR) throw new Error('kdf-self-test')
    proven = true
  }
  const key = await step('argon2.derive', () => run(input.password, input.salt, input.cost))
  input.password.fill(0)
  return new Uint8Array(key)
}
