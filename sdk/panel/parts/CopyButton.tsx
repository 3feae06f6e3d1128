import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { copyText } from './clipboard.ts'
import { useText } from './context.ts'

/** How long "copied" stands, in ms; longer where there is more to read. */
const SHOWN_MS = 2000
const SHOWN_LONG_MS = 6000

/** For whatever must be pasted by hand. The value goes to the clipboard, nowhere else. */
export function CopyButton({ value, label }: { value: string; label: string }): JSX.Element {
  const t = useText()
  const copied = useSignal<'card.copied' | 'card.copiedShort' | 'card.copyFailed' | undefined>(undefined)
  const text = t(copied.value ?? 'card.copy')
  return (
    <button
      type="button"
      class="quiet"
      aria-label={`${text}: ${label}`}
      onClick={async () => {
        copied.value = await copyText(value).then(
          (isShort) => (isShort ? 'card.copiedShort' : 'card.copied'),
          () => 'card.copyFailed' as const,
        )
        setTimeout(
          () => {
            copied.value = undefined
          },
          copied.value === 'card.copied' ? SHOWN_MS : SHOWN_LONG_MS,
        )
      }}
    >
      <span aria-live="polite">{text}</span>
    </button>
  )
}
