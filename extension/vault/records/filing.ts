import { z } from '../zod.ts'
import { about, code, flag, link, list, note, text, texts } from './parts.ts'
import { personFields } from './person.ts'
import { appFields, websiteFields } from './service.ts'
import { subjectFields } from './subject.ts'

/** Values that this filing alone has otherwise than the linked record; null: the record has one, this filing has none. */
const differs = <S extends z.core.$ZodLooseShape>(fields: S) => z.optional(z.strictObject(fields))

const owner = z.strictObject({
  person: z.nullable(link),
  differs: differs(personFields),
  reusePrincipal: flag,
  isExisting: flag,
  originalCertType: code,
  isEmployee: flag,
  isLegalRep: flag,
})
const ownerOf = { owner: z.optional(z.nullable(owner)) }
const websiteLink = z.strictObject({ service: link, differs: differs(websiteFields), ...ownerOf })
const appLink = z.strictObject({ service: link, differs: differs(appFields), ...ownerOf })

/** Values that belong to one filing and to nothing that could be used again. */
export const ownFields = {
  provider: text,
  type: text,
  province: text,
  account: text,
  status: text,
  changed: texts,
  approvedOn: text,
  materials: texts,
  formFields: texts,
  docDates: z.optional(z.nullable(z.strictObject({ gdCommitment: text }))),
  resource: z.optional(
    z.nullable(
      z.strictObject({
        type: text,
        instanceId: text,
        authCode: text,
        billingMode: text,
        termMonths: code,
        remainingDays: code,
        usedFilings: code,
        region: text,
        publicIp: text,
      }),
    ),
  ),
  images: list(
    z.strictObject({
      role: text,
      format: text,
      bytes: code,
      width: code,
      height: code,
      isColour: flag,
      cornersVisible: flag,
      glare: flag,
      fromScreen: flag,
    }),
  ),
  verification: z.optional(
    z.nullable(
      z.strictObject({
        person: text,
        qrIssuedAt: text,
        qrScanned: flag,
        facePhotoBackground: text,
        result: text,
        agreementsAccepted: texts,
      }),
    ),
  ),
  sms: z.optional(
    z.nullable(
      z.strictObject({
        deadline: text,
        resendCount: code,
        wrongCount: code,
        sentAt: text,
        doneAt: text,
        pendingMobiles: texts,
        numbers: list(z.strictObject({ mobile: text, resendCount: code, wrongCount: code })),
      }),
    ),
  ),
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Version 1 counted wrong entries and resends for all numbers together. Any one number may have made them all, so each
 * that still waits takes over the whole count: fewer tries are shown than there may be, never more. Without a list of
 * those that wait the count stays as it is and is read for everybody.
 */
function countsPerNumber(old: unknown): unknown {
  if (!isObject(old) || !isObject(old.fields) || !isObject(old.fields.sms)) return old
  const { wrongCount, resendCount, ...sms } = old.fields.sms
  const { pendingMobiles: waiting } = sms
  if ((wrongCount ?? resendCount) == null || !Array.isArray(waiting) || waiting.length === 0) return old
  const counts = { ...(wrongCount != null && { wrongCount }), ...(resendCount != null && { resendCount }) }
  const numbers = waiting.map((mobile) => ({ mobile, ...counts }))
  return { ...old, fields: { ...old.fields, sms: { ...sms, numbers } } }
}

/** One filing of one client: links to the records it is made of, its own values, and what became of it. */
export const filing = {
  version: 2,
  schema: z.strictObject({
    ...about,
    title: z.string().check(z.maxLength(500)),
    fields: z.strictObject(ownFields),
    subject: z.nullable(z.strictObject({ subject: link, differs: differs(subjectFields) })),
    principal: z.nullable(
      z.strictObject({ person: z.nullable(link), differs: differs(personFields), isLegalRep: flag }),
    ),
    websites: list(websiteLink),
    apps: list(appLink),
    /** Ids of `material` records. */
    files: z.array(link).check(z.maxLength(500)),
    outcome: z
      .array(
        z.strictObject({
          on: z.string().check(z.maxLength(40)),
          state: z.string().check(z.maxLength(100)),
          reason: z.optional(note),
          icpNumber: z.optional(z.string().check(z.maxLength(100))),
        }),
      )
      .check(z.maxLength(1000)),
    /** Findings that the user says do not apply, and why. */
    dismissed: list(
      z.strictObject({
        ruleId: z.string().check(z.maxLength(100)),
        fields: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100)),
        reason: note,
        on: z.string().check(z.maxLength(40)),
      }),
    ),
  }),
  upgrades: { 1: countsPerNumber },
}
export type FilingRecord = z.infer<typeof filing.schema>
export type OwnerLink = z.infer<typeof owner>
export type WebsiteLink = z.infer<typeof websiteLink>
export type AppLink = z.infer<typeof appLink>
