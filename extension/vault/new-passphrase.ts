import { passphraseBytes } from './crypto/passphrase.ts'

export const MIN_PASSPHRASE_CHARACTERS = 12

export type NewPassphraseProblem = 'empty' | 'too-short' | 'too-long'

/** The floor that the vault itself insists on; how strong a passphrase is beyond it the panel judges. */
export function newPassphraseProblem(passphrase: string): NewPassphraseProblem | undefined {
  const judged = passphraseBytes(passphrase)
  if (!judged.ok) return judged.reason
  return [...passphrase.normalize('NFKC').trim()].length < MIN_PASSPHRASE_CHARACTERS ? 'too-short' : undefined
}
