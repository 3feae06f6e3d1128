import { normalText, phoneDigits } from '../filing/compare.ts'
import { domainKey } from '../filing/identifiers/domain-name.ts'
import type { KnownFilings } from './contexts.ts'
import { Portfolio } from './portfolio.ts'
import { accountKey, type LookUp, type StoredFiling } from './stored-filing.ts'
import type { PersonView, SubjectView } from './views.ts'

const NONE: readonly StoredFiling[] = []
const INDIVIDUAL = 5

type Identified = Pick<PersonView, 'certNumber' | 'need'>

/**
 * The portfolio as one check sees it: without the filing itself, and one filing for each of a few other subjects. While
 * the subject's certificate number, or the ID by which people are told apart, is unknown a hit leaves the rule undecided.
 */
export class Store {
  private readonly portfolio: Portfolio | undefined
  private readonly self: string | undefined
  private readonly subject: SubjectView

  constructor(portfolio: Portfolio | undefined, self: string | undefined, subject: SubjectView) {
    this.portfolio = portfolio
    this.self = self
    this.subject = subject
  }

  /** Filings of other subjects in which a number is a mobile or emergency phone, and this person appears. */
  sameWithPhone(phone: string | null, person: Identified): readonly StoredFiling[] {
    return this.same('phones', digits(phone), person)
  }

  /** Filings of other subjects in which a number is a mobile or emergency phone, and this person does not appear. */
  strangersWithPhone(phone: string | null, person: Identified): readonly StoredFiling[] {
    return this.strangers('phones', digits(phone), person)
  }

  sameWithEmail(email: string | null, person: Identified): readonly StoredFiling[] {
    return this.same('emails', normalText(email ?? ''), person)
  }

  strangersWithEmail(email: string | null, person: Identified): readonly StoredFiling[] {
    return this.strangers('emails', normalText(email ?? ''), person)
  }

  /** Filings of other organisations in which an ID number is the principal's or an owner's. */
  organisationsWithPerson(certNumber: string | null): readonly StoredFiling[] {
    return this.others('persons', normalText(certNumber ?? ''), 'organisations', isOrganisation)
  }

  organisationsWithOwner(certNumber: string | null): readonly StoredFiling[] {
    return this.others('owners', normalText(certNumber ?? ''), 'organisations', isOrganisation)
  }

  /** Filings of other subjects whose principal is, as legal representative, a certain person with another mobile. */
  headedWithOtherMobile(certNumber: string | null, mobile: string | null): readonly StoredFiling[] {
    const id = normalText(certNumber ?? '')
    const own = digits(mobile)
    return this.others('persons', id, `headed not ${own}`, ({ filing: { principal } }) => {
      if (principal?.isLegalRep !== true || normalText(principal.certNumber ?? '') !== id) return false
      const other = digits(principal.mobile)
      return other !== '' && other !== own
    })
  }

  othersWithWebsiteDomain(domain: string | null): readonly StoredFiling[] {
    return this.others('websiteDomains', domainKey(domain ?? ''))
  }

  othersWithAccount(provider: string, account: string): readonly StoredFiling[] {
    return this.others('accounts', accountKey(provider, account))
  }

  /** Filings of the same subject. */
  ofSubject(certNumber: string): readonly StoredFiling[] {
    const found = this.portfolio === undefined ? NONE : [...this.portfolio.ofSubject(normalText(certNumber))]
    return found.filter((one) => one.key !== this.self)
  }

  /** Another filing of a subject that is known to be in none of the states at rest. */
  underWay(certNumber: string, atRest: readonly string[]): StoredFiling | undefined {
    return this.portfolio?.anyOfSubject(
      normalText(certNumber),
      this.self,
      `not ${atRest}`,
      ({ filing: { status } }) => {
        return typeof status === 'string' && status !== '' && !atRest.includes(status)
      },
    )
  }

  private same(name: 'phones' | 'emails', value: string, person: Identified): readonly StoredFiling[] {
    if (this.others(name, value).length === 0) return NONE
    const id = normalText(person.need('certNumber') ?? '')
    // Through whichever is shared by fewer.
    return this.portfolio!.subjectsWith('persons', id) < this.portfolio!.subjectsWith(name, value)
      ? this.others('persons', id, `${name} ${value}`, (one) => one[name].includes(value))
      : this.others(name, value, `of ${id}`, (one) => one.persons.includes(id))
  }

  private strangers(name: 'phones' | 'emails', value: string, person: Identified): readonly StoredFiling[] {
    if (this.others(name, value).length === 0) return NONE
    const id = normalText(person.need('certNumber') ?? '')
    return this.others(name, value, `not of ${id}`, (one) => !one.persons.includes(id))
  }

  private others(
    name: LookUp,
    value: string,
    known?: string,
    test?: (one: StoredFiling) => boolean,
  ): readonly StoredFiling[] {
    if (this.portfolio === undefined || value === '' || this.portfolio.subjectsWith(name, value) === 0) return NONE
    const not = { self: this.self, subject: '' }
    if (this.portfolio.others(name, value, not, known, test).length === 0) return NONE
    const own = this.subject.need('certNumber')
    return own === null ? NONE : this.portfolio.others(name, value, { ...not, subject: normalText(own) }, known, test)
  }
}

const digits = (phone: unknown): string => (typeof phone === 'string' ? phoneDigits(phone) : '')
const isOrganisation = ({ filing }: StoredFiling): boolean => filing.subject?.nature !== INDIVIDUAL

/** Opens the filings that a check was given, once for all rules; a list is indexed then. */
export function storeOf(known: KnownFilings): Store {
  if (known.opened === undefined) {
    const { portfolio, self, subject } = known
    const indexed = portfolio === undefined || portfolio instanceof Portfolio ? portfolio : Portfolio.of(portfolio)
    known.opened = new Store(indexed, self, subject)
  }
  return known.opened
}
