/** What two documents say of each other: nothing where one of them does not say it. Values as the user left them. */
import { groundsDiffer } from './quality/ground.ts'
import type { DocumentKind, DocumentResult, FieldName } from './types.ts'

export interface Told {
  readonly kind: DocumentKind
  readonly values: Readonly<Partial<Record<FieldName, string>>>
}

const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/[\s·・•]/g, '')

const LICENCES: ReadonlySet<DocumentKind> = new Set([
  'business-licence',
  'institution-certificate',
  'social-organisation-certificate',
])

/** Whether the paper of an organisation names another legal representative than a person's document, in either order. */
export function namesOtherLegalRep(one: Told, other: Told): boolean {
  const [licence, person] = LICENCES.has(one.kind) ? [one, other] : [other, one]
  if (!LICENCES.has(licence.kind) || LICENCES.has(person.kind)) return false
  const [named, holder] = [plain(licence.values.法定代表人), plain(person.values.姓名)]
  return named !== '' && holder !== '' && named !== holder
}

/** Years that an identity card is good for by the holder's age on its first day (Resident Identity Card Law, article 5). */
const termAt = (age: number): number => (age < 16 ? 5 : age < 26 ? 10 : age < 46 ? 20 : Number.POSITIVE_INFINITY)

/** Months since the year 0, from 20140609. */
const monthsOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(4, 6))
/** An office may count the age on the day of the application. */
const SLACK = 6

/**
 * Whether the back of an identity card cannot belong to its front: its term is not the one of a holder of that age. A term that
 * fits proves nothing, since many people are of one age.
 */
export function areOtherPersons(one: Told, other: Told): boolean {
  const [front, back] = one.kind === 'id-card-front' ? [one, other] : [other, one]
  if (front.kind !== 'id-card-front' || back.kind !== 'id-card-back') return false
  const birth = /^\d{6}((?:19|20)\d{6})\d{3}[\dXx]$/.exec(plain(front.values.公民身份号码))?.[1]
  const [, from, to] = /^(\d{8})-(\d{8}|长期)$/.exec(plain(back.values.有效期限).replaceAll('.', '')) ?? []
  if (!birth || !from || !to) return false
  const age = monthsOf(from) - monthsOf(birth)
  const terms = [age - SLACK, age, age + SLACK].map((months) => termAt(months / 12))
  const term = to === '长期' ? Number.POSITIVE_INFINITY : Math.round((monthsOf(to) - monthsOf(from)) / 12)
  return !terms.includes(term)
}

type Ground = Pick<DocumentResult, 'kind' | 'ground'>

/**
 * Whether the two sides of one card were plainly photographed on different grounds, which reviewers take for two cards. False where a
 * picture does not show its ground, and for anything but a front and a back.
 */
export const onOtherGround = (one: Ground, other: Ground): boolean =>
  [one.kind, other.kind].sort().join() === 'id-card-back,id-card-front' &&
  one.ground !== null &&
  other.ground !== null &&
  groundsDiffer(one.ground, other.ground)
