import type { PanelStore, ProfileSource } from '@beian-assist/sdk/panel'
import type { ComponentChildren, JSX } from 'preact'
import type { CheckedUp, TermLine } from './check-up.ts'
import { type CheckupKey, checkupText } from './messages/index.ts'
import { UnknownPersons } from './UnknownPersons.tsx'
import { useCheckup } from './use-checkup.ts'

export type Say = (key: CheckupKey, values?: Readonly<Record<string, string | number>>) => string

/** All stored profiles: what runs out, what is used twice, which scans are missing; each with the way to its field. */
export function Checkup({ store, profiles }: { store: PanelStore; profiles: ProfileSource }): JSX.Element {
  const t: Say = (key, values) => checkupText(store.locale.value, key, values)
  const { state, again } = useCheckup(store, profiles)
  return (
    <>
      <p class="muted">{t('checkup.intro')}</p>
      <div role="status">
        {state.kind === 'checking' && (
          <>
            <p class="busy">{t('checkup.reading')}</p>
            {state.total !== undefined && (
              <>
                <progress
                  class="progress"
                  max={state.total}
                  value={state.done ?? 0}
                  aria-label={t('checkup.reading')}
                />
                <p class="muted">{t('checkup.progress', { done: state.done ?? 0, total: state.total })}</p>
              </>
            )}
          </>
        )}
        {state.kind === 'failed' && <p class="attention">{t('checkup.failed')}</p>}
        {state.kind === 'done' && isWell(state.found) && <p class="good">{t('checkup.well')}</p>}
      </div>
      {state.kind === 'failed' && (
        <div class="row">
          <button type="button" class="secondary" onClick={again}>
            {t('checkup.again')}
          </button>
        </div>
      )}
      {state.kind === 'done' && <Found found={state.found} store={store} t={t} />}
    </>
  )
}

const isWell = ({ terms, shared, unknown, papers }: CheckedUp): boolean =>
  terms.length + shared.length + unknown.length + papers.length === 0

function Found({ found, store, t }: { found: CheckedUp; store: PanelStore; t: Say }): JSX.Element {
  const when = ({ over, daysLeft, day }: TermLine): string =>
    over
      ? t('checkup.over', { day })
      : daysLeft === 0
        ? t('checkup.today', { day })
        : t('checkup.left', { day, days: daysLeft })
  const line = (spot: { id: string; name: string; path: string }, what: string, children: ComponentChildren) => (
    <li key={`${spot.id} ${spot.path} ${what}`} class="card" data-checkup-at={spot.path}>
      <p class="muted">{spot.name}</p>
      {children}
      <button
        type="button"
        class="quiet"
        aria-label={`${t('checkup.open')}: ${what}`}
        onClick={() => store.edit(spot.id, spot.path)}
      >
        {t('checkup.open')}
      </button>
    </li>
  )
  return (
    <>
      <Lines title={t('checkup.terms')}>
        {found.terms.map((one) => {
          const what = t(`checkup.${one.kind}`, { about: one.about })
          return line(
            one,
            what,
            <p>
              {what}
              <br />
              <span class={one.over ? 'edit-error' : 'attention'}>{when(one)}</span>
            </p>,
          )
        })}
      </Lines>
      <Lines title={t('checkup.shared')}>
        {found.shared.map((one) =>
          line(
            one,
            one.finding.message,
            <>
              <p>{one.finding.message}</p>
              <p class="muted">{t('checkup.rule', { rule: one.rule })}</p>
              <p>{one.finding.fix}</p>
            </>,
          ),
        )}
      </Lines>
      <Lines title={t('checkup.unknown')}>
        {found.unknown.map((one) => (
          <UnknownPersons key={`${one.kind} ${one.value}`} line={one} store={store} t={t} />
        ))}
      </Lines>
      <Lines title={t('checkup.papers')}>
        {found.papers.map((one) => {
          const papers = one.papers.map(({ name }) => name).join(t('checkup.separator'))
          return line(one, `${one.name} ${papers}`, <p>{t('checkup.lacking', { papers })}</p>)
        })}
      </Lines>
    </>
  )
}

function Lines({ title, children }: { title: string; children: JSX.Element[] }): JSX.Element | null {
  if (children.length === 0) return null
  return (
    <>
      <h2>
        {title} ({children.length})
      </h2>
      <ul class="cards">{children}</ul>
    </>
  )
}
