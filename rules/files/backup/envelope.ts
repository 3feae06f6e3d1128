import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { type EnvelopeKey, type EnvelopeLock, judgeHeader, type OpenedEnvelope } from './header.ts'
import { WORK_FACTOR } from './work-factor.ts'

/** An age file (age-encryption.org/v1): `age -d FILE` opens it without this program. */
export async function sealEnvelope(
  payload: Uint8Array,
  lock: EnvelopeLock,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array> {
  if (typeof lock !== 'string') return sealTo(payload, lock.recipient)
  const encrypter = new Encrypter()
  encrypter.setPassphrase(lock.normalize('NFKC'))
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(payload)
}

/**
 * To a public key (X25519), and to one made for this file alone: with it the file is opened once before it is handed out, for
 * nobody here could open it otherwise. It is forgotten then.
 */
async function sealTo(payload: Uint8Array, recipient: string): Promise<Uint8Array> {
  const proof = await generateX25519Identity()
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  encrypter.addRecipient(await identityToRecipient(proof))
  const file = await encrypter.encrypt(payload)
  const decrypter = new Decrypter()
  decrypter.addIdentity(proof)
  const back = await decrypter.decrypt(file)
  if (back.length !== payload.length || back.some((byte, at) => byte !== payload[at])) throw new Error('unproven')
  return file
}

/** A key pair for one who wants to be sent files: the public half is for everybody. */
export async function newKeyPair(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

export async function openEnvelope(file: Uint8Array, key: EnvelopeKey): Promise<OpenedEnvelope> {
  const problem = judgeHeader(file, key)
  if (problem) return { ok: false, problem }
  const decrypter = new Decrypter()
  if (typeof key === 'string') decrypter.addPassphrase(key.normalize('NFKC'))
  else
    try {
      for (const identity of key.identities) decrypter.addIdentity(identity)
    } catch {
      return { ok: false, problem: 'wrong-key' }
    }
  try {
    return { ok: true, payload: await decrypter.decrypt(file) }
  } catch (error) {
    const none = error instanceof Error && /no identity matched/.test(error.message)
    if (!none) return { ok: false, problem: 'damaged' }
    return { ok: false, problem: typeof key === 'string' ? 'wrong-passphrase' : 'wrong-key' }
  }
}
