import type { JSX } from 'preact'
import { useJourney } from './use-journey.ts'

const CALLS: ReadonlySet<string> = new Set([
  'awaitingProvider',
  'changedAwaitingProvider',
  'awaitingHandover',
  'bureauReview',
])

/** Where the list stands, for what leads to it. */
export const CALLS_ID = 'ba-calls'

/** What reviewers ask on the phone, with what this filing says. */
export function CallChecklist(): JSX.Element {
  const { filing, state, t } = useJourney()
  const service = filing.websites?.[0] ?? filing.apps?.[0]
  const shown = (value: string | null | undefined) => ({ value: value || '—' })
  return (
    <details id={CALLS_ID} class="group" open={CALLS.has(state)}>
      <summary>
        <span class="group-name">{t('call.title')}</span>
      </summary>
      <p class="muted">{t('call.intro')}</p>
      <ul class="bullets">
        <li>{t('call.subject', shown(filing.subject?.name ?? filing.principal?.name))}</li>
        <li>{t('call.site', shown(service?.name))}</li>
        <li>{t('call.domain', shown(service?.domains?.[0]?.name))}</li>
        <li>{t('call.address', shown(filing.subject?.contactAddress))}</li>
        <li>{t('call.person')}</li>
        <li>{t('call.provider')}</li>
        <li>{t('call.back')}</li>
      </ul>
    </details>
  )
}
