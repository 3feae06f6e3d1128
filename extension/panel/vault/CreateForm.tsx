import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { NewPassphrase, useNewPassphrase } from './NewPassphrase.tsx'
import { StrengthMeter } from './StrengthMeter.tsx'
import { suggestPassphrase } from './suggest.ts'
import { useVault } from './VaultSection.tsx'

/** First run: one passphrase, what its loss means, and that doing without is fine. */
export function CreateForm(): JSX.Element {
  const { model, locale, t } = useVault()
  const suggestion = useSignal('')
  const pair = useNewPassphrase('passphrase', 'repeat')
  const shown = useSignal(false)
  const typed = useSignal('')

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    model.refusal.value = undefined
    const passphrase = pair.take(form)
    if (passphrase === undefined) return
    const data = new FormData(form)
    await model.create(passphrase, { stayUnlocked: data.get('stay') === 'on' })
  }

  return (
    <form
      class="card-form"
      onSubmit={submit}
      onInput={(event) => {
        const input = event.target as HTMLInputElement
        if (input.name === 'passphrase') typed.value = input.value
      }}
    >
      <h2>{t('vault.title')}</h2>
      <p>{t('vault.firstRun')}</p>
      <NewPassphrase
        pair={pair}
        locale={locale}
        ids={['ba-pass-new', 'ba-pass-repeat']}
        label={t('vault.passphrase.new')}
        shown={shown.value}
        described="ba-pass-hint"
      >
        <StrengthMeter passphrase={typed.value} />
      </NewPassphrase>
      <p id="ba-pass-hint" class="muted">
        {t('vault.passphrase.hint')}
      </p>
      <div class="row">
        <button
          type="button"
          class="quiet"
          onClick={() => {
            suggestion.value = suggestPassphrase()
          }}
        >
          {t('vault.passphrase.suggest')}
        </button>
        <label class="edit-check">
          <input
            type="checkbox"
            onChange={(event) => {
              shown.value = event.currentTarget.checked
            }}
          />
          {t('vault.passphrase.show')}
        </label>
      </div>
      {suggestion.value && (
        <p role="status" class="notice notice-plain">
          {t('vault.passphrase.suggested', { passphrase: suggestion.value })}
        </p>
      )}
      <label class="edit-check">
        <input type="checkbox" name="stay" defaultChecked />
        {t('vault.stay', { minutes: model.preferences.value.idleMinutes })}
      </label>
      <p class="attention">{t('vault.firstRun.loss')}</p>
      <p class="muted">{t('vault.never')}</p>
      <button type="submit" class="primary">
        {t('vault.create')}
      </button>
      <p class="muted">{t('vault.later')}</p>
    </form>
  )
}
