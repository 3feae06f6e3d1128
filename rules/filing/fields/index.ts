import type { FieldDef } from '../field.ts'
import { appFields } from './app.ts'
import { filingFields } from './filing.ts'
import { materialsFields } from './materials.ts'
import { ownerFields } from './owner.ts'
import { principalFields } from './principal.ts'
import { resourceFields } from './resource.ts'
import { smsFields } from './sms.ts'
import { subjectFields } from './subject.ts'
import { verificationFields } from './verification.ts'
import { websiteFields } from './website.ts'

/** The field dictionary, in the order of a filing. */
export const fields: readonly FieldDef[] = [
  ...filingFields,
  ...resourceFields,
  ...subjectFields,
  ...principalFields,
  ...websiteFields,
  ...appFields,
  ...ownerFields,
  ...verificationFields,
  ...smsFields,
  ...materialsFields,
]
