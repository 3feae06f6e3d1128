/** A second implementation of reading a passphrase-encrypted age file, on Node's own cryptography, from the specification (age-encryption.org/v1). */
import { createDecipheriv, createHmac, hkdfSync, scryptSync, timingSafeEqual } from 'node:crypto'

const CHUNK = 64 * 1024
const TAG = 16

function open(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG })
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()])
}

const hkdf = (key: Buffer, salt: Buffer, info: string): Buffer => Buffer.from(hkdfSync('sha256', key, salt, info, 32))

export function readAge(file: Uint8Array, passphrase: string): Buffer {
  const bytes = Buffer.from(file)
  const end = bytes.indexOf('\n--- ') + 4
  const mac = bytes.subarray(end + 1, bytes.indexOf('\n', end))
  const lines = bytes.subarray(0, end).toString('latin1').split('\n')
  const [, , salt, logN] = lines[1]!.split(' ')
  const kek = scryptSync(
    passphrase,
    Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt!, 'base64')]),
    32,
    { N: 2 ** Number(logN), r: 8, p: 1, maxmem: 2 ** 30 },
  )
  const fileKey = open(kek, Buffer.alloc(12), Buffer.from(lines[2]!, 'base64'))
  const expected = createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header'))
    .update(bytes.subarray(0, end))
    .digest()
  if (!timingSafeEqual(expected, Buffer.from(mac.toString('latin1'), 'base64'))) throw new Error('header MAC')
  const body = bytes.subarray(bytes.indexOf('\n', end) + 1)
  const key = hkdf(fileKey, body.subarray(0, 16), 'payload')
  const out: Buffer[] = []
  for (let at = 16, counter = 0; at < body.length; at += CHUNK + TAG, counter++) {
    const last = at + CHUNK + TAG >= body.length
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(counter, 7)
    nonce[11] = last ? 1 : 0
    out.push(open(key, nonce, body.subarray(at, Math.min(at + CHUNK + TAG, body.length))))
  }
  return Buffer.concat(out)
}
