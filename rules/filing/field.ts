import type { appFields } from './fields/app.ts'
import type { filingFields } from './fields/filing.ts'
import type { materialsFields } from './fields/materials.ts'
import type { ownerFields } from './fields/owner.ts'
import type { principalFields } from './fields/principal.ts'
import type { resourceFields } from './fields/resource.ts'
import type { smsFields } from './fields/sms.ts'
import type { subjectFields } from './fields/subject.ts'
import type { verificationFields } from './fields/verification.ts'
import type { websiteFields } from './fields/website.ts'
import type { Domain, Image } from './filing.ts'

export type Confidence = 'high' | 'medium' | 'low'

/** How an assistant may treat the control of a field. */
export type Autofill =
  | 'direct'
  | 'select'
  | 'cascade'
  | 'template'
  | 'media'
  | 'ocr'
  | 'derived'
  | 'context'
  | 'fixed'
  | 'manual'
  | 'never'

/** One entry of the field dictionary. */
export interface FieldDef {
  /** Field id, e.g. `subject.name`, `website.domains[].name`. */
  readonly id: string
  readonly zh: string
  readonly en: string
  /** `string`, `enum`, `date`, `phone`, … ; a trailing `[]` means a list. */
  readonly type: string
  /** Name of the enumeration in `enums/`; certificates: `orgCertTypes+personCertTypes by nature`. */
  readonly enum?: string
  readonly synonyms: readonly { readonly label: string; readonly seenAt: readonly string[] }[]
  readonly required: string
  readonly format?: string
  readonly example?: unknown
  readonly derivedFrom?: string
  readonly notes?: string
  readonly autofill: Autofill
  readonly sensitivity: 'public' | 'personal' | 'sensitive-personal' | 'credential' | 'media' | 'media-sensitive'
  /** Section of a reusable profile that keeps it; absent when it is not kept. */
  readonly profile?: 'subject' | 'person' | 'service' | 'domain' | 'media'
  readonly parameterNames?: Readonly<Record<string, string>>
  readonly sources: readonly string[]
  readonly confidence: Confidence
}

type Entry =
  | (typeof filingFields)[number]
  | (typeof resourceFields)[number]
  | (typeof subjectFields)[number]
  | (typeof principalFields)[number]
  | (typeof websiteFields)[number]
  | (typeof appFields)[number]
  | (typeof ownerFields)[number]
  | (typeof verificationFields)[number]
  | (typeof smsFields)[number]
  | (typeof materialsFields)[number]

/** Containers, and values that are read from other places than a form: legal ids without an entry in the dictionary. */
type OtherId =
  | 'website.domains'
  | 'website.ips'
  | 'website.preApprovals'
  | 'app.domains'
  | 'app.preApprovals'
  | 'app.platforms'
  | 'app.icon'
  | 'app.sdks'
  | `app.domains[].${keyof Domain}`
  | 'filing.images[]'
  | `filing.images[].${keyof Image}`
  | 'filing.formFields[]'
  | 'materials'

/** Dictionary id of a field: `subject.name`, `website.domains[].name`. */
export type FieldId = Entry['id'] | OtherId

/** A place in one filing: `subject.name`, `websites[0].domains[1].name`, `websites[0].owner.mobile`. */
export type FieldPath = string
