/** Drafts in the open vault: a record each. Nobody presses anything for them, so that they do not keep the vault open. */
import { type Draft, outdatedDrafts } from '@beian-assist/sdk/panel'
import type { Stored, Vault } from '../vault/index.ts'
import type { DraftRecord } from '../vault/records/draft.ts'
import { type DraftPort, type DraftSetup, fitting } from './kept-drafts.ts'

const recordOf = (draft: Draft): DraftRecord => ({
  ...draft,
  entries: draft.entries.map((entry) => ({ ...entry, values: [...entry.values] })),
})
const draftOf = ({ data }: Stored<'draft'>): Draft => data as Draft
const places = (all: readonly Stored<'draft'>[]) => all.map((stored) => ({ ...draftOf(stored), stored }))

export function vaultDrafts({ vault, days, now = Date.now, wrote }: DraftSetup): DraftPort {
  /** As last read or written by this page; another page's write is noticed by its revision. */
  let known: readonly Stored<'draft'>[] | undefined

  /** Rejects where the vault cannot be read: that is not the same as there being none. */
  async function read(open: Vault): Promise<readonly Stored<'draft'>[]> {
    const all = await open.list('draft', true)
    if (!all.ok && all.reason !== 'locked') throw new Error(`drafts: ${all.reason}`)
    known = all.ok ? all.records : []
    return known
  }

  async function commit(open: Vault, draft: Draft | undefined, gone: readonly Stored<'draft'>[], at?: Stored<'draft'>) {
    const puts = draft
      ? [{ col: 'draft' as const, data: recordOf(draft), ...(at ? { id: at.id, rev: at.rev } : {}) }]
      : []
    const deletes = gone.map(({ id, rev }) => ({ id, rev }))
    const done = await open.commit({ puts, deletes, quiet: true, unattended: true })
    if (!done.ok) return done
    const left = (known ?? []).filter(({ id }) => id !== at?.id && !gone.some((one) => one.id === id))
    const put = done.records[0]
    known = draft && put ? [...left, { ...put, col: 'draft', updatedAt: now(), data: recordOf(draft) } as const] : left
    wrote?.()
    return done
  }

  /** Too old, or beyond what is kept; all of them where nothing is to be kept. */
  const outdated = (all: readonly Stored<'draft'>[]): Stored<'draft'>[] =>
    outdatedDrafts(places(all), now(), days()).map(({ stored }) => stored)

  return {
    find: async (place) => {
      const open = vault()
      if (!open) return undefined
      const all = await read(open)
      const gone = outdated(all)
      // That they are still there does no harm: they are not shown, and go another time.
      if (gone.length > 0) await commit(open, undefined, gone)
      const found = fitting(places(all.filter((one) => !gone.includes(one))), place)
      return found && draftOf(found.stored)
    },
    put: async (draft) => {
      const open = vault()
      if (!open) return false
      for (let attempt = 0; attempt < 2; attempt++) {
        const all = attempt === 0 && known ? known : await read(open)
        const at = fitting(places(all), draft)?.stored
        const gone = outdated(all).filter(({ id }) => id !== at?.id)
        const done = await commit(open, draft, gone, at)
        if (done.ok) return true
        if (done.reason !== 'conflict') return false
      }
      return false
    },
    remove: async (place) => {
      const open = vault()
      if (!open) return
      const all = await read(open)
      const at = fitting(places(all), place)?.stored
      if (at) await commit(open, undefined, [at])
    },
  }
}
