import type { DocumentKind } from '../types.ts'

/** A document of one sheet. Both sides of a card in one picture are found out, not told. */
export type ToldKind = Exclude<DocumentKind, 'id-card-both'>

/** Every kind of document that is read, in the order in which a user is asked which one it is. */
export const kindIds: readonly ToldKind[] = [
  'id-card-front',
  'id-card-back',
  'business-licence',
  'institution-certificate',
  'social-organisation-certificate',
  'domain-certificate',
  'residence-permit',
  'passport',
  'travel-permit',
]
