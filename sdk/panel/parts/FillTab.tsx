import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { type Work, work } from '../load-work.ts'
import { useArmed } from './armed.ts'
import { SlotsContext, useStore, useText } from './context.ts'
import { Notice, ProblemNotice } from './Notice.tsx'

/** The main job, phase by phase. */
export function FillTab(): JSX.Element {
  const store = useStore()
  const phase = store.phase.value
  // No phase beyond the look is reached without it.
  const parts = work.value
  return (
    <div class="phases">
      <ProblemNotice />
      {parts && <parts.GoneProfile />}
      {parts && phase !== 'looking' && phase !== 'filling' && <parts.StepMap />}
      {phase === 'idle' && <Intro />}
      {phase === 'looking' && <Looking />}
      {parts && phase === 'preview' && <Detected parts={parts} />}
      {phase === 'filling' && <Filling />}
      {parts && phase === 'filled' && <parts.Receipts />}
      {parts && (phase === 'undoing' || phase === 'undone') && <parts.Undone />}
    </div>
  )
}

function Intro(): JSX.Element {
  const store = useStore()
  const t = useText()
  return (
    <section class="intro">
      <h1>{t('app.tagline')}</h1>
      <ol class="steps">
        <li>{t('look.step1')}</li>
        <li>{t('look.step2')}</li>
        <li>{t('look.step3')}</li>
      </ol>
      <p class="muted">{t('app.never')}</p>
      <div class={store.profileId.value === undefined ? 'footer footer-two' : 'footer'}>
        {store.profileId.value === undefined && (
          <button
            type="button"
            class="secondary"
            onClick={() => {
              store.tab.value = 'profiles'
            }}
          >
            {t('look.chooseProfile')}
          </button>
        )}
        <button type="button" class="primary" onClick={() => store.look()}>
          {t('look.button')}
        </button>
      </div>
    </section>
  )
}

function Looking(): JSX.Element {
  const t = useText()
  return <p class="busy">{t('look.running')}</p>
}

function Detected({ parts: { Frames, MixUpNotice, Preview } }: { parts: Work }): JSX.Element {
  const store = useStore()
  const { drafts: Drafts } = useContext(SlotsContext)
  const t = useText()
  const scan = store.scan.value
  if (!scan) return <Intro />
  const known = scan.mappings.filter((mapping) => mapping.status !== 'refused').length
  const leftOut = (
    <>
      {scan.leftOut.map((left) => (
        <Notice key={left.reason} tone="plain">
          <p>{t('look.leftOut', { count: left.count, why: t(`leftOut.${left.reason}`) })}</p>
        </Notice>
      ))}
      <Frames />
      {store.unreadCorrections.value !== 0 && (
        <Notice tone="attention">
          <p>{t('corrections.unread.here')}</p>
        </Notice>
      )}
      {store.staleAdapter.value && (
        <Notice tone="plain">
          <p>{t('look.staleAdapter')}</p>
        </Notice>
      )}
    </>
  )
  if (known === 0) {
    return (
      <section>
        {leftOut}
        <Notice tone="attention">
          <p>
            <strong>{t('look.noForm')}</strong>
          </p>
          {scan.controls.length > 0 && <p>{t('look.noFormSeen', { count: scan.controls.length })}</p>}
          <p>{t('look.noFormHint')}</p>
        </Notice>
        <LookAgain />
      </section>
    )
  }
  return (
    <>
      {scan.covered && (
        <Notice tone="attention">
          <p>{t('look.covered', { text: scan.covered })}</p>
        </Notice>
      )}
      {leftOut}
      {store.profileId.value === undefined ? (
        <section>
          <Notice tone="attention">
            <p>{t('look.recognised', { count: known })}</p>
            <p>{t('look.noProfile')}</p>
            <button
              type="button"
              class="secondary"
              onClick={() => {
                store.tab.value = 'profiles'
              }}
            >
              {t('look.chooseProfile')}
            </button>
          </Notice>
          <LookAgain />
        </section>
      ) : (
        <>
          <MixUpNotice />
          {Drafts && <Drafts store={store} />}
          {!store.reviewing.value && <Preview />}
        </>
      )}
    </>
  )
}

function LookAgain(): JSX.Element {
  const store = useStore()
  const t = useText()
  return (
    <div class="footer">
      <button type="button" class="primary" onClick={() => store.look()}>
        {t('look.again')}
      </button>
    </div>
  )
}

function Filling(): JSX.Element {
  const store = useStore()
  const armed = useArmed()
  const t = useText()
  const progress = store.progress.value
  return (
    <section>
      <div class="busy">
        <p>{t('fill.running', { done: progress?.done ?? 0, total: progress?.total ?? 0 })}</p>
        {progress?.label && <p class="muted">{t('fill.runningLabel', { label: progress.label })}</p>}
      </div>
      <progress
        class="progress"
        max={Math.max(1, progress?.total ?? 1)}
        value={progress?.done ?? 0}
        aria-label={t('tab.fill')}
      />
      <div class="footer">
        <button type="button" class="secondary" disabled={!armed} onClick={() => store.stop()}>
          {t('fill.stop')}
        </button>
      </div>
    </section>
  )
}
