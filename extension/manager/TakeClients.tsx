import { envelopeAsks } from '@beian-assist/rules/backup'
import { copyText } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { text } from '../messages/index.ts'
import { BackupState } from '../panel/vault/Backup.tsx'
import { SecretInput } from '../panel/vault/SecretInput.tsx'
import { VaultContext } from '../panel/vault/VaultSection.tsx'
import { useManager } from './context.ts'
import { today } from './today.ts'

/** A file from somebody else, compared before anything of it is stored. */
export function TakeClients(): JSX.Element {
  const { vault, language, t } = useManager()
  const { backup } = vault
  const view = backup.view.value
  const chosen = useSignal<{ file: File; asks: ReturnType<typeof envelopeAsks> } | undefined>(undefined)
  useEffect(() => backup.close, [backup])
  return (
    <>
      <h3>{t('handover.take')}</h3>
      <p class="muted">{t('handover.takeIntro')}</p>
      <OwnCode />
      {view.kind === 'idle' ? (
        <form
          class="card-form"
          onSubmit={async (event) => {
            event.preventDefault()
            const data = new FormData(event.currentTarget as HTMLFormElement)
            const file = chosen.value?.file
            if (file) await backup.read(file, String(data.get('take-secret') ?? ''), { align: true })
          }}
        >
          <label for="ba-take-file">{t('handover.file')}</label>
          <input
            id="ba-take-file"
            type="file"
            accept=".age"
            required
            data-take
            onChange={async (event) => {
              const file = event.currentTarget.files?.[0]
              const start = file && new Uint8Array(await file.slice(0, 4096).arrayBuffer())
              chosen.value = file && start ? { file, asks: envelopeAsks(start) } : undefined
            }}
          />
          {chosen.value && chosen.value.asks === undefined && (
            <p role="alert" class="notice notice-problem">
              {t('handover.notAge')}
            </p>
          )}
          {chosen.value?.asks === 'key' && <p role="status">{t('handover.noSecret')}</p>}
          {chosen.value?.asks === 'passphrase' && (
            <>
              <label for="ba-take-secret">{t('handover.secret')}</label>
              <SecretInput id="ba-take-secret" name="take-secret" shown={false} autocomplete="off" />
            </>
          )}
          <button type="submit" class="secondary" disabled={chosen.value?.asks === undefined}>
            {t('handover.read')}
          </button>
        </form>
      ) : (
        <div class="card-form" data-take-state={view.kind}>
          {view.kind === 'planned' && view.plan.aligned > 0 && (
            <p>{t('handover.aligned', { count: view.plan.aligned })}</p>
          )}
          <VaultContext.Provider value={{ model: vault, locale: language }}>
            <BackupState backup={backup} view={view} />
          </VaultContext.Provider>
        </div>
      )}
    </>
  )
}

/** The public half of this vault's key pair, made when it is first wanted. */
function OwnCode(): JSX.Element {
  const { vault, language, t } = useManager()
  const code = useSignal<string | undefined>(undefined)
  const copied = useSignal(false)
  const failed = useSignal(false)
  const open = vault.vault()
  useEffect(() => {
    open?.list('key').then((all) => {
      if (all.ok) code.value = all.records.at(-1)?.data.recipient
    })
  }, [open, code])
  async function make(): Promise<void> {
    const pair = await vault.envelope.pair().catch(() => undefined)
    const done = pair && (await open?.put({ col: 'key', data: { ...pair, madeOn: today() } }))
    failed.value = !done?.ok
    if (pair && done?.ok) code.value = pair.recipient
  }
  return (
    <div class="card-form" data-own-code>
      <h4>{t('handover.myCode')}</h4>
      <p class="muted">{t('handover.myCodeHint')}</p>
      {code.value === undefined ? (
        <button type="button" class="secondary" onClick={make}>
          {t('handover.makeCode')}
        </button>
      ) : (
        <div class="row">
          <code class="manager-code">{code.value}</code>
          <button
            type="button"
            class="secondary"
            onClick={() =>
              copyText(code.value ?? '').then(
                () => {
                  copied.value = true
                },
                () => undefined,
              )
            }
          >
            {t('handover.copy')}
          </button>
          <span role="status">{copied.value ? t('handover.copied') : ''}</span>
        </div>
      )}
      {failed.value && (
        <p role="alert" class="notice notice-problem">
          {text(language, 'backup.refused.failed', { detail: '' })}
        </p>
      )}
    </div>
  )
}
