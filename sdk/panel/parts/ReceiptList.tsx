import type { JSX } from 'preact'
import type { Receipt } from '../../types.ts'
import { CopyButton } from './CopyButton.tsx'
import { isUntold, type Since } from './changed-since.ts'
import { useStore, useText } from './context.ts'
import { maskValue } from './masking.ts'
import { RevealButton } from './RevealButton.tsx'
import { useTitle } from './receipt-title.ts'
import type { Result } from './result.ts'
import { useReveal } from './reveal.ts'
import { isTakenBack } from './standing.ts'
import { undoReason } from './Undone.tsx'

/** What came of each write, and what has become of it since. */
export function ReceiptList({
  receipts,
  since,
}: {
  receipts: readonly Receipt[]
  since: Result['since']
}): JSX.Element {
  return (
    <ul class="cards">
      {receipts.map((receipt) => (
        <Row key={receipt.control} receipt={receipt} since={since.get(receipt.control)} />
      ))}
    </ul>
  )
}

const MARKS = {
  done: '✓',
  failed: '!',
  kept: '–',
  back: '↶',
  changed: '!',
  emptied: '!',
  yours: '–',
  gone: '–',
} as const

function Row({ receipt, since }: { receipt: Receipt; since: Since | undefined }): JSX.Element {
  const t = useText()
  const store = useStore()
  const open = useReveal()
  const [label, name] = useTitle()(receipt)
  const { status, field } = receipt
  const title = label + (name ?? '')
  // Nobody is chosen: the profile is locked away, and with it what was filled from it.
  const covered = store.profileId.value === undefined
  const now = covered ? '' : (since?.now ?? ('now' in receipt ? receipt.now : ''))
  const holds = maskValue(field, now) !== now
  const shown = (value: string): string => (covered ? '' : open.value ? value : maskValue(field, value))
  const isBack = isTakenBack(receipt, store.undone.value)
  const kind = isBack ? 'back' : status === 'done' && since ? since.kind : status
  return (
    <li class={`card receipt receipt-${kind}`} data-field={field}>
      <div class="card-head">
        <span class="mark" aria-hidden="true">
          {MARKS[kind]}
        </span>
        <span class="card-label">
          {label}
          {name && <span class="muted">{name}</span>}
        </span>
        <Actions receipt={receipt} label={title} since={since} />
      </div>
      {!isBack && (
        <p class={MARKS[kind] === '!' ? 'attention' : 'muted'}>
          {outcome(receipt, since, t, covered ? undefined : shown)}{' '}
          {holds && <RevealButton open={open} label={title} />}
        </p>
      )}
      <TakenBack control={receipt.control} shown={shown} reveal={<RevealButton open={open} label={title} />} />
    </li>
  )
}

/** Show it, take this one back; copy what the page did not take. */
function Actions({
  receipt,
  label,
  since,
}: {
  receipt: Receipt
  label: string
  since: Since | undefined
}): JSX.Element {
  const store = useStore()
  const t = useText()
  const { control, path, status } = receipt
  const planned = store.plan.value?.items.find((item) => item.control === control || item.path === path)?.new
  // The profile's value is not what the draft had.
  const wanted = store.putBack.value ? undefined : planned
  const isGone = since?.kind === 'gone'
  const isBack = store.undone.value.some((entry) => entry.control === control)
  return (
    <div class="card-tools">
      {(status === 'failed' || since?.kind === 'changed' || since?.kind === 'emptied') && wanted && (
        <CopyButton value={wanted} label={label} />
      )}
      {status === 'done' && !isGone && receipt.undoable && store.canUndo.value && !isBack && (
        <button
          type="button"
          class="quiet"
          aria-label={`${t('card.undoOne')}: ${label}`}
          onClick={() => store.undoOne(control)}
        >
          {t('card.undoOne')}
        </button>
      )}
      {!isGone && (
        <button
          type="button"
          class="quiet"
          aria-label={`${t('card.show')}: ${label}`}
          onClick={() => store.show(control)}
        >
          {t('card.show')}
        </button>
      )}
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

/** `shown` is absent while nothing may be shown. */
function outcome(
  receipt: Receipt,
  since: Since | undefined,
  t: ReturnType<typeof useText>,
  shown?: (value: string) => string,
): string {
  const value = since?.now ?? ('now' in receipt ? receipt.now : '')
  const now = shown?.(value) ?? ''
  const noUndo = receipt.status === 'done' && !receipt.undoable ? ` · ${t('card.noUndo')}` : ''
  if (receipt.status === 'kept') return t(`reason.${receipt.reason}`)
  if (receipt.status === 'done') {
    if (!since) return `${t('fill.verified')}${now && `: ${now}`}${noUndo}`
    if (since.kind === 'gone') return t('since.gone')
    const said = since.kind === 'emptied' || shown ? (`since.${since.kind}` as const) : 'since.covered'
    return `${t(said, { now: now || t('card.empty') })}${noUndo}`
  }
  if (isUntold(receipt)) return t(`fail.${receipt.reason}`)
  const why = receipt.reason === 'aborted' ? t('fail.cutOff') : t(`fail.${receipt.reason}`)
  return `${why} · ${left(receipt.restored, since)}`

  /** What stands there after a write that failed. */
  function left(restored: boolean, isChanged: Since | undefined): string {
    const there = { now: now || t('card.empty') }
    if (isChanged) return shown ? t('since.failed', there) : t('since.covered')
    if (restored) return t('fail.restored')
    // His own writing was not to be put back.
    if (receipt.status === 'failed' && receipt.reason === 'user-edited' && shown) return t('since.failed', there)
    return shown ? t('fail.notRestored', there) : t('fail.notRestoredCovered')
  }
}
