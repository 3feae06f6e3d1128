import type { Finding, Severity } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useStore, useText } from './context.ts'
import { pathName } from './field-name.ts'
import { Notice } from './Notice.tsx'
import { Sources } from './Sources.tsx'
import { Undecided } from './Undecided.tsx'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** What would be sent back, why, where that is written and how to mend it. */
export function FindingsTab(): JSX.Element {
  const store = useStore()
  const t = useText()
  const report = store.report.value
  if (!report) return <p class="muted">{t('findings.notYet')}</p>
  const count = (severity: Severity) => report.findings.filter((finding) => finding.severity === severity).length
  return (
    <section aria-labelledby="ba-findings">
      <h1 id="ba-findings">{t('tab.findings')}</h1>
      <div role="status">
        {count('error') + count('warning') === 0 ? (
          <Notice tone="good">
            <p>
              <strong>{t('findings.none')}</strong>
            </p>
            <p>{t('findings.noneHint')}</p>
          </Notice>
        ) : (
          <Notice tone={count('error') > 0 ? 'problem' : 'attention'}>
            <p>{t('findings.summary', { errors: count('error'), warnings: count('warning') })}</p>
          </Notice>
        )}
      </div>
      {SEVERITIES.map((severity) => {
        const found = report.findings.filter((finding) => finding.severity === severity)
        if (found.length === 0) return null
        return (
          <details key={severity} class={`group findings-${severity}`} open={severity !== 'info'}>
            <summary>
              <span class="group-name">{t(`findings.${severity}`)}</span>
              <span class="count">{t('group.count', { count: found.length })}</span>
            </summary>
            <ul class="cards">
              {found.map((finding) => (
                <FindingCard key={`${finding.ruleId} ${finding.fields.join()}`} finding={finding} />
              ))}
            </ul>
          </details>
        )
      })}
      <Undecided />
      <p class="muted">{t('findings.checked', { count: report.rulesChecked, version: report.dataVersion })}</p>
    </section>
  )
}

function FindingCard({ finding }: { finding: Finding }): JSX.Element {
  const store = useStore()
  const t = useText()
  const locale = store.locale.value
  const controls = store.scan.value?.mappings ?? []
  return (
    <li class={`card finding finding-${finding.severity}`} data-rule={finding.ruleId}>
      <p class="finding-message">{finding.message}</p>
      <p>
        <strong>{t('findings.fix')}</strong>: {finding.fix}
      </p>
      {finding.fields.length > 0 && (
        <p class="where">
          {t('findings.where')}:{' '}
          {finding.fields.map((path) => {
            const control = controls.find((mapping) => mapping.status !== 'refused' && mapping.path === path)?.control
            const name = pathName(path, locale)
            return control ? (
              <button key={path} type="button" class="chip chip-button" onClick={() => store.show(control)}>
                {name}
              </button>
            ) : (
              <span key={path} class="chip">
                {name}
              </span>
            )
          })}
        </p>
      )}
      <Sources title={t('findings.sources')} sources={finding.sources} all={finding.disputed !== undefined} />
      {finding.disputed && finding.disputed.length > 0 && (
        <div class="disputed">
          <p>
            <strong>{t('findings.disputed')}</strong> {t('findings.disputedHint')}
          </p>
          <Sources sources={finding.disputed} all />
        </div>
      )}
      <p class="rule-id muted">{finding.ruleId}</p>
    </li>
  )
}
