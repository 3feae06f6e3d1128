import { type SmsCheck as Check, smsChecks } from '@beian-assist/rules'
import { panelText } from '@beian-assist/sdk/panel'
import type { JSX } from 'preact'
import { smsLeftText } from './left.ts'
import { useJourney, useNow } from './use-journey.ts'

/** Each person's code of the ministry: time left, tries left, what to type, and who has done it. */
export function SmsCheck(): JSX.Element {
  const { filing, store, t } = useJourney()
  const now = useNow(1000)
  const checks = smsChecks(filing, now.toISOString())
  const sms = filing.sms ?? {}
  const first = checks.find(({ timer }) => timer)?.timer
  const mobiles = checks.flatMap(({ mobile }) => store.valueAt(mobile) ?? []) as string[]

  const start = () =>
    store.change([
      { path: 'sms.sentAt', value: new Date().toISOString() },
      { path: 'sms.pendingMobiles', value: mobiles },
    ])

  async function confirm(check: Check): Promise<void> {
    const number = store.valueAt(check.mobile)
    const left = (sms.pendingMobiles ?? mobiles).filter((mobile) => mobile !== number)
    // Whoever may get no message keeps nobody waiting.
    const waiting = checks.filter((one) => one.due === 'required' && left.includes(String(store.valueAt(one.mobile))))
    await store.change([
      { path: 'sms.pendingMobiles', value: left },
      ...(waiting.length === 0 ? [{ path: 'sms.doneAt', value: new Date().toISOString() }] : []),
    ])
  }

  return (
    <div class="card-form" data-timer="sms">
      <h2>{t('timer.sms')}</h2>
      {!first && <p class="muted">{t('timer.sms.waiting')}</p>}
      {first && (
        <p role="timer" class={first.over || first.triesLeft === 0 ? 'attention' : ''}>
          {smsLeftText(first, t)}
        </p>
      )}
      <p>{t('timer.sms.what')}</p>
      <ul class="cards">
        {checks.map((check) => (
          <Person key={check.person} check={check} started={first !== undefined} confirm={() => confirm(check)} />
        ))}
      </ul>
      <div class="row">
        <button type="button" class="secondary" onClick={start}>
          {t('timer.sms.start')}
        </button>
        {first && (
          <>
            <button
              type="button"
              class="secondary"
              disabled={first.triesLeft === 0}
              onClick={() => store.change([{ path: 'sms.wrongCount', value: (sms.wrongCount ?? 0) + 1 }])}
            >
              {t('timer.sms.wrong')}
            </button>
            <button
              type="button"
              class="secondary"
              disabled={first.resendsLeft === 0}
              onClick={() => store.change([{ path: 'sms.resendCount', value: (sms.resendCount ?? 0) + 1 }])}
            >
              {t('timer.sms.resent')}
            </button>
          </>
        )}
      </div>
    </div>
  )
}

const TAIL = 4

function Person(props: { check: Check; started: boolean; confirm: () => void }): JSX.Element {
  const { check, started, confirm } = props
  const { store, locale, t } = useJourney()
  const role = panelText(locale, check.person === 'principal' ? 'steps.step.principal' : 'steps.step.owner')
  const number = String(store.valueAt(check.mobile) ?? '')
  return (
    <li class="card" data-person={check.person}>
      <p>
        {number === ''
          ? t('timer.sms.noNumber', { who: role })
          : t('timer.sms.person', { who: role, tail: number.slice(-TAIL) })}
        {check.confirmed && <span class="chip chip-fill">✓ {t('timer.sms.confirmed')}</span>}
      </p>
      {check.due === 'maybe' && <p class="muted">{t('timer.sms.maybe')}</p>}
      {started && !check.confirmed && (
        <button type="button" class="secondary" onClick={confirm}>
          {t('timer.sms.confirm', { who: role })}
        </button>
      )}
    </li>
  )
}
