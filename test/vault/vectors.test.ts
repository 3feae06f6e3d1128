/** T12: the primitives against implementations that are not the browser's: HKDF, AES-GCM, Argon2id. */
import { gcm } from '@noble/ciphers/aes.js'
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveArgon2id } from '../../extension/vault/crypto/argon2.ts'
import { seal, unseal } from '../../extension/vault/crypto/seal.ts'
import './support/world.ts'

const { subtle } = crypto
const DEEP = process.env.BA_DEEP === '1'
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const own = (data: Uint8Array) => new Uint8Array(data)

test('T12 AES-GCM: what is sealed here opens there, and the other way round', async () => {
  await fc.assert(
    fc.asyncProperty(
      bytes(32),
      bytes(12),
      fc.uint8Array({ maxLength: 600 }),
      fc.uint8Array({ maxLength: 80 }),
      async (raw, iv, plain, aad) => {
        const key = await subtle.importKey('raw', own(raw), 'AES-GCM', false, ['encrypt', 'decrypt'])
        const sealed = await seal(key, own(plain), own(aad))
        expect(gcm(raw, sealed.iv, aad).decrypt(sealed.ct)).toEqual(plain)
        const theirs = { iv: own(iv), ct: own(gcm(raw, iv, aad).encrypt(plain)) }
        expect(await unseal(key, theirs, own(aad))).toEqual(plain)
      },
    ),
    { numRuns: DEEP ? 2000 : 100 },
  )
})

test('T12 HKDF-SHA256', async () => {
  await fc.assert(
    fc.asyncProperty(bytes(32), bytes(16), fc.uint8Array({ maxLength: 40 }), async (secret, salt, info) => {
      const root = await subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveBits'])
      const how = { name: 'HKDF', hash: 'SHA-256', salt: own(salt), info: own(info) }
      expect(new Uint8Array(await subtle.deriveBits(how, root, 256))).toEqual(hkdf(sha256, secret, salt, info, 32))
    }),
    { numRuns: DEEP ? 2000 : 100 },
  )
})

test('T12 Argon2id gives what @noble/hashes gives, over random costs', { timeout: 120_000 }, async () => {
  const cost = fc.record({ m: fc.integer({ min: 64, max: 512 }), t: fc.integer({ min: 1, max: 3 }), p: fc.constant(1) })
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 64 }), bytes(16), cost, async (password, salt, cost) => {
      const wanted = nobleArgon2id(password.slice(), salt, { ...cost, dkLen: 32 })
      expect(await deriveArgon2id({ password: own(password), salt: own(salt), cost })).toEqual(wanted)
    }),
    { numRuns: DEEP ? 200 : 20 },
  )
})
