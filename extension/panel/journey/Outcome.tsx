import { journey, provinceName } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { FooterCode } from './FooterCode.tsx'
import { historyOf } from './history.ts'
import { icpNumber, provinceOfNumber } from './icp-number.ts'
import { nameOfState, useJourney } from './use-journey.ts'

/** What came of the order, kept with the filing: rules about other filings ask for it. */
export function Outcome(): JSX.Element | null {
  const { filing, state, store, locale, t } = useJourney()
  const said = useSignal<'saved' | 'notNumber' | undefined>(undefined)
  const entries = historyOf(store.notes.value.outcome)
  const number = entries.findLast((entry) => entry.icpNumber)?.icpNumber ?? ''
  const shown = useSignal(number)
  const there = provinceOfNumber(icpNumber(shown.value) ?? '')
  const here = filing.province ?? undefined
  const isElsewhere = there !== undefined && here !== undefined && there !== here
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  if (entries.length === 0 && state !== 'approved') return null

  async function keep(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const data = new FormData(event.currentTarget as HTMLFormElement)
    const approvedOn = String(data.get('approvedOn') ?? '')
    const typed = String(data.get('number') ?? '').trim()
    const issued = icpNumber(typed)
    // Left blank it is not known yet: the day alone may be kept.
    if (typed !== '' && issued === undefined) {
      said.value = 'notNumber'
      return
    }
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('number') as HTMLInputElement
    field.value = issued ?? ''
    await store.change([{ path: 'approvedOn', value: approvedOn === '' ? undefined : approvedOn }])
    await store.note({ on: new Date().toISOString(), state, icpNumber: issued ?? '' })
    said.value = 'saved'
  }

  return (
    <>
      {state === 'approved' && (
        <form class="card-form" onSubmit={keep}>
          <label for="ba-icp">{t('outcome.approved')}</label>
          <input
            id="ba-icp"
            name="number"
            type="text"
            autocomplete="off"
            defaultValue={number}
            maxLength={100}
            aria-invalid={said.value === 'notNumber'}
            aria-describedby="ba-icp-said"
            onInput={(event) => {
              said.value = undefined
              shown.value = event.currentTarget.value
            }}
          />
          {/* A warning and no refusal: what is saved is what the user says. */}
          <div role="status">
            {isElsewhere && (
              <p class="attention" data-elsewhere>
                {t('outcome.elsewhere', {
                  prefix: (icpNumber(shown.value) ?? '').slice(0, 1),
                  there: provinceName(there, locale),
                  here: provinceName(here, locale),
                })}
              </p>
            )}
          </div>
          <p id="ba-icp-said" role="alert" class="edit-error">
            {said.value === 'notNumber' && t('outcome.notNumber')}
          </p>
          <label for="ba-approved">{t('outcome.approvedOn')}</label>
          <input id="ba-approved" name="approvedOn" type="date" defaultValue={filing.approvedOn ?? ''} />
          <button type="submit" class="primary">
            {t('outcome.save')}
          </button>
          <p role="status" class="muted">
            {said.value === 'saved' && t('outcome.saved')}
          </p>
        </form>
      )}
      {state === 'approved' && number !== '' && (filing.websites?.length ?? 0) > 0 && <FooterCode number={number} />}
      {entries.length > 0 && (
        <details class="group">
          <summary>
            <span class="group-name">{t('outcome.title')}</span>
            <span class="count">{entries.length}</span>
          </summary>
          <ol class="bullets">
            {entries.map((entry) => (
              <li key={`${entry.on} ${entry.state}`}>
                {when.format(new Date(entry.on))} ·{' '}
                {journey.states.some(({ id }) => id === entry.state)
                  ? nameOfState(entry.state as typeof state, locale)
                  : entry.state}
                {entry.icpNumber && ` · ${entry.icpNumber}`}
                {entry.reason && <p class="muted">{entry.reason}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
