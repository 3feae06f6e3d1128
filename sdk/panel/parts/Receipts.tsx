import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { isBlank, requiredControls } from '../../check/filing-form.ts'
import { labelsOf } from '../../plan/label.ts'
import type { ControlId } from '../../types.ts'
import type { PanelStore } from '../state/store.ts'
import { SlotsContext, useStore, useText } from './context.ts'
import { Notice } from './Notice.tsx'
import { ReceiptList } from './ReceiptList.tsx'
import { useTitle } from './receipt-title.ts'
import { type Result, resultOf } from './result.ts'

/** What came of a fill: every write read back, every failure with its reason. */
export function Receipts(): JSX.Element {
  const store = useStore()
  const t = useText()
  const title = useTitle()
  const { afterFill: AfterFill } = useContext(SlotsContext)
  const receipts = store.receipts.value
  const result = resultOf(store)
  const { since, done, changed, yours, gone, back, failed, kept } = result
  const hasWritten = receipts.some(({ status }) => status === 'done')
  const stands = done.length + changed.length + yours.length
  const isBad = failed.length + changed.length > 0
  return (
    <section aria-labelledby="ba-result">
      <h1 id="ba-result" tabIndex={-1}>
        {t('fill.title')}
      </h1>
      <Notice tone={isBad ? 'attention' : done.length > 0 ? 'good' : 'plain'}>
        <p>
          <strong>{t('fill.summary', { done: done.length })}</strong>
        </p>
        {changed.length > 0 && (
          <p data-changed>
            {t('since.count', { count: changed.length })}
            <Chips of={changed.map((receipt) => ({ id: receipt.control, label: title(receipt).join('') }))} />
          </p>
        )}
        {failed.length > 0 && <p>{t('fill.summaryFailed', { failed: failed.length })}</p>}
        {failed.length > 0 && !store.resumed.value && <p>{t('fill.failedHint')}</p>}
        {yours.length > 0 && <p>{t('since.countYours', { count: yours.length })}</p>}
        {gone.length > 0 && <p>{t('since.countGone', { count: gone.length })}</p>}
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
      <RequiredLeft result={result} />
      <NextStep result={result} />
      {AfterFill && stands > 0 && <AfterFill store={store} />}
      {failed.length > 0 && <ReceiptList receipts={failed} since={since} />}
      {hasWritten && (
        // One that is taken back stays where it was: its button was just pressed there.
        <ReceiptList receipts={receipts.filter((receipt) => receipt.status === 'done')} since={since} />
      )}
      {kept.length > 0 && (
        <details class="group">
          <summary>
            <span class="group-name">{t('group.other')}</span>
            <span class="count">{t('group.count', { count: kept.length })}</span>
          </summary>
          <ReceiptList receipts={kept} since={since} />
        </details>
      )}
      <div class="footer footer-two">
        <button
          type="button"
          class="secondary"
          disabled={!store.canUndo.value || stands === 0}
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
function NextStep({ result }: { result: Result }): JSX.Element {
  const store = useStore()
  const t = useText()
  return (
    <div role="status">
      {result.late.length > 0 && (
        <Notice tone="attention">
          <p data-late>{t('since.late', { count: result.late.length, look: t('fill.again') })}</p>
        </Notice>
      )}
      {store.movedOn.value ? (
        <Notice tone="attention">
          <p>{t('fill.moved')}</p>
        </Notice>
      ) : (
        // The notice that all is there says it too.
        store.problem.value?.code !== 'navigated' && !isAllDone(store, result) && <p>{t('fill.next')}</p>
      )}
    </div>
  )
}

/** The page requires something, all of it is there as it was filled, and nothing was found that would be sent back. */
function isAllDone(store: PanelStore, { changed }: Result): boolean {
  const required = requiredControls(store.scan.value?.controls ?? [])
  return (
    required.length > 0 &&
    changed.length === 0 &&
    !store.receipts.value.some(({ status }) => status === 'failed') &&
    !required.some(isBlank) &&
    !store.findings.value.open.some(({ severity }) => severity === 'error')
  )
}

/** Which required controls of the page are still empty after the fill, as read back from it. */
function RequiredLeft({ result }: { result: Result }): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const scan = store.scan.value
  if (!scan || store.movedOn.value) return null
  const required = requiredControls(scan.controls)
  if (required.length === 0) return null
  const empty = required.filter(isBlank)
  if (isAllDone(store, result))
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
      <Chips
        of={empty.map(({ id, placeholder }) => ({ id, label: labels.get(id) || placeholder || t('card.unnamed') }))}
      />
    </p>
  )
}

/** Fields by name; a press shows the one on the page. */
function Chips({ of }: { of: readonly { readonly id: ControlId; readonly label: string }[] }): JSX.Element {
  const store = useStore()
  const t = useText()
  return (
    <>
      {of.map(({ id, label }) => (
        <button key={id} type="button" class="chip chip-button" title={t('card.show')} onClick={() => store.show(id)}>
          {label}
        </button>
      ))}
    </>
  )
}
