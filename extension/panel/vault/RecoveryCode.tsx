import type { JSX } from 'preact'
import { useVault } from './VaultSection.tsx'

/** Shown once, right after creation; it opens nothing before it has been typed back. */
export function RecoveryCode({ code }: { code: string }): JSX.Element {
  const { model, t } = useVault()
  return (
    <form
      class="card-form"
      onSubmit={async (event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget as HTMLFormElement)
        const ok = await model.confirmRecovery(String(data.get('code') ?? ''))
        if (!ok && model.refusal.value?.reason === 'mistyped') model.refusal.value = { reason: 'code-check' }
      }}
    >
      <h2>{t('vault.recovery.title')}</h2>
      <p>{t('vault.recovery.why')}</p>
      <p class="recovery-code" data-recovery>
        {code}
      </p>
      <label for="ba-recovery">{t('vault.recovery.type')}</label>
      <input id="ba-recovery" name="code" type="text" autocomplete="off" spellcheck={false} />
      <button type="submit" class="primary">
        {t('vault.recovery.confirm')}
      </button>
      <button type="button" class="quiet" onClick={() => model.skipRecovery()}>
        {t('vault.recovery.skip')}
      </button>
    </form>
  )
}
