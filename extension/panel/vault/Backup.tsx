import type { JSX } from 'preact'
import { type ExtensionKey, refusalText, text } from '../../messages/index.ts'
import { BackupPlan } from './BackupPlan.tsx'
import type { BackupModel, BackupView } from './backup-model.ts'
import { NewPassphrase, useNewPassphrase } from './NewPassphrase.tsx'
import { SecretInput } from './SecretInput.tsx'
import { useVault } from './VaultSection.tsx'

/** Under the open vault: a file to keep elsewhere, and the way back from one. */
export function Backup({ backup }: { backup: BackupModel }): JSX.Element {
  const { t } = useVault()
  const view = backup.view.value
  return (
    <details class="group" data-backup={view.kind}>
      <summary>
        <span class="group-name">{t('backup.title')}</span>
      </summary>
      <BackupState backup={backup} view={view} />
    </details>
  )
}

export function BackupState({ backup, view }: { backup: BackupModel; view: BackupView }): JSX.Element {
  const { locale, t } = useVault()
  const done = (
    <button type="button" class="quiet" onClick={backup.close}>
      {t('backup.close')}
    </button>
  )
  switch (view.kind) {
    case 'idle':
      return (
        <>
          <MakeForm backup={backup} />
          <ReadForm backup={backup} />
        </>
      )
    case 'working':
      return (
        <p role="status" class="busy">
          {t(`backup.${view.what}`)}
        </p>
      )
    case 'made':
      return (
        <div role="status">
          <p>
            {t('backup.made', {
              filings: view.file.filings,
              records: view.file.records,
              scans: view.file.scans,
            })}
          </p>
          {view.file.scansLeftOut > 0 && (
            <p class="attention">{t('backup.made.scans', { count: view.file.scansLeftOut })}</p>
          )}
          {view.file.unreadable > 0 && (
            <p class="attention">{t('backup.made.unreadable', { count: view.file.unreadable })}</p>
          )}
          <p>
            <a href={view.url} download={view.file.name} onClick={backup.saved}>
              {t('backup.save', { name: view.file.name })}
            </a>
          </p>
          <p class="muted">{t('backup.elsewhere')}</p>
          {done}
        </div>
      )
    case 'planned':
      return <BackupPlan backup={backup} plan={view.plan} />
    case 'imported':
      return (
        <div role="status">
          <p>{t('backup.imported', { count: view.count })}</p>
          {done}
        </div>
      )
    case 'refused': {
      const key = `backup.refused.${view.reason}`
      return (
        <div role="alert">
          <p class="notice notice-problem">
            {isOwn(key) ? text(locale, key, { detail: view.detail }) : refusalText(locale, view.reason, view.detail)}
          </p>
          {done}
        </div>
      )
    }
  }
}

const OWN = [
  'not-age',
  'other-key',
  'work-factor',
  'wrong-key',
  'wrong-passphrase',
  'damaged',
  'content',
  'newer',
  'failed',
] as const
type OwnKey = `backup.refused.${(typeof OWN)[number]}` & ExtensionKey
const isOwn = (key: string): key is OwnKey => OWN.some((reason) => key === `backup.refused.${reason}`)

function MakeForm({ backup }: { backup: BackupModel }): JSX.Element {
  const { locale, t } = useVault()
  const pair = useNewPassphrase('backup-passphrase', 'backup-repeat')
  return (
    <form
      class="card-form"
      onSubmit={async (event) => {
        event.preventDefault()
        const passphrase = pair.take(event.currentTarget)
        const scans = new FormData(event.currentTarget).get('backup-scans') !== null
        if (passphrase !== undefined) await backup.make(passphrase, scans)
      }}
    >
      <p>{t('backup.why')}</p>
      <NewPassphrase
        pair={pair}
        locale={locale}
        ids={['ba-backup-pass', 'ba-backup-repeat']}
        label={t('backup.passphrase')}
      />
      <label class="edit-check">
        <input type="checkbox" name="backup-scans" defaultChecked />
        {t('backup.scans')}
      </label>
      <button type="submit" class="secondary">
        {t('backup.make')}
      </button>
    </form>
  )
}

function ReadForm({ backup }: { backup: BackupModel }): JSX.Element {
  const { t } = useVault()
  return (
    <form
      class="card-form"
      onSubmit={async (event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget as HTMLFormElement)
        const file = data.get('backup-file')
        if (file instanceof File && file.size > 0) await backup.read(file, String(data.get('backup-secret') ?? ''))
      }}
    >
      <label for="ba-backup-file">{t('backup.file')}</label>
      <input id="ba-backup-file" name="backup-file" type="file" accept=".age" required />
      <label for="ba-backup-secret">{t('backup.passphrase.of')}</label>
      <SecretInput id="ba-backup-secret" name="backup-secret" shown={false} autocomplete="off" />
      <button type="submit" class="secondary">
        {t('backup.read')}
      </button>
    </form>
  )
}
