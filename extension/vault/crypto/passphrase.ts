import { type Bytes, utf8 } from '../bytes.ts'

export const MAX_PASSPHRASE_BYTES = 1024

/** NFKC, so that the same words typed on another keyboard or system give the same bytes. Spaces count. */
export function passphraseBytes(
  passphrase: string,
): { ok: true; bytes: Bytes } | { ok: false; reason: 'empty' | 'too-long' } {
  if (passphrase.length > MAX_PASSPHRASE_BYTES) return { ok: false, reason: 'too-long' }
  const bytes = utf8(passphrase.normalize('NFKC'))
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  return bytes.length > MAX_PASSPHRASE_BYTES ? { ok: false, reason: 'too-long' } : { ok: true, bytes }
}
