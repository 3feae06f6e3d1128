/** Documents beyond the common card and licence, by the name each has in a truth.json. */
import type { DocumentKind } from '../../../sdk/documents/types.ts'
import type { Random } from './data.ts'
import type { Fonts, Made } from './forms.ts'
import { branch, domain, institution, oldLicence, partnership, social, soleTrader } from './organisations.ts'
import { bilingual, passport, permitBack, permitFront, travel } from './people.ts'

export const others: Readonly<Record<string, (random: Random, fonts: Fonts) => Made>> = {
  licence_sole: soleTrader,
  licence_partners: partnership,
  licence_branch: branch,
  licence_old: oldLicence,
  institution,
  social,
  domain,
  permit_front: permitFront,
  permit_back: permitBack,
  travel,
  passport,
  id_front_bilingual: bilingual,
}

/** What the reader must take each of them for. */
export const kindsExpected: Readonly<Record<string, DocumentKind>> = {
  licence_sole: 'business-licence',
  licence_partners: 'business-licence',
  licence_branch: 'business-licence',
  licence_old: 'business-licence',
  institution: 'institution-certificate',
  social: 'social-organisation-certificate',
  domain: 'domain-certificate',
  permit_front: 'residence-permit',
  permit_back: 'residence-permit',
  travel: 'travel-permit',
  passport: 'passport',
  id_front_bilingual: 'id-card-front',
}
