import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { type BackupModel, type BackupView, countOf } from './backup-model.ts'
import { type Choices, type Disputed, Disputes, decided } from './Disputes.tsx'
import { useVault } from './VaultSection.tsx'

interface PlanProps {
  backup: BackupModel
  plan: Extract<BackupView, { kind: 'planned' }>['plan']
}

/** What a backup would bring, before anything is written; what differs is decided field by field. */
export function BackupPlan({ backup, plan }: PlanProps): JSX.Element {
  const { locale, t } = useVault()
  const choices = useSignal<Choices>(new Map())
  const disputed: Disputed[] = plan.lines.flatMap(({ id, col, state, mine, data }) =>
    state === 'differs' ? [{ id, col, mine, theirs: data }] : [],
  )
  const differing = disputed.length
  const fresh = countOf(plan, 'new', 'mends')
  const made = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(plan.manifest.createdAt),
  )
  return (
    <div role="status">
      <p>{t('backup.plan', { made, fresh, same: countOf(plan, 'same'), differing })}</p>
      {plan.scans.size > 0 && <p>{t('backup.plan.scans', { count: plan.scans.size })}</p>}
      {differing > 0 && (
        <Disputes list={disputed} choices={choices} mine={t('dispute.vault')} theirs={t('dispute.backup')} />
      )}
      <div class="row">
        <button type="button" class="secondary" onClick={() => backup.bring('keep')}>
          {t(differing > 0 ? 'backup.bring.keep' : 'backup.bring', { count: fresh })}
        </button>
        {differing > 0 && (
          <button type="button" class="secondary danger" onClick={() => backup.bring(decided(disputed, choices.value))}>
            {t('backup.bring.take', { count: differing })}
          </button>
        )}
        <button type="button" class="quiet" onClick={backup.close}>
          {t('backup.cancel')}
        </button>
      </div>
    </div>
  )
}
