import { RESIDENT_ID } from '../filing/identifiers/certificates.ts'
import type { Urgency } from './kind.ts'

/** Cards with a second side besides the resident identity card: permits of residence and travel permits. */
const CARDS: ReadonlySet<number> = new Set([11, 14, 30, 41, 42])

/** Whether the second side of an identity document is uploaded. A passport has none. */
export function secondSide(certType: number): Urgency | null {
  if (certType === RESIDENT_ID) return 'required'
  return CARDS.has(certType) ? 'advised' : null
}
