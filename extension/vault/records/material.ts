import { z } from '../zod.ts'
import { about, link } from './parts.ts'

/** What is known of a scan; the picture itself is an encrypted file of its own under `blobId`. */
export const material = {
  version: 1,
  schema: z.strictObject({
    ...about,
    /** Material id of the rules without the group name, `principalIdFront`. */
    material: z.string().check(z.minLength(1), z.maxLength(100)),
    /** The record that it shows: a person, a subject or a service. */
    of: z.nullable(link),
    blobId: link,
    fileName: z.optional(z.string().check(z.maxLength(255))),
    mime: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
    bytes: z.number().check(z.int(), z.minimum(0)),
    width: z.optional(z.number().check(z.int(), z.minimum(0))),
    height: z.optional(z.number().check(z.int(), z.minimum(0))),
    isColour: z.optional(z.boolean()),
    cornersVisible: z.optional(z.boolean()),
    glare: z.optional(z.boolean()),
    fromScreen: z.optional(z.boolean()),
    /** ISO date on which the document was scanned or signed. */
    datedOn: z.optional(z.string().check(z.maxLength(40))),
  }),
  upgrades: {},
}
export type MaterialRecord = z.infer<typeof material.schema>
