/** What may stand in an adapter's JSON file. `adapter.schema.json` is made from this by `generate.ts`. */
import * as z from 'zod/mini'

z.config({ jitless: true })

const text = z.string().check(z.minLength(1), z.maxLength(100))
const verifiedOn = z.enum(['live-page', 'docs', 'nothing'])
const locator = z.strictObject({ label: text, scope: z.optional(text), name: z.optional(text) })

export const adapterSchema = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(1),
  provider: text,
  origins: z.array(
    z.strictObject({
      origin: z.string().check(z.regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/)),
      path: z.optional(z.string().check(z.regex(/^\/[A-Za-z0-9/_-]*[A-Za-z0-9_-]$/))),
      verifiedOn,
    }),
  ),
  wordings: z.optional(
    z.strictObject({ verifiedOn, sources: z.array(text), fields: z.record(z.string(), z.array(locator)) }),
  ),
  steps: z.optional(
    z.strictObject({
      verifiedOn,
      sources: z.array(text),
      list: z.array(z.strictObject({ id: text, title: text, fields: z.optional(z.array(text)) })),
    }),
  ),
  avoid: z.optional(z.array(locator)),
})
