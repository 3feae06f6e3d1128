import { natures } from '../enums/natures.ts'
import { orgCertTypes } from '../enums/org-cert-types.ts'
import { personCertTypes } from '../enums/person-cert-types.ts'

/** How a unit certificate numbers units: credit code, credit code or old registration number, organisation code, or any way. */
export type UnitNumberFormat = (typeof orgCertTypes)[number]['numberFormat']

const formats: ReadonlyMap<number, UnitNumberFormat> = new Map(
  orgCertTypes.map(({ value, numberFormat }) => [value, numberFormat]),
)
const byNature: ReadonlyMap<number, readonly number[]> = new Map(
  natures.map(({ value, certTypes }) => [value, certTypes]),
)

/** Null for a type that is no unit certificate. */
export const unitNumberFormat = (certType: number): UnitNumberFormat | null => formats.get(certType) ?? null

/** Certificate types offered for a nature; empty for an unknown nature. */
export const certTypesOf = (nature: number): readonly number[] => byNature.get(nature) ?? []

const labels: ReadonlyMap<number, string> = new Map(
  [...orgCertTypes, ...personCertTypes].map(({ value, labelZh }) => [value, labelZh]),
)

/** Name of a certificate type in Chinese, as forms write it. */
export const certTypeLabel = (certType: number): string => labels.get(certType) ?? String(certType)

/** `personCertTypes` code of the resident identity card. */
export const RESIDENT_ID = 2
