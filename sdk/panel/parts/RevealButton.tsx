import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useText } from './context.ts'

/** Opens and covers the numbers of one card, or with no label those of all. */
export function RevealButton({ open, label }: { open: Signal<boolean>; label?: string }): JSX.Element {
  const t = useText()
  const isAll = label === undefined
  const text = t(open.value ? (isAll ? 'mask.coverAll' : 'mask.cover') : isAll ? 'mask.all' : 'mask.number')
  return (
    <button
      type="button"
      class="quiet"
      aria-label={isAll ? text : `${text}: ${label}`}
      onClick={() => {
        open.value = !open.value
      }}
    >
      {text}
    </button>
  )
}
