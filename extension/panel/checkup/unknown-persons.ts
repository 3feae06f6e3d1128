/** Numbers and addresses that several profiles give, where nobody can tell whether one person gives them all. Pure. */
import { type FieldPath, type Filing, normalText, type Person, phoneDigits } from '@beian-assist/rules'
import type { ProfileHolder } from './holders.ts'

/** Somebody who gives the value. */
export interface Carrier {
  /** The profile, and what it is called. */
  readonly id: string
  readonly name: string
  /** Where the value stands. */
  readonly path: FieldPath
  /** Name of the person; '' when unknown. */
  readonly person: string
  /** Where the person's certificate number belongs. */
  readonly certPath: FieldPath
  /** Whether it is known. */
  readonly isKnown: boolean
  /** Nothing can be told of the value at this place: with everybody else who gives it the question is open. */
  readonly isUndecided: boolean
}

/** Are these the same person? Undecided while one of them has no certificate number. */
export interface UnknownLine {
  readonly value: string
  readonly kind: 'phone' | 'email'
  readonly carriers: readonly Carrier[]
}

interface Found extends Omit<Carrier, 'isUndecided'> {
  readonly client: string
  readonly subject: string
  readonly certNumber: string
}

const FIELDS = ['mobile', 'emergencyPhone', 'email'] as const
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Whoever gives numbers of his own: the principal, and owners who are not the principal. */
function personsOf(filing: Filing): readonly { at: string; person: Person }[] {
  const owners = (['websites', 'apps'] as const).flatMap((kind) =>
    (filing[kind] ?? []).flatMap((service, index) =>
      service?.owner && service.owner.reusePrincipal !== true
        ? [{ at: `${kind}[${index}].owner`, person: service.owner }]
        : [],
    ),
  )
  return [...(filing.principal ? [{ at: 'principal', person: filing.principal }] : []), ...owners]
}

/** Two filings of one client or one subject share what they share by right. */
const isOther = (a: Found, b: Found): boolean =>
  a.client !== b.client && (a.subject === '' || b.subject === '' || a.subject !== b.subject)

export function unknownPersons(holders: readonly ProfileHolder[]): readonly UnknownLine[] {
  const byValue = new Map<string, { kind: UnknownLine['kind']; value: string; found: Found[] }>()
  for (const { key: client, filings } of holders)
    for (const { id, name, filing } of filings)
      for (const { at, person } of personsOf(filing))
        for (const field of FIELDS) {
          const value = text(person[field])
          const kind = field === 'email' ? 'email' : 'phone'
          const plain = kind === 'email' ? normalText(value) : phoneDigits(value)
          if (plain === '') continue
          const certNumber = normalText(text(person.certNumber))
          const known = byValue.get(`${kind} ${plain}`) ?? { kind, value, found: [] }
          byValue.set(`${kind} ${plain}`, known)
          known.found.push({
            ...{ id, name, client, certNumber, person: text(person.name).trim(), isKnown: certNumber !== '' },
            ...{ path: `${at}.${field}` as FieldPath, certPath: `${at}.certNumber` as FieldPath },
            subject: normalText(text(filing.subject?.certNumber) || text(filing.subject?.name)),
          })
        }
  return [...byValue.values()].flatMap(({ kind, value, found }): UnknownLine[] => {
    const carriers = found.flatMap((one): Carrier[] => {
      const others = found.filter((other) => isOther(one, other))
      const open = others.filter(({ certNumber }) => one.certNumber === '' || certNumber === '')
      const { client: _, subject: __, certNumber: ___, ...carrier } = one
      return open.length > 0 ? [{ ...carrier, isUndecided: open.length === others.length }] : []
    })
    return carriers.length > 1 ? [{ kind, value, carriers }] : []
  })
}
