import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { isBlank, requiredControls } from '../../check/filing-form.ts'
import { labelsOf } from '../../plan/label.ts'
import type { Receipt } from '../../types.ts'
import type { PanelStore } from '../state/store.ts'
import { CopyButton } from './CopyButton.tsx'
import { SlotsContext, useStore, useText } from './context.ts'
import { maskValue } from './masking.ts'
import { Notice } from './Notice.tsx'
import { RevealButton } from './RevealButton.tsx'
import { useReveal } from './reveal.ts'
import { isTakenBack, standing } from './standing.ts'
import { undoReason } from './Undone.tsx'

/** What came of a fill: every write read back, every failure with its reason. */
export function Receipts(): JSX.Element {
  const store = useStore()
  const t = useText()
  const { afterFill: AfterFill } = useContext(SlotsContext)
  const receipts = store.receipts.value
  const { done, back } = standing(receipts, store.undone.value)
  const failed = receipts.filter((receipt) => receipt.status === 'failed')
  const kept = receipts.filter((receipt) => receipt.status === 'kept')
  return (
    <section aria-labelledby="ba-result">
      <h1 id="ba-result" tabIndex={-1}>
        {t('fill.title')}
      </h1>
      <Notice tone={failed.length > 0 ? 'attention' : done.length > 0 ? 'good' : 'plain'}>
        <p>
          <strong>{t('fill.summary', { done: done.length })}</strong>
        </p>
        {failed.length > 0 && <p>{t('fill.summaryFailed', { failed: failed.length })}</p>}
        {failed.length > 0 && !store.resumed.value && <p>{t('fill.failedHint')}</p>}
        {back.length > 0 && <p>{t('fill.summaryBack', { back: back.length })}</p>}
        {kept.length > 0 && <p>{t('fill.summaryKept', { kept: kept.length })}</p>}
      </Notice>
      {store.resumed.value && (
        <Notice tone="plain">
          <p>{t('fill.resumed')}</p>
          {store.profileId.value === undefined && (
            <>
              <p>{t('fill.resumedLocked')}</p>
              <button
                type="button"
                class="secondary"
                onClick={() => {
                  store.tab.value = 'profiles'
                }}
              >
                {t('look.chooseProfile')}
              </button>
            </>
          )}
        </Notice>
      )}
      <RequiredLeft />
      <NextStep />
      {AfterFill && done.length > 0 && <AfterFill store={store} />}
      {failed.length > 0 && <List receipts={failed} />}
      {done.length + back.length > 0 && (
        // One that is taken back stays where it was: its button was just pressed there.
        <List receipts={receipts.filter((receipt) => receipt.status === 'done')} />
      )}
      {kept.length > 0 && (
        <details class="group">
          <summary>
            <span class="group-name">{t('group.other')}</span>
            <span class="count">{t('group.count', { count: kept.length })}</span>
          </summary>
          <List receipts={kept} />
        </details>
      )}
      <div class="footer footer-two">
        <button
          type="button"
          class="secondary"
          disabled={!store.canUndo.value || done.length === 0}
          onClick={() => store.undo()}
        >
          {t('undo.button')}
        </button>
        <button type="button" class="primary" onClick={() => store.backToPreview()}>
          {t(store.movedOn.value ? 'fill.look' : 'fill.again')}
        </button>
      </div>
    </section>
  )
}

/** What comes next: the user's own step, or the new one that the page shows by now. */
function NextStep(): JSX.Element {
  const store = useStore()
  const t = useText()
  return (
    <div role="status">
      {store.movedOn.value ? (
        <Notice tone="attention">
          <p>{t('fill.moved')}</p>
        </Notice>
      ) : (
        // The notice that all is there says it too.
        store.problem.value?.code !== 'navigated' && !isAllDone(store) && <p>{t('fill.next')}</p>
      )}
    </div>
  )
}

/** The page requires something, all of it is there, and nothing was found that would be sent back. */
function isAllDone(store: PanelStore): boolean {
  const required = requiredControls(store.scan.value?.controls ?? [])
  return (
    required.length > 0 &&
    !required.some(isBlank) &&
    !store.findings.value.open.some(({ severity }) => severity === 'error')
  )
}

/** Which required controls of the page are still empty after the fill, as read back from it. */
function RequiredLeft(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const scan = store.scan.value
  if (!scan || store.movedOn.value) return null
  const required = requiredControls(scan.controls)
  if (required.length === 0) return null
  const empty = required.filter(isBlank)
  if (isAllDone(store))
    return (
      <div role="status" data-all-done>
        <Notice tone="good">
          <p>
            <strong>{t('page.allDone')}</strong>
          </p>
        </Notice>
      </div>
    )
  if (empty.length === 0) return <p class="good">{t('fill.requiredDone')}</p>
  const labels = new Map([
    ...labelsOf(scan),
    ...(store.plan.value?.items ?? []).map(({ control, label }) => [control, label] as const),
    ...store.receipts.value.map(({ control, label }) => [control, label] as const),
  ])
  return (
    <p class="attention">
      {t('fill.requiredLeft', { count: empty.length })}
      {empty.map(({ id, placeholder }) => (
        <button key={id} type="button" class="chip chip-button" title={t('card.show')} onClick={() => store.show(id)}>
          {labels.get(id) || placeholder || t('card.unnamed')}
        </button>
      ))}
    </p>
  )
}

