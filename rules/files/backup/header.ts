/** What an age file's header says, judged as text before any key is derived. */
import { WORK_FACTOR } from './work-factor.ts'

const MAX_HEADER = 4096
const MAX_FILE = 512 * 1024 * 1024

/** Many recipients are nothing that this program writes; a file that names hundreds is not worth the work. */
const MAX_STANZAS = 20
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/

/** What closes a file: a passphrase, or the public key of the one who is to open it. */
export type EnvelopeLock = string | { readonly recipient: string }
/** What opens it: the passphrase, or secret keys of which one fits. */
export type EnvelopeKey = string | { readonly identities: readonly string[] }

/**
 * work-factor: the file orders more memory than any honest backup needs. other-key: it is encrypted to a key, not with a
 * passphrase. wrong-key: to a key that is not among those given. no-key: with a passphrase, and only keys were given. wrong-passphrase also stands for a header changed in just the right place: age cannot tell the two apart.
 */
export type EnvelopeProblem =
  | 'not-age'
  | 'too-big'
  | 'work-factor'
  | 'other-key'
  | 'wrong-key'
  | 'no-key'
  | 'wrong-passphrase'
  | 'damaged'
export type OpenedEnvelope = { ok: true; payload: Uint8Array } | { ok: false; problem: EnvelopeProblem }

export const isRecipient = (text: string): boolean => RECIPIENT.test(text)

/** What a file asks for; undefined when its start is not that of an age file. Nothing is decrypted. */
export function envelopeAsks(file: Uint8Array): 'passphrase' | 'key' | undefined {
  const kinds = stanzasOf(file)
  return typeof kinds === 'string'
    ? undefined
    : kinds.some((line) => line.startsWith('-> scrypt '))
      ? 'passphrase'
      : 'key'
}

function stanzasOf(file: Uint8Array): EnvelopeProblem | readonly string[] {
  if (file.length > MAX_FILE) return 'too-big'
  const head = new TextDecoder('latin1').decode(file.subarray(0, MAX_HEADER))
  if (!head.startsWith('age-encryption.org/v1\n')) return 'not-age'
  const end = head.indexOf('\n--- ')
  if (end < 0) return 'damaged'
  return head
    .slice(0, end)
    .split('\n')
    .filter((line) => line.startsWith('-> '))
}

/** Judges the header as text, before any key derivation could allocate what it orders. */
export function judgeHeader(file: Uint8Array, key: EnvelopeKey): EnvelopeProblem | undefined {
  const stanzas = stanzasOf(file)
  if (typeof stanzas === 'string') return stanzas
  if (typeof key !== 'string') {
    if (stanzas.length > MAX_STANZAS || stanzas.length === 0) return 'damaged'
    return stanzas.some((line) => line.startsWith('-> scrypt ')) ? 'no-key' : undefined
  }
  if (stanzas.length !== 1 || !stanzas[0]!.startsWith('-> scrypt ')) return 'other-key'
  const ordered = stanzas[0]!.split(' ')[3] ?? ''
  if (!/^[1-9][0-9]?$/.test(ordered)) return 'damaged'
  return Number(ordered) > WORK_FACTOR ? 'work-factor' : undefined
}
