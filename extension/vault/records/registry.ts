import type { z } from '../zod.ts'
import { type ActivityRecord, activity } from './activity.ts'
import { type CorrectionRecord, correction } from './correction.ts'
import { type DraftRecord, draft } from './draft.ts'
import { type FilingRecord, filing } from './filing.ts'
import { type KeyRecord, key } from './key.ts'
import { type MaterialRecord, material } from './material.ts'
import { type PersonRecord, person } from './person.ts'
import { type ServiceRecord, service } from './service.ts'
import { type SubjectRecord, subject } from './subject.ts'

/** Collections and what each holds. The name is stored in the clear beside the record. */
export interface Records {
  person: PersonRecord
  subject: SubjectRecord
  service: ServiceRecord
  material: MaterialRecord
  filing: FilingRecord
  correction: CorrectionRecord
  activity: ActivityRecord
  key: KeyRecord
  draft: DraftRecord
}
export type Collection = keyof Records

/** `upgrades[n]` turns content of version n into content of version n + 1. */
export interface RecordType<T> {
  readonly version: number
  readonly schema: z.ZodMiniType<T>
  readonly upgrades: { readonly [from: number]: (old: unknown) => unknown }
}

export type Registry = { readonly [C in Collection]: RecordType<Records[C]> }

export const registry: Registry = { person, subject, service, material, filing, correction, activity, key, draft }

/** Collections that stay in this vault: no backup holds them, and none brings them. */
export const STAYS_HERE: ReadonlySet<string> = new Set<Collection>(['draft'])

export const isCollection = (name: string): name is Collection => Object.hasOwn(registry, name)

export type Problem = { readonly path: string; readonly code: string }
export type Judged<T> = { ok: true; data: T } | { ok: false; reason: 'newer' | 'invalid'; problems: readonly Problem[] }

/** Codes and places only: an issue's text may quote a value. */
const problemsOf = (error: z.core.$ZodError): Problem[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code ?? 'invalid' }))

/** Content as it may be written now. */
export function judge<T>(type: RecordType<T>, data: unknown): Judged<T> {
  const parsed = type.schema.safeParse(data)
  return parsed.success
    ? { ok: true, data: parsed.data }
    : { ok: false, reason: 'invalid', problems: problemsOf(parsed.error) }
}

/** Content of any version up to the present one, lifted to it; a later version is refused and left alone. */
export function lift<T>(type: RecordType<T>, version: number, data: unknown): Judged<T> {
  if (version > type.version) return { ok: false, reason: 'newer', problems: [] }
  let lifted = data
  for (let from = version; from < type.version; from++) {
    const upgrade = type.upgrades[from]
    if (!upgrade) return { ok: false, reason: 'invalid', problems: [{ path: '', code: `no-upgrade-from-${from}` }] }
    lifted = upgrade(lifted)
  }
  return judge(type, lifted)
}
