import { Decrypter, Encrypter } from 'age-encryption'

/** scrypt at 2^18: 256 MiB and about a second, what OWASP asks for and `age` itself uses. */
export const WORK_FACTOR = 18
const MAX_HEADER = 4096
const MAX_FILE = 512 * 1024 * 1024

/**
 * work-factor: the file orders more memory than any honest backup needs. other-key: it is encrypted to a key, not with a
 * passphrase. wrong-passphrase also stands for a header changed in just the right place: age cannot tell the two apart.
 */
export type EnvelopeProblem = 'not-age' | 'too-big' | 'work-factor' | 'other-key' | 'wrong-passphrase' | 'damaged'
export type OpenedEnvelope = { ok: true; payload: Uint8Array } | { ok: false; problem: EnvelopeProblem }

/** An age file (age-encryption.org/v1): `age -d FILE` opens it without this program. */
export async function sealEnvelope(
  payload: Uint8Array,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFKC'))
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(payload)
}

/** Judges the header as text, before any key derivation could allocate what it orders. */
function judgeHeader(file: Uint8Array): EnvelopeProblem | undefined {
  if (file.length > MAX_FILE) return 'too-big'
  const head = new TextDecoder('latin1').decode(file.subarray(0, MAX_HEADER))
  if (!head.startsWith('age-encryption.org/v1\n')) return 'not-age'
  const end = head.indexOf('\n--- ')
  if (end < 0) return 'damaged'
  const stanzas = head
    .slice(0, end)
    .split('\n')
    .filter((line) => line.startsWith('-> '))
  if (stanzas.length !== 1 || !stanzas[0]!.startsWith('-> scrypt ')) return 'other-key'
  const ordered = stanzas[0]!.split(' ')[3] ?? ''
  if (!/^[1-9][0-9]?$/.test(ordered)) return 'damaged'
  return Number(ordered) > WORK_FACTOR ? 'work-factor' : undefined
}

export async function openEnvelope(file: Uint8Array, passphrase: string): Promise<OpenedEnvelope> {
  const problem = judgeHeader(file)
  if (problem) return { ok: false, problem }
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFKC'))
  try {
    return { ok: true, payload: await decrypter.decrypt(file) }
  } catch (error) {
    const none = error instanceof Error && /no identity matched/.test(error.message)
    return { ok: false, problem: none ? 'wrong-passphrase' : 'damaged' }
  }
}
