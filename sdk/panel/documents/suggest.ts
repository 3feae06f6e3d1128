/** What follows from a licence for a new profile. Proposed in the profile form, where the user sees it before it is kept. Pure. */
import { enums, type FieldPath, type Filing, longestDivision } from '@beian-assist/rules'
import { valueAt, withValue } from '../../filing/path.ts'

const isOpen = (value: unknown): boolean => value === undefined || value === null || value === ''

/** The one nature of organisations that hold this certificate; undefined when several do. */
function natureOf(certType: number | null | undefined): number | undefined {
  const holders = enums.natures.filter(({ certTypes }) => (certTypes as readonly number[]).includes(certType ?? -1))
  return holders.length === 1 ? holders[0]?.value : undefined
}

const ENTERPRISE = 4

/**
 * The filing with what follows, and which places were filled. Only empty places are. `founded`: the day that a licence names,
 * which is when it began to hold unless it prints a term.
 */
export function withSuggestions(filing: Filing, founded?: string): { filing: Filing; suggested: readonly FieldPath[] } {
  const suggested: FieldPath[] = []
  let full = filing
  const propose = (path: FieldPath, value: unknown): void => {
    if (isOpen(value) || !isOpen(valueAt(full, path))) return
    full = withValue(full, path, value)
    suggested.push(path)
  }
  const { subject } = filing
  propose('subject.nature', natureOf(subject?.certType))
  const address = subject?.certAddress ?? ''
  const division = longestDivision(address)
  const [province, city, district] = division?.path ?? []
  // An organisation files in the province of its certificate; where it can be written to is usually there as well.
  propose('province', province?.code)
  propose('subject.contactProvince', province?.code)
  propose('subject.city', city?.code)
  propose('subject.district', district?.code)
  if (division && district) propose('subject.contactAddress', division.rest.replace(/[（(][^）)]*[）)]\s*$/, '').trim())
  propose('subject.certValidFrom', founded)
  if (full.subject?.nature === ENTERPRISE) propose('subject.superior', subject?.name)
  return { filing: full, suggested }
}
