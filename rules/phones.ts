/** `@beian-assist/rules/phones`: where a number belongs to. Apart, for its table weighs 10 kB and a check can do without. */
import type { Filing, Owner, Person } from './filing/filing.ts'
import { provinceOfMobile } from './filing/phones/place.ts'

export { phoneBelongs, provinceOfLandline, provinceOfMobile } from './filing/phones/place.ts'

function located<P extends Person | Owner>(person: P): P {
  if (typeof person !== 'object' || person === null || person.mobileProvince != null) return person
  const place = typeof person.mobile === 'string' ? provinceOfMobile(person.mobile) : null
  return place === null ? person : { ...person, mobileProvince: place }
}

const ofService = <S extends { readonly owner?: Owner | null | undefined }>(service: S): S =>
  typeof service === 'object' && service?.owner ? { ...service, owner: located(service.owner) } : service

/**
 * The filing with the province of every mobile number that the table knows, so that rules on local numbers can be
 * decided. What the filing says itself stays; the filing given is not changed.
 */
export function locatePhones(filing: Filing): Filing {
  const { principal, websites, apps } = filing
  return {
    ...filing,
    ...(principal && { principal: located(principal) }),
    ...(Array.isArray(websites) && { websites: websites.map(ofService) }),
    ...(Array.isArray(apps) && { apps: apps.map(ofService) }),
  }
}
