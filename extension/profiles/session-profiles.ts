/** Profiles of this browser session: in memory (`storage.session`), never on the disk, gone when the browser closes. */
import type { Filing, Locale } from '@beian-assist/rules'
import { loadPart } from '@beian-assist/sdk/panel'
import { type ReadonlySignal, signal } from '@preact/signals'
import * as z from 'zod/mini'
import type { KeyValuePort } from '../vault/index.ts'

const KEY = 'session-profiles'
/** The browser gives session storage 10 MB; a filing is a few kB. */
const MOST = 200
const stored = z.strictObject({ v: z.literal(1), list: z.array(z.unknown()) })
const known = z.strictObject({ id: z.string().check(z.maxLength(60)), filing: z.unknown() })

export interface SessionProfile {
  readonly id: string
  readonly filing: Filing
  /** Name of its province; '' when it has none. */
  province(locale: Locale): string
}

export interface SessionProfiles {
  list(): Promise<readonly SessionProfile[]>
  /** How many were stored that cannot be read, as of the last look. They stay as they are, whatever else is stored. */
  readonly unreadable: ReadonlySignal<number>
  /** Id of the profile; undefined when there is no room. */
  put(id: string | undefined, filing: Filing): Promise<string | undefined>
  remove(id: string): Promise<boolean>
}

interface Contents {
  readonly profiles: readonly SessionProfile[]
  /** Byte for byte what lies there and is no profile. */
  readonly unread: readonly unknown[]
}

export function sessionProfiles(kept: KeyValuePort): SessionProfiles {
  const unreadable = signal(0)

  async function read(): Promise<Contents> {
    const value = await kept.get(KEY)
    const whole = stored.safeParse(value)
    const raw = whole.success ? whole.data.list : value === undefined || value === null ? [] : [value]
    const contents = raw.length === 0 ? { profiles: [], unread: [] } : await sort(raw)
    unreadable.value = contents.unread.length
    return contents
  }

  async function sort(raw: readonly unknown[]): Promise<Contents> {
    const { readSessionFiling } = await loadPart(() => import('./session-filings.ts'))
    const profiles: SessionProfile[] = []
    const unread: unknown[] = []
    for (const entry of raw) {
      const parsed = known.safeParse(entry)
      const profile = parsed.success ? readSessionFiling(parsed.data.id, parsed.data.filing) : undefined
      if (profile) profiles.push(profile)
      else unread.push(entry)
    }
    return { profiles, unread }
  }

  const write = (profiles: readonly Pick<SessionProfile, 'id' | 'filing'>[], unread: readonly unknown[]) =>
    kept.set(KEY, { v: 1, list: [...unread, ...profiles.map(({ id, filing }) => ({ id, filing }))] })

  return {
    list: async () => (await read()).profiles,
    unreadable,
    put: async (id, filing) => {
      const { profiles, unread } = await read()
      const isKnown = id !== undefined && profiles.some((entry) => entry.id === id)
      if (!isKnown && profiles.length + unread.length >= MOST) return undefined
      const own = isKnown ? id : `session-${crypto.randomUUID()}`
      await write([...profiles.filter((entry) => entry.id !== own), { id: own, filing }], unread)
      return own
    },
    remove: async (id) => {
      const { profiles, unread } = await read()
      const left = profiles.filter((entry) => entry.id !== id)
      if (left.length < profiles.length) await write(left, unread)
      return left.length < profiles.length
    },
  }
}
