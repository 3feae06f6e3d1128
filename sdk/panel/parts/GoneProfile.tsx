import type { JSX } from 'preact'
import { useStore, useText } from './context.ts'
import { Notice } from './Notice.tsx'

/** The profile that was in use is no longer there: from here it would look like forgetting. */
export function GoneProfile(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const name = store.goneProfile.value
  if (name === undefined) return null
  return (
    <Notice tone="attention">
      <p role="status">{t('look.goneProfile', { name })}</p>
    </Notice>
  )
}
