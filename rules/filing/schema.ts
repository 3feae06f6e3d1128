import * as z from 'zod/mini'
import { accessModes } from './enums/access-modes.ts'
import { filingTypes } from './enums/filing-types.ts'
import { languages } from './enums/languages.ts'
import { natures } from './enums/natures.ts'
import { orgCertTypes } from './enums/org-cert-types.ts'
import { personCertTypes } from './enums/person-cert-types.ts'
import { preApprovalTypes } from './enums/pre-approval-types.ts'
import { providers } from './enums/providers.ts'
import { provinces } from './enums/provinces.ts'
import { serviceTypes } from './enums/service-types.ts'
import { websiteContentTypes } from './enums/website-content-types.ts'
import type { FieldPath } from './field.ts'
import type { Filing } from './filing.ts'
import {
  appShape,
  docDatesShape,
  domainShape,
  filingShape,
  iconShape,
  imageShape,
  ipRangeShape,
  type Kind,
  ownerShape,
  personShape,
  platformShape,
  preApprovalShape,
  resourceShape,
  sdkShape,
  smsNumberShape,
  smsShape,
  subjectShape,
  verificationShape,
  websiteShape,
} from './shape.ts'
import { dayNumber, instant } from './time.ts'

// Extension pages forbid `new Function`, which zod otherwise probes.
z.config({ jitless: true })

const MAX_TEXT = 512
const MAX_LONG = 8192
const MAX_ITEMS = 1000
const MAX_PROBLEMS = 100

export type ProblemCode =
  | 'not-an-object'
  | 'wrong-type'
  | 'unknown-key'
  | 'unknown-value'
  | 'bad-date'
  | 'bad-time'
  | 'too-long'
  | 'too-many'
  | 'out-of-range'
  | 'unreadable'

/** Why a value is no filing. `path` is a field path, '' for the whole. */
export interface Problem {
  readonly path: FieldPath
  readonly code: ProblemCode
  /** What was expected, or the limit passed. */
  readonly detail?: string
}

const text = z.string().check(z.maxLength(MAX_TEXT))
const oneOf = <T extends string | number>(values: readonly T[]) => {
  const known: ReadonlySet<unknown> = new Set(values)
  return z.refine<T>((value) => known.has(value), { error: 'unknown-value' })
}

const leaves: Record<Kind, z.ZodMiniType> = {
  text,
  long: z.string().check(z.maxLength(MAX_LONG)),
  code: z.int(),
  flag: z.boolean(),
  date: text.check(z.refine((value) => !Number.isNaN(dayNumber(value)), { error: 'bad-date' })),
  time: text.check(z.refine((value) => !Number.isNaN(instant(value)), { error: 'bad-time' })),
  texts: z.array(text).check(z.maxLength(MAX_ITEMS)),
  codes: z.array(z.int()).check(z.maxLength(MAX_ITEMS)),
  filingType: text.check(oneOf<string>(filingTypes.map((type) => type.value))),
  province: text.check(oneOf<string>(provinces.map((province) => province.value))),
  provider: text.check(oneOf<string>(providers.map((provider) => provider.value))),
  nature: z.int().check(oneOf<number>(natures.map((nature) => nature.value))),
}

const absentable = (type: z.ZodMiniType) => z.optional(z.nullable(type))

/** National codes that a number, or each of a list of numbers, must be one of. */
type Closed = Readonly<Record<string, readonly { readonly value: number }[]>>

function leaf(key: string, kind: Kind, closed: Closed): z.ZodMiniType {
  if (!Object.hasOwn(closed, key)) return leaves[kind]
  const code = z.int().check(oneOf<number>(closed[key]!.map(({ value }) => value)))
  return kind === 'codes' ? z.array(code).check(z.maxLength(MAX_ITEMS)) : code
}

const object = (
  shape: Readonly<Record<string, Kind>>,
  nested: Readonly<Record<string, z.ZodMiniType>> = {},
  closed: Closed = {},
) =>
  z.strictObject(
    Object.fromEntries([
      ...Object.entries(shape).map(([key, kind]) => [key, absentable(leaf(key, kind, closed))] as const),
      ...Object.entries(nested).map(([key, type]) => [key, absentable(type)] as const),
    ]),
  )
const list = (item: z.ZodMiniType) => z.array(item).check(z.maxLength(MAX_ITEMS))

const certTypes = [...orgCertTypes, ...personCertTypes]
const domains = list(object(domainShape, {}, { holderCertType: certTypes }))
const preApprovals = list(object(preApprovalShape, {}, { type: preApprovalTypes }))
const owner = object(ownerShape, {}, { certType: personCertTypes, originalCertType: personCertTypes })
const service = { languages, serviceType: serviceTypes }

/** The canonical filing as a zod schema; unknown keys are problems, every leaf may be absent or null. */
export const filingSchema = object(filingShape, {
  resource: object(resourceShape),
  subject: object(subjectShape, {}, { certType: certTypes }),
  principal: object(personShape, {}, { certType: personCertTypes }),
  websites: list(
    object(
      websiteShape,
      { domains, preApprovals, owner, ips: list(object(ipRangeShape)) },
      { ...service, contentTypes: websiteContentTypes, accessMode: accessModes },
    ),
  ),
  apps: list(
    object(
      appShape,
      {
        domains,
        preApprovals,
        owner,
        icon: object(iconShape),
        sdks: list(object(sdkShape)),
        platforms: list(object(platformShape)),
      },
      // Which codes an APP may choose is a rule of its own: categories are codes too.
      service,
    ),
  ),
  docDates: object(docDatesShape),
  images: list(object(imageShape)),
  verification: object(verificationShape),
  sms: object(smsShape, { numbers: list(object(smsNumberShape)) }),
})

function fieldPath(keys: readonly PropertyKey[]): FieldPath {
  let path = ''
  for (const key of keys) path += typeof key === 'number' ? `[${key}]` : `${path && '.'}${String(key).slice(0, 64)}`
  return path
}

function problemOf(issue: z.core.$ZodIssue): Problem[] {
  const path = fieldPath(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: fieldPath([...issue.path, key]), code: 'unknown-key' }))
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? [{ path, code: issue.origin === 'string' ? 'too-long' : 'too-many', detail: String(issue.maximum) }]
        : [{ path, code: 'out-of-range', detail: `<= ${issue.maximum}` }]
    case 'too_small':
      return [{ path, code: 'out-of-range', detail: `>= ${issue.minimum}` }]
    case 'invalid_type':
      return [{ path, code: path === '' ? 'not-an-object' : 'wrong-type', detail: issue.expected }]
    case 'custom':
      return [{ path, code: issue.message as 'unknown-value' | 'bad-date' | 'bad-time' }]
    default:
      return [{ path, code: 'wrong-type' }]
  }
}

/**
 * Tells a filing from anything else. Never throws; never drops a key silently; at most 100 problems.
 * The filing returned is a copy.
 */
export function parseFiling(
  value: unknown,
): { readonly ok: true; readonly filing: Filing } | { readonly ok: false; readonly problems: readonly Problem[] } {
  try {
    const result = z.safeParse(filingSchema, value)
    if (result.success) return { ok: true, filing: result.data as Filing }
    return { ok: false, problems: result.error.issues.flatMap(problemOf).slice(0, MAX_PROBLEMS) }
  } catch {
    // A getter or proxy that throws when read: the value is the caller's, so the answer is a problem.
    return { ok: false, problems: [{ path: '', code: 'unreadable' }] }
  }
}
