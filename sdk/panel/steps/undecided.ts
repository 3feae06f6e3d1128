import { type Finding, fieldIdAt, type Report } from '@beian-assist/rules'

type Undecided = Report['undecided']

/** Rules that are undecided for a reason of their own: not only for want of values that an error asks for already. */
export function undecidedApart(undecided: Undecided, findings: readonly Finding[]): Undecided {
  const asked = new Set<string>(
    findings.flatMap(({ severity, fields }) => (severity === 'error' ? fields.map(fieldIdAt) : [])),
  )
  return undecided.filter(({ missing }) => missing.length === 0 || !missing.every((id) => asked.has(id)))
}
