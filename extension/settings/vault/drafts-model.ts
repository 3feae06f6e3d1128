/** Every draft of a page that is kept, for the settings: what there is, and its end. */
import { type Draft, outdatedDrafts } from '@beian-assist/sdk/panel'
import { signal } from '@preact/signals'
import { clearSessionDrafts, readSessionDrafts } from '../../drafts/session-drafts.ts'
import type { VaultModel } from '../../panel/vault/vault-model.ts'
import type { Stored } from '../../vault/index.ts'

export interface DraftSums {
  readonly count: number
  readonly fields: number
  readonly origins: readonly string[]
}

const NONE: DraftSums = { count: 0, fields: 0, origins: [] }

export function createDraftsModel(vault: VaultModel) {
  const { session } = vault
  const sums = signal<DraftSums>(NONE)
  const refused = signal<string | undefined>(undefined)

  async function inVault(): Promise<readonly Stored<'draft'>[]> {
    const all = await vault.vault()?.list('draft', true)
    if (all && !all.ok && all.reason !== 'locked') refused.value = all.reason
    return all?.ok ? all.records : []
  }

  async function remove(gone: readonly Stored<'draft'>[]): Promise<void> {
    const open = vault.vault()
    if (!open || gone.length === 0) return
    const done = await open.commit({ deletes: gone.map(({ id, rev }) => ({ id, rev })), quiet: true })
    refused.value = done.ok ? undefined : done.reason
    if (done.ok) await vault.draftKept()
  }

  /** Reads them anew; what the setting no longer keeps goes at once. */
  async function refresh(): Promise<void> {
    const days = vault.preferences.value.draftDays
    const stored = (await inVault()).map((one) => ({ at: one.data.at, one }))
    await remove(outdatedDrafts(stored, Date.now(), days).map(({ one }) => one))
    if (days === 0) await clearSessionDrafts(session)
    const all = [...(await inVault()).map(({ data }) => data as Draft), ...(await readSessionDrafts(session))]
    sums.value = {
      count: all.length,
      fields: all.reduce((sum, { entries }) => sum + entries.length, 0),
      origins: [...new Set(all.map(({ origin }) => origin))].sort(),
    }
  }

  return {
    sums,
    refused,
    refresh,
    clear: async () => {
      await remove(await inVault())
      await clearSessionDrafts(session)
      await refresh()
    },
  }
}
