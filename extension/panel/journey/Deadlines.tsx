import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { today } from '../../manager/today.ts'
import { deadlines, reviewWindow } from './deadlines.ts'
import { calendarFile } from './ics.ts'
import { useJourney } from './use-journey.ts'

/** How long before it is due a reminder comes. */
const BEFORE_MS = 2 * 60 * 60 * 1000
const NINE = 'T09:00:00'

/** A whole day is reminded of in its morning. */
const remindAt = (at: string): Date =>
  at.length === 10 ? new Date(`${at}${NINE}`) : new Date(Date.parse(at) - BEFORE_MS)

/** Review window and deadlines, with a reminder and a calendar file for them. */
export function Deadlines(): JSX.Element | null {
  const { filing, state, store, locale, remind, t } = useJourney()
  const asked = useSignal<'on' | 'refused' | undefined>(undefined)
  const outcome = store.notes.value.outcome
  const review = reviewWindow(filing, state, outcome)
  const due = deadlines(filing, state, outcome)
  if (due.length === 0) return null
  const date = (iso: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(`${iso}T00:00:00`))

  const time = (iso: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))

  function exportCalendar(): void {
    const entries = due.map(({ kind, at }) => ({ uid: crypto.randomUUID(), title: t(`ics.${kind}`), at }))
    const url = URL.createObjectURL(new Blob([calendarFile(entries, new Date())], { type: 'text/calendar' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${t('ics.file')}.ics`
    link.click()
    URL.revokeObjectURL(url)
  }

  return (
    <div class="card-form" data-deadlines={due.length}>
      {review && (
        <>
          <h2>{t('timer.review')}</h2>
          <p>
            {t('timer.review.window', {
              earliest: date(review.earliest),
              latest: date(review.latest),
              from: review.days[0],
              to: review.days[1],
            })}
          </p>
          {!review.certain && <p class="muted">{t('timer.review.uncertain')}</p>}
          {today() > review.latest && <p class="attention">{t('timer.review.late')}</p>}
        </>
      )}
      {due
        .filter(({ kind }) => kind !== 'review')
        .map(({ kind, at }) => (
          <p key={at} data-due={kind}>
            {kind === 'sms' ? `${t('timer.sms.until')}: ${time(at)}` : `${t('timer.police')}: ${date(at)}`}
          </p>
        ))}
      <div class="row">
        <button
          type="button"
          class="secondary"
          onClick={async () => {
            asked.value = (await remind(due.map(({ at }) => remindAt(at)))) ? 'on' : 'refused'
          }}
        >
          {t('remind.button')}
        </button>
        <button type="button" class="secondary" onClick={exportCalendar}>
          {t('remind.ics')}
        </button>
      </div>
      <p role="status" class="muted">
        {asked.value && t(asked.value === 'on' ? 'remind.on' : 'remind.refused')}
      </p>
    </div>
  )
}
