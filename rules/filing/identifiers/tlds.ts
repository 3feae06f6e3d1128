import { approvedTlds } from '../enums/approved-tlds.ts'
import { beijingTlds } from '../enums/beijing-tlds.ts'
import type { DomainName } from './domain-name.ts'

const approved: ReadonlySet<string> = new Set([...approvedTlds.latin, ...approvedTlds.chinese])
const beijing: ReadonlySet<string> = new Set(beijingTlds.values)

/** The last label is in the ministry's list as shipped. */
export const tldApproved = (domain: DomainName): boolean => approved.has(domain.tld)

/** The last label is in Beijing's narrower list. */
export const tldTakenByBeijing = (domain: DomainName): boolean => beijing.has(domain.tld)
