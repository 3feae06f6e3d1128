import { type Finding, fieldIdAt, type Report } from '@beian-assist/rules'

type Undecided = Report['undecided']

/** Rules that are undecided for a reason of their own: not only for want of values that an error asks for already. */
export function undecidedApart(undecided: Undecided, findings: readonly Finding[]): Undecided {
  const asked = new Set<string>(
    findings.flatMap(({ severity, fields }) => (severity === 'error' ? fields.map(fieldIdAt) : [])),
  )
  return undecided.filter(({ missing }) => missing.length === 0 || !missing.every((id) => asked.has(id)))
}

/** What nobody knows before the filing is submitted: the checks of persons, and what came of it. */
const LATER = /^(?:verification|sms)\.|^filing\.(?:approvedOn|status)$/

/** A fact that the process brings and the journey keeps: nobody is asked for it. */
export const isLaterField = (id: string): boolean => LATER.test(id)

/** Undecided only for want of what the process itself will bring: nothing to be done about it while the form is filled. */
export const isLater = ({ missing }: Undecided[number]): boolean => missing.length > 0 && missing.every(isLaterField)
