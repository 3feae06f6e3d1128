import type { VaultEnv } from './env.ts'
import { step } from './step.ts'
import { z } from './zod.ts'

export const THROTTLE_KEY = 'ba.throttle'
export const FREE_TRIES = 5
const MAX_WAIT_MS = 60_000

const schema = z.strictObject({ fails: z.number().check(z.int(), z.minimum(0)), lastAt: z.number() })
type Tries = z.infer<typeof schema>

/** How many tries are left before waiting begins, and for how long none is taken. Nothing is ever erased. */
export interface Throttle {
  readonly freeTries: number
  readonly waitMs: number
}

/** Kept twice: closing the browser clears the session's count, clearing the settings the other. */
async function read(env: VaultEnv): Promise<Tries> {
  const counts: Tries[] = []
  for (const port of [env.session, env.local]) {
    try {
      const parsed = schema.safeParse(await step('throttle.read', () => port.get(THROTTLE_KEY)))
      if (parsed.success) counts.push(parsed.data)
    } catch {
      // A storage that does not answer must not keep the owner out; the key derivation still stands.
    }
  }
  return counts.reduce((a, b) => (b.fails > a.fails ? b : a), { fails: 0, lastAt: 0 })
}

async function write(env: VaultEnv, tries: Tries | undefined): Promise<void> {
  for (const port of [env.session, env.local]) {
    try {
      await step('throttle.write', () => (tries ? port.set(THROTTLE_KEY, tries) : port.remove(THROTTLE_KEY)))
    } catch {
      // See above.
    }
  }
}

function judge(tries: Tries, now: number): Throttle {
  if (tries.fails < FREE_TRIES) return { freeTries: FREE_TRIES - tries.fails, waitMs: 0 }
  const wait = Math.min(MAX_WAIT_MS, 1000 * 2 ** Math.min(tries.fails - FREE_TRIES, 10))
  // A clock set back must not shorten the wait, nor stretch it beyond its own length.
  const passed = Math.max(0, now - tries.lastAt)
  return { freeTries: 0, waitMs: Math.max(0, wait - passed) }
}

export const readThrottle = async (env: VaultEnv): Promise<Throttle> =>
  judge(await step('throttle.state', () => read(env)), env.now())

export async function countFailure(env: VaultEnv): Promise<Throttle> {
  const now = env.now()
  const tries = await step('throttle.before', () => read(env))
  const next = { fails: tries.fails + 1, lastAt: now }
  await step('throttle.count', () => write(env, next))
  return judge(next, now)
}

/** Takes back a try that was none: the key could not be derived. */
export async function uncountFailure(env: VaultEnv): Promise<void> {
  const tries = await step('throttle.uncount', () => read(env))
  await step('throttle.less', () => write(env, tries.fails > 1 ? { ...tries, fails: tries.fails - 1 } : undefined))
}

export const clearFailures = (env: VaultEnv): Promise<void> => write(env, undefined)
