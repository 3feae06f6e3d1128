/** By what clients are told apart: names, numbers, telephones, each in one writing. Pure. */
import type { Filing } from '@beian-assist/rules'
import { digits, fold, host } from './writing.ts'

/** The kinds of value by which clients are told apart, each in one writing. */
export interface Identity {
  readonly names: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly phones: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
  /** E-mails, addresses, names of services: they identify a client while nobody else has them. */
  readonly traces: ReadonlySet<string>
  /** What the client is called, and by what two filings are known to be of one client. */
  readonly called: string
  readonly subject: string
}

const setOf = (values: readonly (string | null | undefined)[], write: (text: string) => string, least: number) =>
  new Set(values.map((one) => write(one ?? '')).filter((one) => one.length >= least))

export function identityOf(filing: Filing): Identity {
  const services = [...(filing.websites ?? []), ...(filing.apps ?? [])]
  const people = [filing.principal, ...services.map(({ owner }) => owner)]
  const { name, certNumber, legalRepName, certAddress, contactAddress } = filing.subject ?? {}
  return {
    names: setOf([name], fold, 2),
    persons: setOf([legalRepName, ...people.map((one) => one?.name)], fold, 2),
    numbers: setOf([certNumber, ...people.map((one) => one?.certNumber)], fold, 6),
    phones: setOf(
      people.flatMap((one) => [one?.mobile, one?.emergencyPhone, one?.officePhone]),
      digits,
      7,
    ),
    domains: setOf(
      services.flatMap(({ domains }) => (domains ?? []).map((one) => one.name)),
      host,
      3,
    ),
    traces: setOf(
      [...people.map((one) => one?.email), certAddress, contactAddress, ...services.map((one) => one.name)],
      fold,
      4,
    ),
    called: name || filing.principal?.name || '',
    subject: fold(certNumber ?? '') || fold(name ?? ''),
  }
}

/** A name found in a text that is but a part of the client's own there: the company in the name of its branch. */
export const isPartOfOwn = (name: string, text: string, own: Identity): boolean => {
  const longer = [...own.names].filter((one) => one.includes(name))
  return longer.length > 0 && !longer.reduce((left, one) => left.replaceAll(one, ' '), fold(text)).includes(name)
}

/** What makes a part of a unit a unit of its own, with a certificate of its own. */
const PARTS =
  '分公司|子公司|分支机构|分店|分部|分院|分校|分所|分社|分会|分中心|分行|支行|支公司|办事处|营业部|营业厅|代表处|联络处|经营部|门市部|BRANCH(?:OFFICE)?'
const PART_OF_UNIT = new RegExp(`(?:${PARTS})$`)
/** In a sentence, what stands between the name and the word is a place, not an invitation to choose one. */
const PART_BEHIND = new RegExp(`^(?:(?![请选填添加的及和与或在是有无个下各])\\p{L}){0,8}(?:${PARTS})`, 'u')

/** A unit that bears the client's name and is not the client: a branch of his, or the company whose branch he is. */
export const isOtherUnit = (text: string, own: Identity): boolean => {
  const there = fold(text)
  return [...own.names].some((mine) => {
    if (mine === there || mine.length < 4) return false
    const [longer, shorter] = there.length > mine.length ? [there, mine] : [mine, there]
    const rest = longer.startsWith(shorter) && shorter.length >= 4 ? longer.slice(shorter.length) : ''
    return rest.length < 24 && PART_OF_UNIT.test(rest)
  })
}

/** A sentence that names such a unit: 为某某公司深圳分公司办理备案. */
export const namesOtherUnit = (text: string, own: Identity): boolean => {
  const there = fold(text)
  return [...own.names].some((mine) => {
    const at = mine.length < 4 ? -1 : there.indexOf(mine)
    return at >= 0 && PART_BEHIND.test(there.slice(at + mine.length, at + mine.length + 24))
  })
}

/** Clients that have a value: subject → what it is called. */
export type Owners = ReadonlyMap<string, string>
export const KINDS = ['names', 'persons', 'numbers', 'phones', 'domains', 'traces'] as const
export type Kind = (typeof KINDS)[number]
export type Others = Readonly<Record<Kind, ReadonlyMap<string, Owners>>>

/** One list of other filings is asked about at every look and every write. */
const indexed = new WeakMap<readonly Filing[], Others>()

export function indexOf(others: readonly Filing[]): Others {
  const known = indexed.get(others)
  if (known) return known
  const made: Record<Kind, Map<string, Map<string, string>>> = {
    names: new Map(),
    persons: new Map(),
    numbers: new Map(),
    phones: new Map(),
    domains: new Map(),
    traces: new Map(),
  }
  for (const [at, filing] of others.entries()) {
    const identity = identityOf(filing)
    const subject = identity.subject || `#${at}`
    for (const kind of KINDS) {
      for (const value of identity[kind]) {
        const owners = made[kind].get(value) ?? new Map<string, string>()
        made[kind].set(value, owners.set(subject, identity.called))
      }
    }
  }
  indexed.set(others, made)
  return made
}

/** What the first of the clients with a name is called. */
export const calledOf = (owners: Owners): string => [...owners.values()].find((name) => name !== '') ?? ''
