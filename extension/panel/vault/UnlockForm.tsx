import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Throttle } from '../../vault/index.ts'
import { SecretInput } from './SecretInput.tsx'
import { useVault } from './VaultSection.tsx'

export function UnlockForm(props: { throttle: Throttle; hasCode: boolean; headerDamaged: boolean }): JSX.Element {
  const { model, t } = useVault()
  const byCode = useSignal(false)
  const waitMs = useSignal(props.throttle.waitMs)

  useEffect(() => {
    const length = props.throttle.waitMs
    waitMs.value = length
    if (length <= 0) return
    const end = Date.now() + length
    const timer = setInterval(() => {
      const left = Math.max(0, end - Date.now())
      waitMs.value = left
      if (left === 0) clearInterval(timer)
    }, 500)
    return () => clearInterval(timer)
  }, [props.throttle, waitMs])

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const data = new FormData(event.currentTarget as HTMLFormElement)
    const secret = String(data.get('secret') ?? '')
    await model.unlock(byCode.value ? { recoveryCode: secret } : { passphrase: secret }, {
      stayUnlocked: data.get('stay') === 'on',
    })
  }

  return (
    <form class="card-form" onSubmit={submit}>
      <h2>{t('vault.locked')}</h2>
      {props.headerDamaged && <p class="attention">{t('vault.headerMended')}</p>}
      <label for="ba-pass">{t(byCode.value ? 'vault.recoveryCode' : 'vault.passphrase')}</label>
      <SecretInput
        key={byCode.value ? 'code' : 'passphrase'}
        id="ba-pass"
        name="secret"
        shown={byCode.value}
        autocomplete={byCode.value ? 'off' : 'current-password'}
      />
      <label class="edit-check">
        <input type="checkbox" name="stay" defaultChecked />
        {t('vault.stay', { minutes: model.preferences.value.idleMinutes })}
      </label>
      {waitMs.value > 0 && <p role="status">{t('vault.wait', { seconds: Math.ceil(waitMs.value / 1000) })}</p>}
      {waitMs.value <= 0 && props.throttle.freeTries < 5 && (
        <p class="muted">{t('vault.triesLeft', { count: props.throttle.freeTries })}</p>
      )}
      <button type="submit" class="primary" disabled={waitMs.value > 0}>
        {t('vault.unlock')}
      </button>
      {props.hasCode && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            byCode.value = !byCode.value
          }}
        >
          {t(byCode.value ? 'vault.usePassphrase' : 'vault.useRecovery')}
        </button>
      )}
      <p class="muted">{t('vault.never')}</p>
    </form>
  )
}
