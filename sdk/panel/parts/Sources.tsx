import type { Source } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useStore, useText } from './context.ts'

/** Where a rule is written: the first page at once, the others on request; all at once where they are claims to compare. */
export function Sources({
  title,
  sources,
  all = false,
}: {
  title?: string
  sources: readonly Source[]
  all?: boolean
}): JSX.Element {
  const t = useText()
  const shown = all ? sources : sources.slice(0, 1)
  const rest = sources.slice(shown.length)
  return (
    <div class="sources muted">
      {title && <span>{title}: </span>}
      <SourceList sources={shown} />
      {rest.length > 0 && (
        <details>
          <summary>{t('findings.moreSources', { count: rest.length })}</summary>
          <SourceList sources={rest} />
        </details>
      )}
    </div>
  )
}

function SourceList({ sources }: { sources: readonly Source[] }): JSX.Element {
  const t = useText()
  const { locale, sourceWords } = useStore()
  return (
    <ul>
      {sources.map((source) => (
        <li key={`${source.provider} ${source.page} ${source.claim ?? ''}`}>
          {sourceWords.value(source, locale.value).join(' · ')}
          {!source.date && ` · ${t('findings.undated')}`} · {t(`findings.confidence.${source.confidence}`)}
          {source.claim && <> — {source.claim}</>}
        </li>
      ))}
    </ul>
  )
}
