import type { KeyValuePort } from './env.ts'
import { step } from './step.ts'
import { z } from './zod.ts'

export const SENTINEL_KEY = 'ba.sentinel'

const schema = z.strictObject({
  v: z.literal(1),
  /** Hex. */
  vaultId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  gen: z.number().check(z.int(), z.minimum(0)),
  count: z.number().check(z.int(), z.minimum(0)),
  createdAt: z.number(),
  /** After a restore: the generation that was lost. Later ones count from above it, so that none is used twice. */
  floor: z.optional(z.number().check(z.int(), z.minimum(0))),
})

/** Lies outside IndexedDB and says that a vault exists and how far it had come. Nothing secret, nothing personal. */
export type Sentinel = z.infer<typeof schema>

/** `unreadable`: something is there but cannot be understood, or the storage does not answer; never taken for "no vault". */
export type SentinelReading = { state: 'absent' } | { state: 'present'; sentinel: Sentinel } | { state: 'unreadable' }

export async function readSentinel(local: KeyValuePort): Promise<SentinelReading> {
  let value: unknown
  try {
    value = await step('sentinel.read', () => local.get(SENTINEL_KEY))
  } catch {
    return { state: 'unreadable' }
  }
  if (value === undefined || value === null) return { state: 'absent' }
  const parsed = schema.safeParse(value)
  return parsed.success ? { state: 'present', sentinel: parsed.data } : { state: 'unreadable' }
}

/** False when the storage refused; the vault itself is then still whole, only its lookout lags. */
export async function writeSentinel(local: KeyValuePort, sentinel: Sentinel): Promise<boolean> {
  try {
    await step('sentinel.write', () => local.set(SENTINEL_KEY, sentinel))
    return true
  } catch {
    return false
  }
}
