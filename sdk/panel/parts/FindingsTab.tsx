import type { Finding, Severity } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { findingKey } from '../state/finding-key.ts'
import { notBegun } from '../state/not-begun.ts'
import { type FilingStep, stepOf } from '../steps/steps.ts'
import { AskOnce } from './AskOnce.tsx'
import { SlotsContext, useStore, useText } from './context.ts'
import { Dismissed } from './Dismissal.tsx'
import { FindingCard } from './FindingCard.tsx'
import { goToFinding, idOf } from './go-to-finding.ts'
import { Notice } from './Notice.tsx'
import { Renamed } from './Renamed.tsx'
import { useStepName } from './StepMap.tsx'
import { Undecided } from './Undecided.tsx'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** What would be sent back, why, where that is written and how to mend it. */
export function FindingsTab(): JSX.Element {
  const store = useStore()
  const t = useText()
  const slots = useContext(SlotsContext)
  const report = store.report.value
  if (!report) return <p class="muted">{t('findings.notYet')}</p>
  const { open } = store.findings.value
  const print = slots.print
  const calm = open.every(({ severity }) => severity === 'info') && notBegun(store.scan.value, store.filing.value)
  return (
    <section aria-labelledby="ba-findings">
      <h1 id="ba-findings">{t('tab.findings')}</h1>
      <Summary open={open} calm={calm} />
      <Renamed />
      {store.scan.value && <p class="muted">{t('findings.live')}</p>}
      {SEVERITIES.map((severity) => (
        <Group key={severity} severity={severity} found={open.filter((finding) => finding.severity === severity)} />
      ))}
      <AskOnce />
      <Dismissed />
      {!calm && <Undecided />}
      <p class="muted">{t('findings.checked', { count: report.rulesChecked, version: report.dataVersion })}</p>
      {print && !calm && (
        <div class="footer">
          <button type="button" class="primary" onClick={() => print(store)}>
            {t('findings.report')}
          </button>
        </div>
      )}
    </section>
  )
}

/** How many there are, and the way to each that blocks. */
function Summary({ open, calm }: { open: readonly Finding[]; calm: boolean }): JSX.Element {
  const store = useStore()
  const t = useText()
  const errors = open.filter(({ severity }) => severity === 'error')
  const warnings = open.filter(({ severity }) => severity === 'warning')
  return (
    <>
      <div role="status">
        {calm ? (
          <Notice tone="plain">
            <p>{t('findings.notBegun')}</p>
          </Notice>
        ) : errors.length + warnings.length === 0 ? (
          <Notice tone="good">
            <p>
              <strong>{t('findings.none')}</strong>
            </p>
            <p>{t('findings.noneHint')}</p>
          </Notice>
        ) : (
          <Notice tone={errors.length > 0 ? 'problem' : 'attention'}>
            <p>{t('findings.summary', { errors: errors.length, warnings: warnings.length })}</p>
          </Notice>
        )}
      </div>
      {errors.length > 1 && (
        <nav class="error-summary" aria-label={t('findings.summaryTitle')}>
          <ul>
            {errors.map((finding) => (
              <li key={findingKey(finding)}>
                <button
                  type="button"
                  class="link"
                  onClick={(event) =>
                    goToFinding(event.currentTarget.getRootNode(), finding, store.report.value?.findings ?? [])
                  }
                >
                  {finding.message}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

function Group({ severity, found }: { severity: Severity; found: readonly Finding[] }): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const name = useStepName()
  if (found.length === 0) return null
  const steps = store.steps.value
  const byStep = new Map<FilingStep | undefined, Finding[]>()
  for (const finding of found) {
    const step = steps.length > 0 ? stepOf(finding.fields[0], steps) : undefined
    byStep.set(step, [...(byStep.get(step) ?? []), finding])
  }
  const inOrder = [...byStep].sort(([a], [b]) => (a && b ? steps.indexOf(a) - steps.indexOf(b) : 0))
  return (
    <details class={`group findings-${severity}`} open={severity !== 'info'}>
      <summary>
        <span class="group-name">{t(`findings.${severity}`)}</span>
        <span class="count">{t('group.count', { count: found.length })}</span>
      </summary>
      {inOrder.map(([step, list]) => (
        <div key={step?.id ?? 'all'}>
          {step && <h2 class="step-heading">{t('findings.byStep', { step: name(step), count: list.length })}</h2>}
          <ul class="cards">
            {list.map((finding) => (
              <FindingCard
                key={findingKey(finding)}
                id={idOf(finding, store.report.value?.findings ?? [])}
                finding={finding}
              />
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
