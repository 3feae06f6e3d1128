import { normalText, phoneDigits } from '../filing/compare.ts'
import { accountKey, type Portfolio, type StoredFiling } from './portfolio.ts'
import type { SubjectView } from './views.ts'

const NONE: readonly StoredFiling[] = []

/**
 * The portfolio as one check sees it: without the filing itself. `others…` gives stored filings of another subject;
 * while the subject's certificate number is unknown a hit leaves the rule undecided.
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

  /** Filings of other subjects in which a number is somebody's mobile or emergency phone. */
  othersWithPhone(phone: string | null): readonly StoredFiling[] {
    return this.others('phones', phone === null ? '' : phoneDigits(phone))
  }

  othersWithEmail(email: string | null): readonly StoredFiling[] {
    return this.others('emails', normalText(email ?? ''))
  }

  /** Filings of other subjects in which an ID number is the principal's or an owner's. */
  othersWithPerson(certNumber: string | null): readonly StoredFiling[] {
    return this.others('persons', normalText(certNumber ?? ''))
  }

  othersWithOwner(certNumber: string | null): readonly StoredFiling[] {
    return this.others('owners', normalText(certNumber ?? ''))
  }

  othersWithWebsiteDomain(domain: string | null): readonly StoredFiling[] {
    return this.others('websiteDomains', normalText(domain ?? ''))
  }

  othersWithAccount(provider: string, account: string): readonly StoredFiling[] {
    return this.others('accounts', accountKey(provider, account))
  }

  /** Filings of the same subject. */
  ofSubject(certNumber: string): readonly StoredFiling[] {
    return this.find('subjects', normalText(certNumber))
  }

  private find(name: Parameters<Portfolio['find']>[0], value: string): readonly StoredFiling[] {
    if (this.portfolio === undefined || value === '') return NONE
    const found = this.portfolio.find(name, value)
    return found.size === 0 ? NONE : [...found].filter((one) => one.key !== this.self)
  }

  private others(name: Parameters<Portfolio['find']>[0], value: string): readonly StoredFiling[] {
    const found = this.find(name, value).filter((one) => one.subjectNumber !== '')
    if (found.length === 0) return NONE
    const own = this.subject.need('certNumber')
    return own === null ? NONE : found.filter((one) => one.subjectNumber !== normalText(own))
  }
}
