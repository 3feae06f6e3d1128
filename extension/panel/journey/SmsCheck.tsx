import { type SmsCheck as Check, smsChecks } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { SmsPerson } from './SmsPerson.tsx'
import { confirmed, started } from './sms-changes.ts'
import { useJourney, useNow } from './use-journey.ts'

/** Codes of the ministry: for each person the time and the tries left, what to type, and whether it is done. */
export function SmsCheck(): JSX.Element {
  const { filing, store, t } = useJourney()
  const now = useNow(1000)
  const checks = smsChecks(filing, now.toISOString())
  const numberOf = (check: Check) => String(store.valueAt(check.mobile) ?? '')
  const people = checks.map((check) => ({ number: numberOf(check), due: check.due }))
  const running = checks.some(({ timer }) => timer)

  return (
    <div class="card-form" data-timer="sms">
      <h2>{t('timer.sms')}</h2>
      {!running && <p class="muted">{t('timer.sms.waiting')}</p>}
      <p>{t('timer.sms.what')}</p>
      {checks.length === 0 && <p class="attention">{t(filing.type ? 'timer.sms.nobody' : 'timer.sms.noType')}</p>}
      <ul class="cards">
        {checks.map((check) => (
          <SmsPerson
            key={check.person}
            check={check}
            number={numberOf(check)}
            confirm={() => store.change(confirmed(filing, people, numberOf(check), new Date()))}
          />
        ))}
      </ul>
      {checks.length > 0 && (
        <div class="row">
          <button
            type="button"
            class={running ? 'quiet' : 'secondary'}
            onClick={() => store.change(started(filing, people, new Date()))}
          >
            {t('timer.sms.start')}
          </button>
        </div>
      )}
    </div>
  )
}
