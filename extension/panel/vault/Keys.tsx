import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { refusalText } from '../../messages/index.ts'
import type { KeysModel } from './keys-model.ts'
import { NewPassphrase, useNewPassphrase } from './NewPassphrase.tsx'
import { SecretInput } from './SecretInput.tsx'
import { useVault } from './VaultSection.tsx'

/** Under the open vault: another passphrase, another recovery code, another key for all that is stored. */
export function Keys({ keys }: { keys: KeysModel }): JSX.Element {
  const { t } = useVault()
  return (
    <details class="group" data-keys={keys.view.value.kind}>
      <summary>
        <span class="group-name">{t('keys.title')}</span>
      </summary>
      <State keys={keys} />
    </details>
  )
}

function State({ keys }: { keys: KeysModel }): JSX.Element {
  const { locale, t } = useVault()
  const view = keys.view.value
  switch (view.kind) {
    case 'idle':
      return (
        <>
          <PassphraseForm keys={keys} />
          <CurrentForm id="code" why="keys.code.why" label="keys.code" act={keys.newCode} />
          <CurrentForm id="rotate" why="keys.rotate.why" label="keys.rotate" act={keys.rotate} />
        </>
      )
    case 'working':
      return (
        <p role="status" class="busy">
          {t('keys.working')}
        </p>
      )
    case 'code':
      return <NewCode keys={keys} code={view.pending.code} />
    case 'done':
      return (
        <div role="status">
          <p>{t(`keys.done.${view.what}`)}</p>
          <button type="button" class="quiet" onClick={keys.close}>
            {t('backup.close')}
          </button>
        </div>
      )
    case 'refused':
      return (
        <div role="alert">
          <p class="notice notice-problem">{refusalText(locale, view.reason)}</p>
          <button type="button" class="quiet" onClick={keys.close}>
            {t('backup.close')}
          </button>
        </div>
      )
  }
}

const fieldsOf = (event: SubmitEvent) => {
  event.preventDefault()
  const data = new FormData(event.currentTarget as HTMLFormElement)
  return (name: string) => String(data.get(name) ?? '')
}

function PassphraseForm({ keys }: { keys: KeysModel }): JSX.Element {
  const { locale, t } = useVault()
  const pair = useNewPassphrase('keys-next', 'keys-repeat')
  return (
    <form
      class="card-form"
      onSubmit={async (event) => {
        const current = fieldsOf(event)('keys-current')
        const next = pair.take(event.currentTarget)
        if (next !== undefined) await keys.changePassphrase(current, next)
      }}
    >
      <p>{t('keys.passphrase.why')}</p>
      <label for="ba-keys-current">{t('keys.current')}</label>
      <SecretInput id="ba-keys-current" name="keys-current" shown={false} autocomplete="current-password" />
      <NewPassphrase
        pair={pair}
        locale={locale}
        ids={['ba-keys-next', 'ba-keys-repeat']}
        label={t('vault.passphrase.new')}
      />
      <button type="submit" class="secondary">
        {t('keys.passphrase')}
      </button>
    </form>
  )
}

interface CurrentFormProps {
  id: 'code' | 'rotate'
  why: 'keys.code.why' | 'keys.rotate.why'
  label: 'keys.code' | 'keys.rotate'
  act: (current: string) => Promise<void>
}

/** An act that takes the passphrase once more. */
function CurrentForm({ id, why, label, act }: CurrentFormProps): JSX.Element {
  const { t } = useVault()
  const name = `keys-${id}`
  return (
    <form
      class="card-form"
      onSubmit={async (event) => {
        const field = fieldsOf(event)
        await act(field(name))
      }}
    >
      <p>{t(why)}</p>
      <label for={`ba-${name}`}>{t('keys.current')}</label>
      <SecretInput id={`ba-${name}`} name={name} shown={false} autocomplete="current-password" />
      <button type="submit" class="secondary">
        {t(label)}
      </button>
    </form>
  )
}

function NewCode({ keys, code }: { keys: KeysModel; code: string }): JSX.Element {
  const { t } = useVault()
  const mistyped = useSignal(false)
  return (
    <form
      class="card-form"
      onSubmit={async (event) => {
        const field = fieldsOf(event)
        mistyped.value = !(await keys.confirmCode(field('keys-typed')))
      }}
    >
      <p>{t('vault.recovery.why')}</p>
      <p class="recovery-code" data-recovery>
        {code}
      </p>
      <label for="ba-keys-typed">{t('vault.recovery.type')}</label>
      <input id="ba-keys-typed" name="keys-typed" type="text" autocomplete="off" spellcheck={false} />
      {mistyped.value && (
        <p role="alert" class="edit-error">
          {t('vault.recovery.mistyped')}
        </p>
      )}
      <button type="submit" class="primary">
        {t('vault.recovery.confirm')}
      </button>
      <button type="button" class="quiet" onClick={keys.close}>
        {t('backup.cancel')}
      </button>
    </form>
  )
}
