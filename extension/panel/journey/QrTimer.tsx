import { qrTimer } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { leftText } from './left.ts'
import { useJourney, useNow } from './use-journey.ts'

/** Ten minutes for the code of the face check, from the moment the user says that it appeared. */
export function QrTimer(): JSX.Element {
  const { filing, store, t } = useJourney()
  const now = useNow(1000)
  const { qrIssuedAt, qrScanned } = filing.verification ?? {}
  const timer = qrIssuedAt ? qrTimer(qrIssuedAt, now.toISOString()) : undefined
  return (
    <div class="card-form" data-timer="qr">
      <h2>{t('timer.qr')}</h2>
      {qrScanned ? (
        <p role="status">{t('timer.qr.done')}</p>
      ) : (
        timer && (
          <p role="timer" class={timer.over ? 'attention' : ''}>
            {timer.over ? t('timer.qr.over') : t('timer.qr.left', { left: leftText(timer.leftMs, t) })}
          </p>
        )
      )}
      <div class="row">
        <button
          type="button"
          class="secondary"
          onClick={() =>
            store.change([
              { path: 'verification.qrIssuedAt', value: new Date().toISOString() },
              { path: 'verification.qrScanned', value: false },
            ])
          }
        >
          {t('timer.qr.start')}
        </button>
        {timer && !timer.over && !qrScanned && (
          <button
            type="button"
            class="secondary"
            onClick={() => store.change([{ path: 'verification.qrScanned', value: true }])}
          >
            {t('timer.qr.scanned')}
          </button>
        )}
      </div>
    </div>
  )
}
