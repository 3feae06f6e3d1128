/** What a page has lost of what was typed in it. Loaded once a client stands beside a form. */
import { type DraftKeeper, DraftSection, keepDrafts, type PanelStore } from '@beian-assist/sdk/panel'
import type { ComponentType } from 'preact'
import { orderOf } from '../access/order-of.ts'
import { keptDrafts } from '../drafts/kept-drafts.ts'
import { noteDraftWrite } from '../settings/backup-note.ts'
import { sessionStorage } from '../vault/extension-env.ts'
import type { VaultModel } from './vault/vault-model.ts'

/** The part of the panel; from now on what stands on the page is kept for whoever is chosen. */
export function draftsPart(store: PanelStore, vault: VaultModel): ComponentType<{ store: PanelStore }> {
  const kept = keptDrafts({
    vault: vault.vault,
    session: sessionStorage(),
    days: () => vault.preferences.value.draftDays,
    // At worst the reminder of a backup comes early.
    wrote: (vaultId) =>
      void noteDraftWrite(vaultId)
        .then(vault.refreshNote)
        .catch(() => undefined),
  })
  const keeper: DraftKeeper = keepDrafts(store, kept, { orderOf })
  return () => <DraftSection keeper={keeper} />
}
