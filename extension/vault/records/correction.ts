import { z } from '../zod.ts'
import { about } from './parts.ts'

const text = (longest: number) => z.string().check(z.maxLength(longest))

/** What the user pointed out about a control of a site. No values of a filing. */
export const correction = {
  version: 1,
  schema: z.strictObject({
    ...about,
    origin: text(300),
    path: text(2_000),
    signature: text(2_000),
    label: text(200),
    kind: text(20),
    field: text(100),
    taughtOn: text(10),
  }),
  upgrades: {},
}
export type CorrectionRecord = z.infer<typeof correction.schema>
