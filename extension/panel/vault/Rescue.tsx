import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { CreateForm } from './CreateForm.tsx'
import { useVault } from './VaultSection.tsx'
import type { VaultView } from './vault-model.ts'

type Broken = Extract<VaultView, { kind: 'lost' | 'damaged' }>

/** "Your browser lost the vault": never the first-run screen, always the copies first. */
export function Rescue({ view }: { view: Broken }): JSX.Element {
  const { model, locale, t } = useVault()
  const giveUp = useSignal<'no' | 'asked' | 'yes'>('no')
  const when = (at: number | undefined): string =>
    at === undefined
      ? t('vault.candidate.unknown')
      : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
  return (
    <div class="notice notice-problem" data-rescue={view.kind}>
      <h2>{view.kind === 'lost' ? t(`vault.lost.${view.cause}`) : t(`vault.damaged.${view.what}`)}</h2>
      <p>
        {view.kind === 'lost'
          ? t('vault.lost.explain', { count: view.expected?.count ?? '?' })
          : t('vault.damaged.explain')}
      </p>
      {view.candidates.length > 0 ? (
        <>
          <h3>{t('vault.candidates')}</h3>
          <ul class="cards">
            {view.candidates.map((candidate) => (
              <li key={candidate.id} class="card">
                <p>
                  {t(`vault.candidate.${candidate.source}`)} ·{' '}
                  {t('vault.candidate', { when: when(candidate.savedAt), count: candidate.count })}
                </p>
                <button type="button" class="secondary" onClick={() => model.restore(candidate.id)}>
                  {t('vault.restore')}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('vault.noCandidates')}</p>
      )}
      {giveUp.value === 'no' && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            giveUp.value = 'asked'
          }}
        >
          {t('vault.startOver')}
        </button>
      )}
      {giveUp.value === 'asked' && (
        <div role="alert">
          <p>{t('vault.startOver.confirm')}</p>
          <button
            type="button"
            class="secondary danger"
            onClick={() => {
              giveUp.value = 'yes'
            }}
          >
            {t('vault.startOver')}
          </button>
        </div>
      )}
      {giveUp.value === 'yes' && <CreateForm />}
    </div>
  )
}
