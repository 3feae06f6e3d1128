import type { Locale } from '@beian-assist/rules'
import { createContext, type JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { type ExtensionKey, refusalText, text } from '../../messages/index.ts'
import { Backup } from './Backup.tsx'
import { CreateForm } from './CreateForm.tsx'
import { Keys } from './Keys.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'
import { Rescue } from './Rescue.tsx'
import { UnlockForm } from './UnlockForm.tsx'
import { VaultOffer } from './VaultOffer.tsx'
import type { RecoveredCount, VaultModel } from './vault-model.ts'

export interface VaultUi {
  readonly model: VaultModel
  readonly locale: Locale
  /** Beside other things: as long as there is no vault, making one is offered and not begun. */
  readonly aside?: boolean
}

export const VaultContext = createContext<VaultUi | undefined>(undefined)

export function useVault() {
  const ui = useContext(VaultContext)
  if (!ui) throw new Error('a vault screen stands outside its context')
  const t = (key: ExtensionKey, values?: Readonly<Record<string, string | number>>) => text(ui.locale, key, values)
  return { model: ui.model, locale: ui.locale, aside: ui.aside === true, t }
}

/** The vault at the top of the profiles tab: one screen for each state it can be in. */
export function VaultSection({ model, locale, aside = false }: VaultUi): JSX.Element {
  return (
    <VaultContext.Provider value={{ model, locale, aside }}>
      <section class="vault" aria-label={text(locale, 'vault.title')}>
        <State />
        <Refused />
      </section>
    </VaultContext.Provider>
  )
}

function State(): JSX.Element {
  const { model, aside, t } = useVault()
  const view = model.view.value
  switch (view.kind) {
    case 'loading':
      return (
        <p role="status" class="busy">
          {t('vault.loading')}
        </p>
      )
    case 'working':
      return (
        <p role="status" class="busy">
          {t(view.what === 'creating' ? 'vault.creating' : 'vault.unlocking')}
        </p>
      )
    case 'first-run':
      return aside ? <VaultOffer /> : <CreateForm />
    case 'locked':
      return (
        <UnlockForm throttle={view.throttle} hasCode={view.hasRecoveryCode} headerDamaged={view.headerCopyDamaged} />
      )
    case 'recovery':
      return <RecoveryCode code={view.recovery.code} />
    case 'unlocked':
      return <Open unreadable={view.unreadable} recovered={view.recovered} />
    case 'lost':
    case 'damaged':
      return <Rescue view={view} />
    case 'newer':
      return <p class="notice notice-problem">{t('vault.newer', { version: view.version ?? '?' })}</p>
    case 'blocked':
      return (
        <div class="notice notice-attention">
          <p>{t('vault.blocked')}</p>
          <button type="button" class="secondary" onClick={() => model.open()}>
            {t('vault.retry')}
          </button>
        </div>
      )
  }
}

function Open(props: { unreadable: number; recovered: RecoveredCount | undefined }): JSX.Element {
  const { unreadable, recovered } = props
  const { model, t } = useVault()
  return (
    <>
      <div class="title-row">
        <p class="muted">{t('vault.open', { minutes: model.preferences.value.idleMinutes })}</p>
        <button type="button" class="secondary" onClick={() => model.lock()}>
          {t('vault.lock')}
        </button>
      </div>
      {unreadable > 0 && (
        <div class="notice notice-attention">
          <p>{t('vault.unreadable', { count: unreadable })}</p>
          {!recovered && (
            <button type="button" class="secondary" onClick={() => model.recover()}>
              {t('vault.recover')}
            </button>
          )}
          {recovered?.count === 0 && <p>{t('vault.recover.none')}</p>}
        </div>
      )}
      {recovered && recovered.count > 0 && (
        <p role="status" class="notice notice-plain">
          {t('vault.recovered', { count: recovered.count })}
          {recovered.older > 0 && t('vault.recovered.older', { count: recovered.older })}
        </p>
      )}
      <BackupReminder />
      <Backup backup={model.backup} />
      <Keys keys={model.keys} />
      {model.activity.missed.value > 0 && (
        <p class="notice notice-attention">{t('vault.unnoted', { count: model.activity.missed.value })}</p>
      )}
      {model.warning.value && <p class="notice notice-attention">{t('vault.warning')}</p>}
    </>
  )
}

function BackupReminder(): JSX.Element | null {
  const { model, t } = useVault()
  const due = model.reminder()
  if (!due) return null
  return (
    <p class="notice notice-attention" data-reminder={due.why}>
      {t(`reminder.${due.why}`, { days: due.days, changes: due.changes })}
    </p>
  )
}

function Refused(): JSX.Element | null {
  const { model, locale } = useVault()
  const refusal = model.refusal.value
  if (!refusal) return null
  return (
    <p role="alert" class="notice notice-problem">
      {refusalText(locale, refusal.reason, refusal.detail)}
    </p>
  )
}
