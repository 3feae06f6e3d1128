import { z } from '../zod.ts'
import { about, code, codes, flag, list, text, texts } from './parts.ts'

const domain = z.strictObject({
  name: text,
  holderName: text,
  holderCertType: code,
  holderCertNumber: text,
  holderIsInsider: flag,
  registrarApproved: flag,
  registeredOn: text,
  expiresOn: text,
  realNameVerified: flag,
  realNameVerifiedOn: text,
  resolvesNow: flag,
})
const common = {
  name: text,
  domains: list(domain),
  homepageUrl: text,
  contentTypes: codes,
  serviceType: code,
  languages: codes,
  preApprovals: list(z.strictObject({ type: code, number: text })),
  remark: text,
}

/** A website without its owner: who answers for it is said by each filing. */
export const websiteFields = {
  ...common,
  ips: list(z.strictObject({ start: text, end: text })),
  accessMode: code,
  accessLocation: text,
}
export const appFields = {
  ...common,
  icon: z.optional(z.nullable(z.strictObject({ format: text, bytes: code }))),
  sdkUsed: flag,
  sdks: list(z.strictObject({ provider: text, type: text })),
  importMode: text,
  ips: texts,
  platforms: list(
    z.strictObject({
      platform: text,
      domains: texts,
      packageName: text,
      publicKey: text,
      fingerprint: text,
      displayName: text,
    }),
  ),
}

export const service = {
  version: 1,
  schema: z.discriminatedUnion('kind', [
    z.strictObject({ ...about, kind: z.literal('website'), fields: z.strictObject(websiteFields) }),
    z.strictObject({ ...about, kind: z.literal('app'), fields: z.strictObject(appFields) }),
  ]),
  upgrades: {},
}
export type ServiceRecord = z.infer<typeof service.schema>
