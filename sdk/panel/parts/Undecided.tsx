import { rules } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useStore, useText } from './context.ts'
import { fieldName } from './field-name.ts'

/** Rules that cannot be judged yet, each with what is missing: neither a violation nor silence. */
export function Undecided(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const locale = store.locale.value
  const undecided = store.report.value?.undecided ?? []
  if (undecided.length === 0) return null
  const separator = t('list.separator')
  return (
    <details class="group">
      <summary>{t('findings.undecided', { count: undecided.length })}</summary>
      <ul class="cards">
        {undecided.map(({ ruleId, missing }) => (
          <li key={ruleId} class="card" data-rule={ruleId}>
            <p>{rules.find(({ id }) => id === ruleId)?.title[locale === 'en' ? 'en' : 'zh'] ?? ruleId}</p>
            <p class="muted">
              {t('findings.undecidedMissing', {
                fields: missing.map((id) => fieldName(id, locale)).join(separator),
              })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
