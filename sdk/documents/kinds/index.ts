import { textIn } from '../layout/glyphs.ts'
import { businessLicence } from './business-licence.ts'
import { domainCertificate } from './domain-certificate.ts'
import { idCardBack } from './id-card-back.ts'
import { idCardFront } from './id-card-front.ts'
import { institutionCertificate } from './institution-certificate.ts'
import type { Kind, Pass } from './kind.ts'
import { passport } from './passport.ts'
import { residencePermit } from './residence-permit.ts'
import { socialOrganisationCertificate } from './social-organisation-certificate.ts'
import { travelPermit } from './travel-permit.ts'

/** Every kind of document that is read. */
export const kinds: readonly Kind[] = [
  idCardFront,
  idCardBack,
  businessLicence,
  institutionCertificate,
  socialOrganisationCertificate,
  domainCertificate,
  residencePermit,
  passport,
  travelPermit,
]

/** Print of one kind among rows: recognised characters of its words. */
export const evidenceFor = (kind: Kind, rows: Pass): number =>
  wordsOf(
    kind,
    rows.map((row) => textIn(row.marks)),
  ) + (kind.evidence?.(rows) ?? 0)

/** The same in lines of text alone. */
export function wordsOf(kind: Kind, lines: readonly string[]): number {
  const texts = lines.map((line) => line.replace(/[\s·.,:：]/g, ''))
  return kind.print.reduce((sum, word) => sum + best(texts, word) * Math.min(5, [...word].length), 0)
}

/** Share of a word's characters that stand in one of the texts in order; all or nothing for short words. */
function best(texts: readonly string[], word: string): number {
  const length = [...word].length
  if (texts.some((text) => text.includes(word))) return 1
  if (length < 4) return 0
  let most = 0
  for (const text of texts) {
    const chars = [...text]
    for (let from = 0; from + length <= chars.length + 1; from++) {
      const same = [...word].filter((ch, i) => chars[from + i] === ch).length
      most = Math.max(most, same / length)
    }
  }
  return most >= 0.7 ? most : 0
}

/** Print of known documents in general; in a picture on its head there is next to none. */
export const knownWords = (rows: Pass) => Math.max(0, ...kinds.map((kind) => evidenceFor(kind, rows)))
