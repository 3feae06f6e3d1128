/** What the extension’s own scripts in a page say unasked, for the toolbar button. They get no answer. */
import * as z from 'zod/mini'

z.config({ jitless: true })

const count = z.int().check(z.gte(0), z.lte(2000))

/** A page of a site that the user allowed, about itself. */
export const glanceMessage = z.strictObject({
  v: z.literal(1),
  t: z.literal('glance'),
  isFiling: z.boolean(),
  required: count,
  missing: count,
})
export type GlanceMessage = z.infer<typeof glanceMessage>

/** No panel looks at the page any longer. */
export const leftMessage = z.strictObject({ v: z.literal(1), t: z.literal('left') })
export type LeftMessage = z.infer<typeof leftMessage>
