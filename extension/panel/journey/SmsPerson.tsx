import type { SmsCheck } from '@beian-assist/rules'
import { Masked, panelText } from '@beian-assist/sdk/panel'
import type { JSX } from 'preact'
import { smsLeftText } from './left.ts'
import { counted } from './sms-changes.ts'
import { useJourney } from './use-journey.ts'

const TAIL = 4

interface Props {
  readonly check: SmsCheck
  readonly number: string
  confirm(): void
}

/** One person's code: time and tries left of this number, what to type where, and what the user tells of it. */
export function SmsPerson({ check, number, confirm }: Props): JSX.Element {
  const { filing, store, locale, t } = useJourney()
  const { timer } = check
  const role = panelText(locale, check.person === 'principal' ? 'steps.step.principal' : 'steps.step.owner')
  const name = String(store.valueAt(`${check.person}.name`) ?? '')
  const who = name === '' ? role : t('timer.sms.who', { role, name })
  const certificate = String(store.valueAt(`${check.person}.certNumber`) ?? '')
  const wrong = (by: 1 | -1) => store.change(counted(filing, number, 'wrongCount', by))
  const noted = filing.sms?.numbers?.some((one) => one.mobile === number && (one.wrongCount ?? 0) > 0)
  const button = (label: string, act: () => void, kind = 'secondary', disabled = false) => (
    // Two persons have the same buttons: their names tell them apart.
    <button type="button" class={kind} disabled={disabled} aria-label={`${label} – ${who}`} onClick={act}>
      {label}
    </button>
  )

  return (
    <li class="card" data-person={check.person}>
      <h3>
        {number === '' ? t('timer.sms.noNumber', { who }) : t('timer.sms.person', { who, tail: number.slice(-TAIL) })}
        {check.confirmed && <span class="chip chip-fill">✓ {t('timer.sms.confirmed')}</span>}
      </h3>
      {check.due === 'maybe' && <p class="muted">{t('timer.sms.maybe')}</p>}
      {!check.confirmed && number !== '' && (
        <div>
          <p>{t('timer.sms.type')}</p>
          <ul>
            <li>
              <Masked
                text={t('timer.sms.type.mobile', { mobile: number })}
                show={t('mask.show')}
                hide={t('mask.hide')}
              />
            </li>
            <li>
              {certificate === '' ? (
                t('timer.sms.type.noCertificate')
              ) : (
                <Masked
                  text={t('timer.sms.type.certificate', { number: certificate })}
                  show={t('mask.show')}
                  hide={t('mask.hide')}
                />
              )}
            </li>
            <li>{t('timer.sms.type.code')}</li>
          </ul>
        </div>
      )}
      {timer && !check.confirmed && (
        <>
          <p role="timer" class={timer.over || timer.triesLeft === 0 ? 'attention' : ''}>
            {smsLeftText(timer, t)}
          </p>
          <div class="row">
            {button(t('timer.sms.confirm'), confirm)}
            {number !== '' && button(t('timer.sms.wrong'), () => wrong(1), 'secondary', timer.triesLeft === 0)}
            {number !== '' &&
              button(
                t('timer.sms.resent'),
                () => store.change(counted(filing, number, 'resendCount', 1)),
                'secondary',
                timer.resendsLeft === 0,
              )}
            {noted && button(t('timer.sms.lessWrong'), () => wrong(-1), 'quiet')}
          </div>
        </>
      )}
    </li>
  )
}
