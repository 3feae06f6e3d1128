/** What a page has lost of what was typed in it. Loaded once a client stands beside a form. */
import { type DraftKeeper, DraftSection, keepDrafts, type PanelStore } from '@beian-assist/sdk/panel'
import type { ComponentType } from 'preact'
import { keptDrafts } from '../drafts/kept-drafts.ts'
import { onSessionDrafts } from '../drafts/session-drafts-watch.ts'
import type { VaultModel } from './vault/vault-model.ts'

/** The part of the panel; from now on what stands on the page is kept for whoever is chosen. */
export function draftsPart(
  store: PanelStore,
  vault: VaultModel,
  orderOf: (address: string) => string | undefined,
): ComponentType<{ store: PanelStore }> {
  const days = () => vault.preferences.value.draftDays
  const kept = keptDrafts({
    vault: vault.vault,
    session: vault.session,
    days,
    wrote: () => void vault.draftKept(),
    onRemoved: (told) => {
      const ends = [vault.onWriteElsewhere(told), onSessionDrafts(told)]
      return () => {
        for (const end of ends) end()
      }
    },
  })
  const keeper: DraftKeeper = keepDrafts(store, kept, { orderOf })
  return () => <DraftSection keeper={keeper} />
}