function List({ receipts }: { receipts: readonly Receipt[] }): JSX.Element {
  return (
    <ul class="cards">
      {receipts.map((receipt) => (
        <Row key={receipt.control} receipt={receipt} />
      ))}
    </ul>
  )
}

function Row({ receipt }: { receipt: Receipt }): JSX.Element {
  const t = useText()
  const store = useStore()
  const open = useReveal()
  const { status, field, label } = receipt
  // Nobody is chosen: the profile is locked away, and with it what was filled from it.
  const covered = store.profileId.value === undefined
  const now = 'now' in receipt && !covered ? receipt.now : ''
  const holds = maskValue(field, now) !== now
  const shown = (value: string): string => (covered ? '' : open.value ? value : maskValue(field, value))
  const isBack = isTakenBack(receipt, store.undone.value)
  return (
    <li class={`card receipt receipt-${isBack ? 'back' : status}`} data-field={field}>
      <div class="card-head">
        <span class="mark" aria-hidden="true">
          {isBack ? '↶' : status === 'done' ? '✓' : status === 'failed' ? '!' : '–'}
        </span>
        <span class="card-label">{label || t('card.unnamed')}</span>
        <Actions receipt={receipt} />
      </div>
      {!isBack && (
        <p class={status === 'failed' ? 'attention' : 'muted'}>
          {outcome(receipt, t, covered ? undefined : shown)} {holds && <RevealButton open={open} label={label} />}
        </p>
      )}
      <TakenBack control={receipt.control} shown={shown} reveal={<RevealButton open={open} label={label} />} />
    </li>
  )
}

/** Show it, take this one back; copy what the page did not take. */
function Actions({ receipt }: { receipt: Receipt }): JSX.Element {
  const store = useStore()
  const t = useText()
  const { control, label, path, status } = receipt
  const planned = store.plan.value?.items.find((item) => item.control === control || item.path === path)?.new
  // The profile's value is not what the draft had.
  const wanted = store.putBack.value ? undefined : planned
  const isBack = store.undone.value.some((entry) => entry.control === control)
  return (
    <div class="card-tools">
      {status === 'failed' && wanted && <CopyButton value={wanted} label={label} />}
      {status === 'done' && receipt.undoable && store.canUndo.value && !isBack && (
        <button
          type="button"
          class="quiet"
          aria-label={`${t('card.undoOne')}: ${label}`}
          onClick={() => store.undoOne(control)}
        >
          {t('card.undoOne')}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        aria-label={`${t('card.show')}: ${label}`}
        onClick={() => store.show(control)}
      >
        {t('card.show')}
      </button>
    </div>
  )
}

/** What came of taking one write back. */
function TakenBack({
  control,
  shown,
  reveal,
}: {
  control: Receipt['control']
  shown: (value: string) => string
  reveal: JSX.Element
}): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const back = store.undone.value.find((entry) => entry.control === control)
  if (!back) return null
  const isHidden =
    back.status === 'restored' && store.profileId.value !== undefined && maskValue(back.field, back.now) !== back.now
  return (
    <p role="status" class={back.status === 'restored' ? 'good' : 'attention'}>
      {back.status === 'restored'
        ? t('card.undone', { now: shown(back.now) || t('card.empty') })
        : t('card.undoneNot', { why: undoReason(back, t) })}{' '}
      {isHidden && reveal}
    </p>
  )
}

/** Reasons that leave no page to look at. */
const NO_PAGE: ReadonlySet<string> = new Set(['navigated', 'gone', 'no-access'])
/** Reasons that leave nothing to be taken back, unless the write was under way. */
const UNTOUCHED: ReadonlySet<string> = new Set(['aborted', 'other-client', 'left-to-you', 'covered', 'hidden'])

/** `shown` is absent while nothing may be shown. */
function outcome(receipt: Receipt, t: ReturnType<typeof useText>, shown?: (value: string) => string): string {
  const now = 'now' in receipt ? (shown?.(receipt.now) ?? '') : ''
  if (receipt.status === 'done')
    return `${t('fill.verified')}${now && `: ${now}`}${receipt.undoable ? '' : ` · ${t('card.noUndo')}`}`
  if (receipt.status === 'kept') return t(`reason.${receipt.reason}`)
  if (NO_PAGE.has(receipt.reason) || (receipt.restored && UNTOUCHED.has(receipt.reason)))
    return t(`fail.${receipt.reason}`)
  const there = shown ? t('fail.notRestored', { now: now || t('card.empty') }) : t('fail.notRestoredCovered')
  const then = receipt.restored ? t('fail.restored') : there
  const why = receipt.reason === 'aborted' ? t('fail.cutOff') : t(`fail.${receipt.reason}`)
  return `${why} · ${then}`
}
