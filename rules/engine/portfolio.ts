import { normalText, phoneDigits } from '../filing/compare.ts'
import type { Filing } from '../filing/filing.ts'

/** Another filing known to the user, with what cross-filing rules look up. Texts are normalised for comparison. */
export interface StoredFiling {
  readonly key: string
  readonly filing: Filing
  /** Number of the subject's certificate; '' when unknown. */
  readonly subjectNumber: string
  /** For messages; '' when unknown. */
  readonly subjectName: string
  readonly phones: ReadonlySet<string>
  readonly emails: ReadonlySet<string>
  /** ID numbers of the principal and of every owner. */
  readonly persons: ReadonlySet<string>
  /** ID numbers of the owners, a reused principal included. */
  readonly owners: ReadonlySet<string>
  readonly websiteDomains: ReadonlySet<string>
  /** Somebody in the filing has that ID number. */
  hasPerson(certNumber: string | null): boolean
}

type LookUp = 'phones' | 'emails' | 'persons' | 'owners' | 'websiteDomains' | 'subjects' | 'accounts'

const text = (value: unknown) => (typeof value === 'string' ? normalText(value) : '')
const array = <T>(value: readonly T[] | null | undefined): readonly T[] => (Array.isArray(value) ? value : [])

/** Filings other than the one under check, indexed once so that each look-up is constant; can be kept and updated. */
export class Portfolio {
  private readonly stored = new Map<string, StoredFiling>()
  private readonly index: Record<LookUp, Map<string, Set<StoredFiling>>> = {
    phones: new Map(),
    emails: new Map(),
    persons: new Map(),
    owners: new Map(),
    websiteDomains: new Map(),
    subjects: new Map(),
    accounts: new Map(),
  }

  /** Indexes a list; each filing's key is its position. */
  static of(filings: readonly Filing[]): Portfolio {
    const portfolio = new Portfolio()
    for (const [position, filing] of filings.entries()) portfolio.put(String(position), filing)
    return portfolio
  }

  get size(): number {
    return this.stored.size
  }

  /** Adds a filing, or replaces the one with that key. */
  put(key: string, filing: Filing): void {
    this.delete(key)
    const entry = describe(key, filing)
    this.stored.set(key, entry)
    for (const [name, value] of lookUps(entry)) {
      const at = this.index[name].get(value)
      if (at) at.add(entry)
      else this.index[name].set(value, new Set([entry]))
    }
  }

  delete(key: string): boolean {
    const entry = this.stored.get(key)
    if (!entry) return false
    this.stored.delete(key)
    for (const [name, value] of lookUps(entry)) {
      const at = this.index[name].get(value)
      at?.delete(entry)
      if (at?.size === 0) this.index[name].delete(value)
    }
    return true
  }

  /** Stored filings in which a normalised value occurs. */
  find(name: LookUp, value: string): ReadonlySet<StoredFiling> {
    return this.index[name].get(value) ?? NONE
  }
}

const NONE: ReadonlySet<StoredFiling> = new Set()

export const accountKey = (provider: string, account: string) => `${text(provider)}/${text(account)}`

function* lookUps(entry: StoredFiling): Generator<readonly [LookUp, string]> {
  for (const phone of entry.phones) yield ['phones', phone]
  for (const email of entry.emails) yield ['emails', email]
  for (const person of entry.persons) yield ['persons', person]
  for (const owner of entry.owners) yield ['owners', owner]
  for (const domain of entry.websiteDomains) yield ['websiteDomains', domain]
  if (entry.subjectNumber) yield ['subjects', entry.subjectNumber]
  const { provider, account } = entry.filing
  if (provider && account) yield ['accounts', accountKey(provider, account)]
}

function describe(key: string, filing: Filing): StoredFiling {
  const phones = new Set<string>()
  const emails = new Set<string>()
  const persons = new Set<string>()
  const owners = new Set<string>()
  const websiteDomains = new Set<string>()
  const principal = filing.principal ?? {}
  const add = (set: Set<string>, value: string) => value && set.add(value)
  const note = (person: typeof principal) => {
    for (const phone of [person.mobile, person.emergencyPhone]) {
      if (typeof phone === 'string') add(phones, phoneDigits(phone))
    }
    add(emails, text(person.email))
    add(persons, text(person.certNumber))
  }
  note(principal)
  for (const service of [...array(filing.websites), ...array(filing.apps)]) {
    const owner = service.owner ?? {}
    note(owner)
    const reused = owner.reusePrincipal === true
    add(owners, text(reused ? (principal.certNumber ?? owner.certNumber) : owner.certNumber))
  }
  for (const website of array(filing.websites)) {
    for (const domain of array(website.domains)) add(websiteDomains, text(domain.name))
  }
  return {
    key,
    filing,
    subjectNumber: text(filing.subject?.certNumber),
    subjectName: filing.subject?.name ?? '',
    phones,
    emails,
    persons,
    owners,
    websiteDomains,
    hasPerson: (certNumber) => certNumber !== null && persons.has(normalText(certNumber)),
  }
}
