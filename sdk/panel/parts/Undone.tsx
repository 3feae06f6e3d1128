import type { JSX } from 'preact'
import type { UndoReceipt } from '../../types.ts'
import { useStore, useText } from './context.ts'
import { useTitle } from './receipt-title.ts'

export function Undone(): JSX.Element {
  const store = useStore()
  const t = useText()
  const title = useTitle()
  if (store.phase.value === 'undoing') {
    return <p class="busy">{t('undo.running')}</p>
  }
  return (
    <section aria-labelledby="ba-undone">
      <h1 id="ba-undone">{t('undo.title')}</h1>
      <p class="muted">{t('undo.cosmetic')}</p>
      <ul class="cards">
        {store.undone.value.map((receipt) => (
          <li key={receipt.control} class={`card receipt receipt-${receipt.status}`} data-field={receipt.field}>
            <div class="card-head">
              <span class="mark" aria-hidden="true">
                {receipt.status === 'restored' ? '✓' : '!'}
              </span>
              <span class="card-label">{title(receipt).join('')}</span>
            </div>
            <p class={receipt.status === 'restored' ? 'muted' : 'attention'}>{undoReason(receipt, t)}</p>
          </li>
        ))}
      </ul>
      <div class="footer">
        <button type="button" class="primary" onClick={() => store.backToPreview()}>
          {t(store.movedOn.value ? 'fill.look' : 'fill.again')}
        </button>
      </div>
    </section>
  )
}

/** What came of taking a write back, in words. */
export function undoReason(receipt: UndoReceipt, t: ReturnType<typeof useText>): string {
  if (receipt.status === 'restored') return t('undo.restored')
  if (receipt.reason === undefined || receipt.reason === 'no-way-back') return t('undo.cannot')
  return t(`undo.${receipt.reason}`)
}
