import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useManager } from './context.ts'

/** The rest of a long list, one page a press; nothing when all of it is shown. */
export function More({ all, shown, page }: { all: number; shown: Signal<number>; page: number }): JSX.Element | null {
  const { t } = useManager()
  if (all <= shown.value) return null
  return (
    <button
      type="button"
      class="secondary no-print"
      onClick={() => {
        shown.value += page
      }}
    >
      {t('more', { count: all - shown.value })}
    </button>
  )
}
