/** Drafts for profiles of this browser session: in memory, never on the disk, gone when the browser closes. */
import { type Draft, outdatedDrafts } from '@beian-assist/sdk/panel'
import type { KeyValuePort } from '../vault/index.ts'
import { draft as record } from '../vault/records/draft.ts'
import { z } from '../vault/zod.ts'
import { type DraftPort, type DraftSetup, fitting } from './kept-drafts.ts'

export const SESSION_DRAFTS = 'drafts'
/** The browser gives session storage 10 MB, and profiles lie there too. */
const MOST = 40
const schema = z.strictObject({ ...record.schema.shape, client: z.string().check(z.maxLength(60)) })

/** One act after another over all windows: each reads the whole list and writes it back. */
const alone = <T>(act: () => Promise<T>): Promise<T> => navigator.locks.request('beian-assist/drafts', act)

export async function readSessionDrafts(session: KeyValuePort): Promise<readonly Draft[]> {
  const stored = await session.get(SESSION_DRAFTS)
  return (Array.isArray(stored) ? stored : []).flatMap((one: unknown) => {
    const parsed = schema.safeParse(one)
    return parsed.success ? [parsed.data as Draft] : []
  })
}

export const clearSessionDrafts = (session: KeyValuePort): Promise<void> => alone(() => session.remove(SESSION_DRAFTS))

/** A profile that is gone, or lies in the vault by now, leaves none behind. */
export const forgetDraftsOf = (session: KeyValuePort, client: string): Promise<void> =>
  alone(async () => {
    const all = await readSessionDrafts(session)
    const left = all.filter((one) => one.client !== client)
    if (left.length < all.length) await session.set(SESSION_DRAFTS, [...left])
  })

export function sessionDrafts({ session, days, now = Date.now }: DraftSetup): DraftPort {
  async function current(): Promise<readonly Draft[]> {
    const all = await readSessionDrafts(session)
    const gone = new Set(outdatedDrafts(all, now(), days()))
    return all.filter((one) => !gone.has(one))
  }
  return {
    find: async (place) => fitting(await current(), place),
    put: (draft) =>
      alone(async () => {
        const all = await current()
        const old = fitting(all, draft)
        const newest = [...all.filter((one) => one !== old)].sort((a, b) => (a.at < b.at ? 1 : -1))
        await session.set(SESSION_DRAFTS, [draft, ...newest.slice(0, MOST - 1)])
        return true
      }),
    remove: (place) =>
      alone(async () => {
        const all = await current()
        const old = fitting(all, place)
        if (old) await session.set(SESSION_DRAFTS, [...all.filter((one) => one !== old)])
      }),
  }
}
