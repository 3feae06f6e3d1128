/** Fields that ask for a place of the country. */
import type { FieldId } from '@beian-assist/rules'

/** Fields that name one address, from the province down. */
const ADDRESSES: readonly (readonly FieldId[])[] = [
  ['subject.contactProvince', 'subject.city', 'subject.district'],
  ['subject.certProvince', 'subject.certCity'],
  ['filing.province'],
  ['principal.mobileProvince'],
]

export const levelOf = (id: string): 0 | 1 | 2 => {
  const at = addressOf(id).indexOf(id as FieldId)
  return at === 1 || at === 2 ? at : 0
}

export function addressOf(id: string): readonly FieldId[] {
  return ADDRESSES.find((fields) => fields.includes(id as FieldId)) ?? []
}

export function isRegionField(id: string): boolean {
  return addressOf(id).length > 0
}
