import type { JSX } from 'preact'
import { maskNumbers } from './masking.ts'
import { useReveal } from './reveal.ts'

/** A text in which document and telephone numbers are covered until the button is pressed. */
export function Masked({ text, show, hide }: { text: string; show: string; hide: string }): JSX.Element {
  const open = useReveal()
  const masked = maskNumbers(text)
  if (masked === text) return <>{text}</>
  return (
    <span class="masked">
      {open.value ? text : masked}{' '}
      <button
        type="button"
        class="quiet"
        aria-pressed={open.value}
        onClick={() => {
          open.value = !open.value
        }}
      >
        {open.value ? hide : show}
      </button>
    </span>
  )
}
