import { type Bytes, fromBase64, hex, toBase64 } from './bytes.ts'
import { CUSTODY_KEY } from './custody-key.ts'
import type { VaultEnv } from './env.ts'
import { step } from './step.ts'
import { z } from './zod.ts'

export const DEFAULT_IDLE_MINUTES = 10
const MAX_MINUTES = 8 * 60
const BACKWARDS_MS = 60_000
const FORWARDS_MS = 24 * 3_600_000
const REFRESH_MS = 15_000

export interface CustodyOptions {
  /** Survive the closing of the panel: the key goes to the browser's session storage. */
  readonly stayUnlocked?: boolean
  /** Minutes without use until the vault locks itself; 1 to 480, 10 unless told. */
  readonly idleMinutes?: number
}

const schema = z.strictObject({
  v: z.literal(1),
  vaultId: z.string(),
  /** Epoch and base64 key. */
  vk: z.array(z.tuple([z.number(), z.string()])).check(z.minLength(1), z.maxLength(2)),
  notAfter: z.number(),
  hardStop: z.number(),
  seenAt: z.number(),
  idleMs: z.number(),
  bootMark: z.string(),
})
type Custody = z.infer<typeof schema>

export type Expiry = 'idle' | 'max-time' | 'clock'

/** How long a session may still be used. Judged on use: timers are late after sleep. */
export class Watch {
  readonly idleMs: number
  readonly hardStop: number
  notAfter: number
  seenAt: number

  constructor(now: number, idleMs: number, hardStop = now + MAX_MINUTES * 60_000) {
    this.idleMs = idleMs
    this.hardStop = hardStop
    this.seenAt = now
    this.notAfter = Math.min(now + idleMs, hardStop)
  }

  /** Undefined while it may be used. */
  judge(now: number): Expiry | undefined {
    if (now < this.seenAt - BACKWARDS_MS || now > this.seenAt + FORWARDS_MS) return 'clock'
    if (now > this.hardStop) return 'max-time'
    return now > this.notAfter ? 'idle' : undefined
  }

  /** The same; use prolongs it. */
  use(now: number): Expiry | undefined {
    const expired = this.judge(now)
    if (expired) return expired
    this.seenAt = Math.max(this.seenAt, now)
    this.notAfter = Math.min(now + this.idleMs, this.hardStop)
    return undefined
  }
}

export function newWatch(now: number, options: CustodyOptions): Watch {
  const minutes = Math.min(MAX_MINUTES, Math.max(1, options.idleMinutes ?? DEFAULT_IDLE_MINUTES))
  return new Watch(now, (Number.isFinite(minutes) ? minutes : DEFAULT_IDLE_MINUTES) * 60_000)
}

/** Puts the keys into session storage; returns the renewal to call on use. */
export async function keepUnlocked(
  env: VaultEnv,
  vaultId: Bytes,
  vk: ReadonlyMap<number, Bytes>,
  watch: Watch,
): Promise<() => void> {
  const custody: Omit<Custody, 'notAfter' | 'seenAt'> = {
    v: 1,
    vaultId: hex(vaultId),
    vk: [...vk].map(([epoch, key]) => [epoch, toBase64(key)]),
    hardStop: watch.hardStop,
    idleMs: watch.idleMs,
    bootMark: env.bootMark,
  }
  const put = () => env.session.set(CUSTODY_KEY, { ...custody, notAfter: watch.notAfter, seenAt: watch.seenAt })
  await step('custody.keep', put)
  let written = watch.seenAt
  return () => {
    if (watch.seenAt - written < REFRESH_MS) return
    written = watch.seenAt
    put().catch(() => {})
  }
}

/** What a page that holds the vault open keeps for the others. */
export interface Kept {
  readonly vaultId: string
  readonly vk: Map<number, Bytes>
  readonly watch: Watch
}

/** The keys kept by another page, if they are still good; else they are removed. */
export async function resumeCustody(env: VaultEnv): Promise<Kept | undefined> {
  let stored: unknown
  try {
    stored = await step('custody.read', () => env.session.get(CUSTODY_KEY))
  } catch {
    return undefined
  }
  if (stored === undefined || stored === null) return undefined
  const parsed = schema.safeParse(stored)
  if (parsed.success && parsed.data.bootMark === env.bootMark) {
    const { idleMs, hardStop, notAfter, seenAt, vaultId } = parsed.data
    const watch = new Watch(seenAt, idleMs, hardStop)
    watch.notAfter = notAfter
    const vk = new Map<number, Bytes>()
    for (const [epoch, text] of parsed.data.vk) {
      const raw = fromBase64(text)
      if (raw?.length === 32) vk.set(epoch, raw)
    }
    if (vk.size === parsed.data.vk.length && watch.use(env.now()) === undefined) return { vaultId, vk, watch }
  }
  await step('custody.expire', () => dropCustody(env))
  return undefined
}

export async function dropCustody(env: VaultEnv): Promise<void> {
  try {
    await step('custody.drop', () => env.session.remove(CUSTODY_KEY))
  } catch {
    // Nothing can be done about a storage that does not answer; `notAfter` still ends it.
  }
}
