import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { newPassphraseProblem } from '../../vault/index.ts'
import { SecretInput } from './SecretInput.tsx'
import { StrengthMeter } from './StrengthMeter.tsx'
import { suggestPassphrase } from './suggest.ts'
import { useVault } from './VaultSection.tsx'

/** First run: one passphrase, what its loss means, and that doing without is fine. */
export function CreateForm(): JSX.Element {
  const { model, t } = useVault()
  const suggestion = useSignal('')
  const problem = useSignal<'different' | undefined>(undefined)
  const shown = useSignal(false)
  const typed = useSignal('')

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const data = new FormData(form)
    const passphrase = String(data.get('passphrase') ?? '')
    problem.value = undefined
    const weak = newPassphraseProblem(passphrase)
    if (weak) {
      model.refusal.value = { reason: weak }
      return
    }
    if (passphrase !== data.get('repeat')) {
      model.refusal.value = undefined
      problem.value = 'different'
      return
    }
    await model.create(passphrase, { stayUnlocked: data.get('stay') === 'on' })
  }

  return (
    <form
      class="card-form"
      onSubmit={submit}
      onInput={(event) => {
        const input = event.target as HTMLInputElement
        if (input.name === 'passphrase') typed.value = input.value
        const data = new FormData(event.currentTarget)
        if (data.get('passphrase') === data.get('repeat')) problem.value = undefined
      }}
    >
      <h2>{t('vault.title')}</h2>
      <p>{t('vault.firstRun')}</p>
      <label for="ba-pass-new">{t('vault.passphrase.new')}</label>
      <SecretInput
        id="ba-pass-new"
        name="passphrase"
        shown={shown.value}
        autocomplete="new-password"
        described="ba-pass-hint"
      />
      <StrengthMeter passphrase={typed.value} />
      <label for="ba-pass-repeat">{t('vault.passphrase.repeat')}</label>
      <SecretInput
        id="ba-pass-repeat"
        name="repeat"
        shown={shown.value}
        autocomplete="new-password"
        invalid={problem.value === 'different'}
      />
      {problem.value === 'different' && (
        <p role="alert" class="edit-error">
          {t('vault.passphrase.different')}
        </p>
      )}
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
