import type { Filing } from '@beian-assist/rules'
import type { DocumentKind, DocumentResult, PictureFile, WarningCode } from './types.ts'

/** A picture to be uploaded, as the rules look at it. */
export type FilingImage = NonNullable<NonNullable<Filing['images']>[number]>

/** Whose the document is. */
type Holder = 'subject' | 'principal' | 'owner'

const ofPerson: Partial<Record<DocumentKind, Partial<Record<Holder, string>>>> = {
  'id-card-front': { principal: 'principalIdFront', owner: 'ownerIdFront', subject: 'principalIdFront' },
  'id-card-back': { principal: 'principalIdBack', owner: 'ownerIdBack', subject: 'principalIdBack' },
  passport: { principal: 'principalIdFront', owner: 'ownerIdFront', subject: 'principalIdFront' },
  'travel-permit': { principal: 'principalIdFront', owner: 'ownerIdFront', subject: 'principalIdFront' },
}
const ofOrganisation: Partial<Record<DocumentKind, string>> = {
  'business-licence': 'subjectCert',
  'institution-certificate': 'subjectCert',
  'social-organisation-certificate': 'subjectCert',
  'domain-certificate': 'domainCertificate',
  'residence-permit': 'residencePermit',
}

/**
 * Material that a document is, by its id in a filing's `materials`. Undefined where no single upload field takes it: a sheet
 * with both sides of a card goes where the form says so.
 */
export const materialOf = (kind: DocumentKind, holder: Holder = 'principal'): string | undefined =>
  ofOrganisation[kind] ?? ofPerson[kind]?.[holder]

/**
 * What reading a document saw of its picture, for the rules about pictures. Print at the picture's edge proves that the document is
 * cut, and a screen's pattern where the picture comes from; without them both stay unknown.
 */
export function filingImage({ file, quality }: Pick<DocumentResult, 'file' | 'quality'>, role: string): FilingImage {
  const has = (code: WarningCode) => quality.some((warning) => warning.code === code)
  return {
    ...measured(file, role),
    isColour: !has('grey'),
    ...(has('cut') ? { cornersVisible: false } : {}),
    glare: has('glare'),
    ...(has('screen') ? { fromScreen: true } : {}),
  }
}

/** A file's own measures, for the rules. */
export const measured = ({ format, bytes, width, height }: PictureFile, role: string): FilingImage => ({
  role,
  format: format === 'jpeg' ? 'jpg' : format,
  bytes,
  width,
  height,
})

/** The filing with that picture in the place of an earlier one of the same material. */
export function withImage(filing: Filing, image: FilingImage): Filing {
  const others = (filing.images ?? []).filter((one) => one?.role !== image.role)
  return { ...filing, images: [...others, image] }
}
