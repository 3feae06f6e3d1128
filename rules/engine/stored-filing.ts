import { normalText, phoneDigits } from '../filing/compare.ts'
import type { Filing, Person } from '../filing/filing.ts'

/** Another filing known to the user, with what cross-filing rules look up. Texts are normalised for comparison. */
export interface StoredFiling {
  readonly key: string
  readonly filing: Filing
  /** Number of the subject's certificate; '' when unknown. */
  readonly subjectNumber: string
  /** For messages; '' when unknown. */
  readonly subjectName: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  /** ID numbers of the principal and of every owner. */
  readonly persons: readonly string[]
  /** ID numbers of the owners, a reused principal included. */
  readonly owners: readonly string[]
  readonly websiteDomains: readonly string[]
}

/** What stored filings are found by. */
export type LookUp = 'phones' | 'emails' | 'persons' | 'owners' | 'websiteDomains' | 'subjects' | 'accounts'

const text = (value: unknown) => (typeof value === 'string' ? normalText(value) : '')
const array = <T>(value: readonly T[] | null | undefined): readonly T[] => (Array.isArray(value) ? value : [])
const object = <T extends object>(value: T | null | undefined): Partial<T> =>
  typeof value === 'object' && value !== null ? value : {}

/** Key of an account at a provider. */
export const accountKey = (provider: string, account: string) => `${text(provider)}/${text(account)}`

/** Every value under which a stored filing is found. */
export function* lookUps(entry: StoredFiling): Generator<readonly [LookUp, string]> {
  for (const phone of entry.phones) yield ['phones', phone]
  for (const email of entry.emails) yield ['emails', email]
  for (const person of entry.persons) yield ['persons', person]
  for (const owner of entry.owners) yield ['owners', owner]
  for (const domain of entry.websiteDomains) yield ['websiteDomains', domain]
  if (entry.subjectNumber) yield ['subjects', entry.subjectNumber]
  const { provider, account } = entry.filing
  if (provider && account) yield ['accounts', accountKey(provider, account)]
}

/** Reads from a filing what it is looked up by. Never throws, whatever the values are. */
export function describe(key: string, given: Filing): StoredFiling {
  const filing = object(given)
  const phones = new Set<string>()
  const emails = new Set<string>()
  const persons = new Set<string>()
  const owners = new Set<string>()
  const websiteDomains = new Set<string>()
  const add = (set: Set<string>, value: string) => value !== '' && set.add(value)
  const note = (person: Person) => {
    for (const phone of [person.mobile, person.emergencyPhone]) {
      if (typeof phone === 'string') add(phones, phoneDigits(phone))
    }
    add(emails, text(person.email))
    add(persons, text(person.certNumber))
  }
  const principal = object(filing.principal)
  note(principal)
  for (const service of [...array(filing.websites), ...array(filing.apps)]) {
    const owner = object(object(service).owner)
    note(owner)
    const reused = owner.reusePrincipal === true
    add(owners, text(reused ? (principal.certNumber ?? owner.certNumber) : owner.certNumber))
  }
  for (const website of array(filing.websites)) {
    for (const domain of array(object(website).domains)) add(websiteDomains, text(object(domain).name))
  }
  const subject = object(filing.subject)
  return {
    key,
    filing,
    subjectNumber: text(subject.certNumber),
    subjectName: typeof subject.name === 'string' ? subject.name : '',
    phones: [...phones],
    emails: [...emails],
    persons: [...persons],
    owners: [...owners],
    websiteDomains: [...websiteDomains],
  }
}

/** Names of the subjects of some filings, each once, for a message. */
export function subjectNames(filings: readonly StoredFiling[]): readonly string[] {
  return [...new Set(filings.map((one) => one.subjectName).filter((name) => name !== ''))]
}
