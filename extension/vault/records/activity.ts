import { z } from '../zod.ts'
import { link } from './parts.ts'

export const ACTS = ['fill', 'undo', 'override', 'export', 'handover', 'import', 'purge'] as const
export type Act = (typeof ACTS)[number]

/** What went out, came in, was overridden or removed. */
export const ABOUT_WHAT = [
  'table',
  'check',
  'request',
  'summary',
  'backup',
  'log',
  'handover',
  'other-client',
  'bound-to-other',
  'scans',
  'clients',
  'draft',
] as const
export type AboutWhat = (typeof ABOUT_WHAT)[number]

const count = z.int().check(z.minimum(0))
export const MOST_NAMED = 100

/**
 * One act of the user's, as a record of its own: two vaults that come together keep the acts of both. Clients stand in it by
 * the id of their record only, so that nobody who is removed from the vault lives on in its log.
 */
export const activity = {
  version: 1,
  schema: z.strictObject({
    /** UTC. */
    at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/)),
    act: z.enum(ACTS),
    what: z.optional(z.enum(ABOUT_WHAT)),
    clients: z.array(link).check(z.maxLength(MOST_NAMED)),
    /** All clients concerned; more than `clients` names when there were very many. */
    clientCount: count,
    /** Fields written or put back, records, rows, scans. */
    count,
    /** Of fields: those that did not take the value, or could not be put back. */
    failed: z.optional(count),
    origin: z.optional(z.string().check(z.maxLength(300))),
    order: z.optional(z.string().check(z.maxLength(80))),
  }),
  upgrades: {},
}
export type ActivityRecord = z.infer<typeof activity.schema>
