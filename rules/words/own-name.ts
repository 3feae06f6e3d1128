import type { SubjectView } from '../engine/views.ts'
import { wordInName } from './name-words.ts'

/**
 * The first of the words that a service's name holds and the subject's own name does not: a unit may carry its
 * registered name, and what the register accepted the filing does not refuse. The subject is read only when a word is
 * there.
 */
export function wordBeyondOwnName(
  name: string,
  words: readonly string[],
  subject: Pick<SubjectView, 'name'>,
): string | null {
  const found = words.filter((word) => wordInName(name, [word]) !== null)
  if (found.length === 0) return null
  const own = subject.name ?? ''
  return found.find((word) => wordInName(own, [word]) === null) ?? null
}
