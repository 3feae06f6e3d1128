import type { Told } from './labels.ts'
import { dayOf, domainOf, holderOf } from './values.ts'

/** What an answer says of one domain: every value it gives, in its order. */
export interface Answer {
  readonly domain: string
  readonly organisation: Set<string>
  readonly holder: Set<string>
  readonly registered: Set<string>
  readonly expires: Set<string>
  /** The holder's name stood on the line behind its label, so that what it belongs to is a guess. */
  guessed: boolean
}

/** Most domains that one paste is read for. */
export const MOST_DOMAINS = 20

/** Answers as they are told, value by value; the same domain told again adds to its first answer. */
export function collect(): {
  tell(told: Told, text: string, guessed?: boolean): void
  all(): readonly Answer[]
} {
  const answers = new Map<string, Answer>()
  const fresh = (domain: string): Answer => ({
    domain,
    organisation: new Set(),
    holder: new Set(),
    registered: new Set(),
    expires: new Set(),
    guessed: false,
  })
  // What comes before any domain is of the first one that follows.
  let current: Answer | undefined = fresh('')

  function begin(domain: string): void {
    const before = answers.get(domain)
    if (!before && answers.size >= MOST_DOMAINS) {
      current = undefined
      return
    }
    const next: Answer = before ?? (current?.domain === '' ? { ...current, domain } : fresh(domain))
    answers.set(domain, next)
    current = next
  }

  return {
    tell(told, text, guessed = false) {
      if (told === 'domain') {
        const domain = domainOf(text)
        // A domain that cannot be read ends the one before it: what follows is not of that.
        if (domain) begin(domain)
        else if (current?.domain) current = undefined
        return
      }
      if (!current) return
      const isHolder = told === 'holder' || told === 'organisation'
      const value = isHolder ? holderOf(text) : dayOf(text)
      if (!value) return
      current[told].add(value)
      if (isHolder && guessed) current.guessed = true
    },
    all: () => [...answers.values()],
  }
}
