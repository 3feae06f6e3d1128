import { z } from '../zod.ts'
import { about, code, flag, text } from './parts.ts'

export const subjectFields = {
  nature: code,
  name: text,
  certType: code,
  certNumber: text,
  certAddress: text,
  certProvince: text,
  certCity: text,
  certValidFrom: text,
  certValidTo: text,
  certLongTerm: flag,
  city: text,
  district: text,
  districtName: text,
  contactProvince: text,
  contactAddress: text,
  superior: text,
  legalRepName: text,
  businessScope: text,
  businessStatus: text,
  isSoleTrader: flag,
  hasTradeName: flag,
  hasSeal: flag,
  isStudent: flag,
  filedServices: code,
  isEmptyShell: flag,
  remark: text,
}

export const subject = {
  version: 1,
  schema: z.strictObject({ ...about, fields: z.strictObject(subjectFields) }),
  upgrades: {},
}
export type SubjectRecord = z.infer<typeof subject.schema>
