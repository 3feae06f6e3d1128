import type { JSX } from 'preact'
import type { Receipt } from '../../types.ts'
import { useStore, useText } from './context.ts'
import { Notice } from './Notice.tsx'

/** What came of a fill: every write read back, every failure with its reason. */
export function Receipts(): JSX.Element {
  const store = useStore()
  const t = useText()
  const receipts = store.receipts.value
  const done = receipts.filter((receipt) => receipt.status === 'done')
  const failed = receipts.filter((receipt) => receipt.status === 'failed')
  const kept = receipts.filter((receipt) => receipt.status === 'kept')
  return (
    <section aria-labelledby="ba-result">
      <h1 id="ba-result" tabIndex={-1}>
        {t('fill.title')}
      </h1>
      <div role="status">
        <Notice tone={failed.length > 0 ? 'attention' : 'good'}>
          <p>
            <strong>{t('fill.summary', { done: done.length })}</strong>
          </p>
          {failed.length > 0 && <p>{t('fill.summaryFailed', { failed: failed.length })}</p>}
          {kept.length > 0 && <p>{t('fill.summaryKept', { kept: kept.length })}</p>}
        </Notice>
      </div>
      <RequiredLeft />
      <NextStep />
      {failed.length > 0 && <List receipts={failed} />}
      {done.length > 0 && <List receipts={done} />}
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
        store.problem.value?.code !== 'navigated' && <p>{t('fill.next')}</p>
      )}
    </div>
  )
}

/** Which required controls of the page are still empty after the fill, as read back from it. */
function RequiredLeft(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const scan = store.scan.value
  if (!scan || store.movedOn.value) return null
  const labels = new Map(store.receipts.value.map((receipt) => [receipt.control, receipt.label]))
  const required = scan.controls.filter((control) => control.required && !control.flags.includes('hidden'))
  if (required.length === 0) return null
  const empty = required.filter((control) => control.value.text === '' && control.value.checked !== true)
  return (
    <p class={empty.length > 0 ? 'attention' : 'good'}>
      {empty.length === 0
        ? t('fill.requiredDone')
        : t('fill.requiredLeft', {
            count: empty.length,
            labels: empty
              .map((control) => labels.get(control.id) ?? control.placeholder ?? t('card.unnamed'))
              .join(t('list.separator')),
          })}
    </p>
  )
}

function List({ receipts }: { receipts: readonly Receipt[] }): JSX.Element {
  const store = useStore()
  const t = useText()
  return (
    <ul class="cards">
      {receipts.map((receipt) => (
        <li key={receipt.control} class={`card receipt receipt-${receipt.status}`} data-field={receipt.field}>
          <div class="card-head">
            <span class="mark" aria-hidden="true">
              {receipt.status === 'done' ? '✓' : receipt.status === 'failed' ? '!' : '–'}
            </span>
            <span class="card-label">{receipt.label || t('card.unnamed')}</span>
            <button
              type="button"
              class="quiet"
              aria-label={`${t('card.show')}: ${receipt.label}`}
              onClick={() => store.show(receipt.control)}
            >
              {t('card.show')}
            </button>
          </div>
          <p class={receipt.status === 'failed' ? 'attention' : 'muted'}>{outcome(receipt, t)}</p>
        </li>
      ))}
    </ul>
  )
}

/** Reasons that leave nothing to be taken back, or no page to look at. */
const UNTOUCHED: ReadonlySet<string> = new Set([
  'navigated',
  'aborted',
  'gone',
  'no-access',
  'left-to-you',
  'covered',
  'hidden',
])

function outcome(receipt: Receipt, t: ReturnType<typeof useText>): string {
  if (receipt.status === 'done')
    return `${t('fill.verified')}: ${receipt.now}${receipt.undoable ? '' : ` · ${t('card.noUndo')}`}`
  if (receipt.status === 'kept') return t(`reason.${receipt.reason}`)
  if (UNTOUCHED.has(receipt.reason)) return t(`fail.${receipt.reason}`)
  const then = receipt.restored ? t('fail.restored') : t('fail.notRestored', { now: receipt.now || t('card.empty') })
  return `${t(`fail.${receipt.reason}`)} · ${then}`
}
