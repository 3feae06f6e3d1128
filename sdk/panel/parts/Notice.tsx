import type { ComponentChildren, JSX } from 'preact'
import { useStore, useText } from './context.ts'

type Tone = 'problem' | 'attention' | 'good' | 'plain'

export function Notice({ tone, children }: { tone: Tone; children: ComponentChildren }): JSX.Element {
  return <div class={`notice notice-${tone}`}>{children}</div>
}

/** What went wrong, what was kept and what to do; with the one button that helps. */
export function ProblemNotice(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const problem = store.problem.value
  if (!problem) return null
  const host = store.place.value?.host ?? ''
  return (
    <div role="alert">
      <Notice tone="problem">
        <p>{t(`problem.${problem.code}`, { host, detail: problem.detail ?? '' })}</p>
        {problem.code === 'site-not-allowed' && (
          <button type="button" class="secondary" onClick={() => store.allowSite()}>
            {t('site.allow', { host })}
          </button>
        )}
      </Notice>
    </div>
  )
}
