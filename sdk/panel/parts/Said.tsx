import type { Finding } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useStore, useText } from './context.ts'
import { goToFinding } from './go-to-finding.ts'
import { maskNumbers } from './masking.ts'

/** What the check says against a value, in one line, and the way to the rest of it. */
export function Said({
  found: [first, ...rest],
  label,
  open,
}: {
  found: readonly Finding[]
  label: string
  /** Numbers stand open. */
  open: boolean
}): JSX.Element | null {
  const store = useStore()
  const t = useText()
  if (!first) return null
  const look = ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
    const root = currentTarget.getRootNode()
    store.tab.value = 'findings'
    // The tab is drawn meanwhile.
    setTimeout(() => goToFinding(root, first, store.report.value?.findings ?? []))
  }
  return (
    <p class={`said finding-${first.severity}`}>
      <strong>
        <span aria-hidden="true">{first.severity === 'error' ? '✕' : '!'}</span> {t(`findings.${first.severity}`)}
      </strong>
      {': '}
      {open ? first.message : maskNumbers(first.message)}
      {rest.length > 0 && <span class="muted"> {t('said.more', { count: rest.length })}</span>}{' '}
      <button type="button" class="link" aria-label={`${t('findings.fix')}: ${label}`} onClick={look}>
        {t('findings.fix')}
      </button>
    </p>
  )
}
