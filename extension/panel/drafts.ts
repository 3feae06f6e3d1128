/** Loads what keeps drafts of pages. A file of its own, so that the panel need not name at its opening all that it takes. */
import type { PanelStore } from '@beian-assist/sdk/panel'
import type { ComponentType } from 'preact'
import type { VaultModel } from './vault/vault-model.ts'

export async function draftsPart(
  store: PanelStore,
  vault: VaultModel,
  orderOf: (address: string) => string | undefined,
): Promise<ComponentType<{ store: PanelStore }>> {
  const part = await import('./drafts-part.tsx')
  return part.draftsPart(store, vault, orderOf)
}
