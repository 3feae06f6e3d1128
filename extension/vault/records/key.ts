import { z } from '../zod.ts'

/** A key pair of age (X25519): whoever has the public half can hand clients over to this vault without a shared passphrase. */
export const key = {
  version: 1,
  schema: z.strictObject({
    recipient: z.string().check(z.regex(/^age1[0-9a-z]{20,100}$/)),
    identity: z.string().check(z.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{20,100}$/)),
    madeOn: z.string().check(z.maxLength(40)),
  }),
  upgrades: {},
}
export type KeyRecord = z.infer<typeof key.schema>
