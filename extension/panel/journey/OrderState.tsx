import { type JourneyEvent, journey, type StateId } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { stateChanges } from './state-changes.ts'
import { statusOnPage } from './status-on-page.ts'
import { nameOfState, useJourney } from './use-journey.ts'

/** Where the order stands, what to do, and what may have happened since. */
export function OrderState(): JSX.Element {
  const { state, locale, store, filing, t } = useJourney()
  const action = journey.action(state, locale)
  const possible = journey.possible(state)

  async function go(to: StateId): Promise<void> {
    const now = new Date()
    await store.change(stateChanges(to, filing, now))
    await store.note({ on: now.toISOString(), state: to })
  }

  async function happened(event: JourneyEvent): Promise<void> {
    const next = journey.next(state, event, filing.type ?? undefined)
    if (next.ok) await go(next.state)
  }

  return (
    <>
      <h1>{t('journey.state')}</h1>
      <div class="notice" role="status" data-state={state}>
        <p>
          <strong>{nameOfState(state, locale)}</strong>
        </p>
        <p class="muted">{t(`journey.actor.${action.actor}`)}</p>
        <p>
          {t('journey.next')}: {action.text}
        </p>
      </div>
      {state === 'abandoned' && (
        <button type="button" class="primary" data-again onClick={() => go('draft')}>
          {t('journey.again')}
        </button>
      )}
      <OnPage go={go} />
      {possible.length > 0 && (
        <>
          <h2>{t('journey.happened')}</h2>
          <div class="row">
            {possible.map((event) => (
              <button
                key={event}
                type="button"
                class={event === 'abandoned' ? 'secondary danger' : 'secondary'}
                onClick={() => happened(event)}
              >
                {t(`journey.event.${event}`)}
              </button>
            ))}
          </div>
        </>
      )}
      <details class="edit-more">
        <summary>{t('journey.wrongState')}</summary>
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault()
            const chosen = new FormData(event.currentTarget as HTMLFormElement).get('state')
            const found = journey.states.find(({ id }) => id === chosen)
            if (found) go(found.id)
          }}
        >
          <select name="state" aria-label={t('journey.wrongState')} value={state}>
            {journey.states.map(({ id }) => (
              <option key={id} value={id}>
                {nameOfState(id, locale)}
              </option>
            ))}
          </select>
          <button type="submit" class="secondary">
            {t('journey.setState')}
          </button>
        </form>
      </details>
      <p class="muted">{t('journey.stateHint')}</p>
    </>
  )
}

/** The page in front may say itself how the order stands. */
function OnPage({ go }: { go: (to: StateId) => Promise<void> }): JSX.Element | null {
  const { state, locale, store, t } = useJourney()
  const said = statusOnPage(store.scan.value)
  if (!said || said === state) return null
  return (
    <div class="notice notice-attention">
      <p>{t('journey.onPage', { state: nameOfState(said, locale) })}</p>
      <button type="button" class="secondary" onClick={() => go(said)}>
        {t('journey.takeOver')}
      </button>
    </div>
  )
}
