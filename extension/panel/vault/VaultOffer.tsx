import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { CreateForm } from './CreateForm.tsx'
import { useVault } from './VaultSection.tsx'

/** Where profiles are the matter, a vault that nobody asked for takes two lines; the form opens on request. */
export function VaultOffer(): JSX.Element {
  const { t } = useVault()
  const open = useSignal(false)
  useEffect(() => {
    if (open.value) document.getElementById('ba-pass-new')?.focus()
  }, [open.value])
  if (open.value) return <CreateForm />
  return (
    <div class="card-form" data-vault-offer>
      <p class="muted">{t('vault.offer')}</p>
      <div class="row">
        <button
          type="button"
          class="secondary"
          onClick={() => {
            open.value = true
          }}
        >
          {t('vault.offer.button')}
        </button>
      </div>
    </div>
  )
}
