import { z } from '../zod.ts'
import { about, code, flag, text } from './parts.ts'

/** Values of a person that are the same in every filing; what depends on the filing stands in its links. */
export const personFields = {
  name: text,
  certType: code,
  certNumber: text,
  certLongTerm: flag,
  certValidFrom: text,
  certValidTo: text,
  idAddress: text,
  mobile: text,
  mobileProvince: text,
  mobileLookupFailed: flag,
  emergencyPhone: text,
  email: text,
  officePhone: text,
}

export const person = {
  version: 1,
  schema: z.strictObject({ ...about, fields: z.strictObject(personFields) }),
  upgrades: {},
}
export type PersonRecord = z.infer<typeof person.schema>
