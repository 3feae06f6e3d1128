import type { JSX } from 'preact'
import { isLater, undecidedApart } from '../steps/undecided.ts'
import { useStore, useText } from './context.ts'
import { fieldName } from './field-name.ts'

/** Rules that cannot be judged yet, each with what is missing: neither a violation nor silence. */
export function Undecided(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const locale = store.locale.value
  const report = store.report.value
  const undecided = report ? undecidedApart(report.undecided, store.findings.value.open) : []
  if (undecided.length === 0) return null
  const separator = t('list.separator')
  return (
    <details class="group">
      <summary>
        <span class="group-name">{t('findings.undecided', { count: undecided.length })}</span>
      </summary>
      <ul class="cards">
        {/* What can be answered now comes first. */}
        {[...undecided.filter((one) => !isLater(one)), ...undecided.filter(isLater)].map(({ ruleId, missing }) => (
          <li key={ruleId} class="card" data-rule={ruleId}>
            <p>{store.ruleTitle(ruleId, locale)}</p>
            <p class="muted">
              {t('findings.undecidedMissing', {
                fields: [...new Set(missing.map((id) => fieldName(id, locale)))].join(separator),
              })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
