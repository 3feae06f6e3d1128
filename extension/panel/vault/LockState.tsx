import type { Locale } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { text } from '../../messages/index.ts'
import type { VaultModel, VaultView } from './vault-model.ts'

const SHOWN = {
  'first-run': 'lock.none',
  locked: 'lock.locked',
  unlocked: 'lock.open',
  recovery: 'lock.open',
} as const satisfies Partial<Record<VaultView['kind'], string>>

/** In the panel's header: whether the vault is open, and the way to close it. */
export function LockState({ model, locale }: { model: VaultModel; locale: Locale }): JSX.Element | null {
  const kind = model.view.value.kind
  if (!(kind in SHOWN)) return null
  const shown = text(locale, SHOWN[kind as keyof typeof SHOWN])
  return (
    <span class="lock" data-lock={kind}>
      <span class="chip">{shown}</span>
      {kind === 'unlocked' && (
        <button type="button" class="quiet" onClick={() => model.lock()}>
          {text(locale, 'vault.lock')}
        </button>
      )}
    </span>
  )
}
