import { normalText, phoneDigits } from '../filing/compare.ts'
import type { Filing, Person } from '../filing/filing.ts'
import { domainKey } from '../filing/identifiers/domain-name.ts'

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

/** Tells every value under which a stored filing is found. */
export function eachLookUp(entry: StoredFiling, tell: (name: LookUp, value: string) => void): void {
  for (const phone of entry.phones) tell('phones', phone)
  for (const email of entry.emails) tell('emails', email)
  for (const person of entry.persons) tell('persons', person)
  for (const owner of entry.owners) tell('owners', owner)
  for (const domain of entry.websiteDomains) tell('websiteDomains', domain)
  if (entry.subjectNumber) tell('subjects', entry.subjectNumber)
  const { provider, account } = entry.filing
  if (provider && account) tell('accounts', accountKey(provider, account))
}

const EMPTY: readonly string[] = []
/** Each once. Most lists have one value or none, and a portfolio keeps many of them. */
const unique = (values: string[]): readonly string[] =>
  values.length === 0 ? EMPTY : values.length === 1 ? values : [...new Set(values)]

/** Reads from a filing what it is looked up by. Never throws, whatever the values are. */
export function describe(key: string, given: Filing): StoredFiling {
  const filing = object(given)
  const phones: string[] = []
  const emails: string[] = []
  const persons: string[] = []
  const owners: string[] = []
  const websiteDomains: string[] = []
  const add = (list: string[], value: string) => value !== '' && list.push(value)
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
    for (const domain of array(object(website).domains)) {
      const { name } = object(domain)
      if (typeof name === 'string') add(websiteDomains, domainKey(name))
    }
  }
  const subject = object(filing.subject)
  return {
    key,
    filing,
    subjectNumber: text(subject.certNumber),
    subjectName: typeof subject.name === 'string' ? subject.name : '',
    phones: unique(phones),
    emails: unique(emails),
    persons: unique(persons),
    owners: unique(owners),
    websiteDomains: unique(websiteDomains),
  }
}

/** Names of the subjects of some filings, each once, for a message. */
export function subjectNames(filings: readonly StoredFiling[]): readonly string[] {
  return [...new Set(filings.map((one) => one.subjectName).filter((name) => name !== ''))]
}
