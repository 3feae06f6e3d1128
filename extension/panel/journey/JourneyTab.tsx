import type { JSX } from 'preact'
import { text } from '../../messages/index.ts'
import { CallChecklist } from './CallChecklist.tsx'
import { Deadlines } from './Deadlines.tsx'
import { MoreServices } from './MoreServices.tsx'
import { OrderState } from './OrderState.tsx'
import { Outcome } from './Outcome.tsx'
import { QrTimer } from './QrTimer.tsx'
import { Refusal } from './Refusal.tsx'
import { SmsCheck } from './SmsCheck.tsx'
import { TypeAdvice } from './TypeAdvice.tsx'
import { JourneyContext, type JourneyUi, useJourney } from './use-journey.ts'

/** What follows the form: where the order stands, what to do next and until when. */
export function JourneyTab(ui: JourneyUi): JSX.Element {
  const locale = ui.store.locale.value
  if (!ui.store.filing.value) return <p class="muted">{text(locale, 'journey.none')}</p>
  return (
    <JourneyContext.Provider value={ui}>
      <section class="journey" aria-label={text(locale, 'journey.state')}>
        <OrderState />
        <ForState />
        <Deadlines />
        <CallChecklist />
        <MoreServices />
        <Outcome />
      </section>
    </JourneyContext.Provider>
  )
}

/** What this state alone needs. */
function ForState(): JSX.Element | null {
  const { state } = useJourney()
  switch (state) {
    case 'draft':
      return <TypeAdvice />
    case 'awaitingVerification':
      return <QrTimer />
    case 'awaitingSms':
      return <SmsCheck />
    case 'providerRejected':
    case 'providerNeedsChanges':
    case 'bureauRejected':
    case 'smsReturned':
      return <Refusal />
    default:
      return null
  }
}
