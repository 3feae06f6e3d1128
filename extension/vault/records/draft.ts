import { z } from '../zod.ts'
import { link } from './parts.ts'

const text = (longest: number) => z.string().check(z.maxLength(longest))

/** What stood in a page's form, of one profile. It stays in this vault: no backup holds it. */
export const draft = {
  version: 1,
  schema: z.strictObject({
    client: link,
    origin: text(300),
    path: text(2_000),
    step: text(200),
    order: z.optional(text(80)),
    /** UTC. */
    at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/)),
    entries: z
      .array(
        z.strictObject({
          key: text(700),
          label: text(200),
          kind: text(20),
          text: text(4_000),
          values: z.array(text(4_000)).check(z.maxLength(200)),
          checked: z.optional(z.boolean()),
          field: z.optional(text(100)),
          path: z.optional(text(200)),
        }),
      )
      .check(z.maxLength(400)),
  }),
  upgrades: {},
}
export type DraftRecord = z.infer<typeof draft.schema>
