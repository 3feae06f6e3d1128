import { type Locale, publisherName, type Severity, sourceDate, sourceName } from '@beian-assist/rules'
import { panelText } from '@beian-assist/sdk/panel'
import type { JSX } from 'preact'
import { type ExtensionKey, text } from '../messages/index.ts'
import { Paper } from './Paper.tsx'
import type { ReportData, ReportFinding } from './report-data.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

const stepName = ({ locale, steps }: ReportData, id: string): string => {
  const step = steps.find((one) => one.id === id)
  if (!step) return ''
  const name = panelText(locale, `steps.step.${step.kind}`)
  return step.number === undefined ? name : panelText(locale, 'steps.numbered', { name, number: step.number })
}

/** What would be sent back if the filing went in as it is; to be read on paper by whoever signs it. */
export function ReportPage({ data, locale }: { data: ReportData | undefined; locale: Locale }): JSX.Element {
  const t = (key: ExtensionKey, values?: Readonly<Record<string, string | number>>) => text(locale, key, values)
  if (!data)
    return (
      <main class="panel report">
        <h1>{t('report.title')}</h1>
        <p class="notice notice-attention">{t('report.gone')}</p>
      </main>
    )
  const open = data.findings.filter(({ dismissed }) => !dismissed)
  const dismissed = data.findings.filter((one) => one.dismissed)
  const count = (severity: Severity) => open.filter(({ finding }) => finding.severity === severity).length
  const lacking = data.steps.filter(({ missing }) => missing.length > 0)
  return (
    <main class="panel report" lang={locale}>
      <div class="title-row">
        <h1>{t('report.title')}</h1>
        <button type="button" class="primary no-print" onClick={() => print()}>
          {t('report.print')}
        </button>
      </div>
      <p>
        <strong>{data.client}</strong> {[data.provider, data.province].filter(Boolean).join(' · ')}
        <br />
        <span class="muted">
          {t('report.made', {
            when: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(
              new Date(data.madeAt),
            ),
            rules: data.rulesChecked,
            version: data.dataVersion,
          })}
        </span>
      </p>
      <p class={`notice ${count('error') > 0 ? 'notice-problem' : 'notice-good'}`}>
        {count('error') + count('warning') === 0
          ? panelText(locale, 'findings.none')
          : panelText(locale, 'findings.summary', { errors: count('error'), warnings: count('warning') })}
      </p>
      <p class="muted">{t('report.private')}</p>
      {SEVERITIES.map((severity) => (
        <Section
          key={severity}
          data={data}
          title={panelText(locale, `findings.${severity}`)}
          list={open.filter(({ finding }) => finding.severity === severity)}
        />
      ))}
      {lacking.length > 0 && (
        <section>
          <h2>{t('report.missing')}</h2>
          <ul>
            {lacking.map(({ id, missing }) => (
              <li key={id}>
                <strong>{stepName(data, id)}</strong>: {missing.join(panelText(locale, 'list.separator'))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.materials.length > 0 && (
        <section>
          <h2>{t('report.materials')}</h2>
          <ul class="papers">
            {data.materials
              .filter(({ need }) => need !== 'undecided')
              .map((material) => (
                <Paper key={material.anyOf.join()} material={material} locale={locale} />
              ))}
          </ul>
        </section>
      )}
      <Section data={data} title={panelText(locale, 'findings.dismissed')} list={dismissed} />
      {data.undecided.length > 0 && (
        <section>
          <h2>{panelText(locale, 'findings.undecided', { count: data.undecided.length })}</h2>
          <ul>
            {data.undecided.map(({ title, missing }) => (
              <li key={title}>
                {title}{' '}
                <span class="muted">
                  {panelText(locale, 'findings.undecidedMissing', {
                    fields: missing.join(panelText(locale, 'list.separator')),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.later.length > 0 && (
        <section>
          <h2>{t('report.later', { count: data.later.length })}</h2>
          <p class="muted">{data.later.join(panelText(locale, 'list.separator'))}</p>
        </section>
      )}
      <p class="muted">{panelText(locale, 'findings.noneHint')}</p>
    </main>
  )
}

function Section({
  data,
  title,
  list,
}: {
  data: ReportData
  title: string
  list: readonly ReportFinding[]
}): JSX.Element | null {
  const { locale } = data
  const undated = panelText(locale, 'findings.undated')
  if (list.length === 0) return null
  return (
    <section>
      <h2>
        {title} ({list.length})
      </h2>
      <ul>
        {list.map(({ finding, step, dismissed }) => (
          <li key={`${finding.ruleId} ${finding.fields.join()}`} class={`card finding finding-${finding.severity}`}>
            <p class="finding-message">
              {step && <span class="chip">{stepName(data, step)}</span>}
              {finding.message}
            </p>
            <p>
              <strong>{panelText(locale, 'findings.fix')}</strong>: {finding.fix}
            </p>
            <p class="muted">
              {panelText(locale, 'findings.sources')}:{' '}
              {finding.sources
                .map((source) => {
                  const name = `${publisherName(source.provider, locale)} ${sourceName(source, locale)}`
                  const date = source.date ? sourceDate(source.date, locale) : undated
                  return name.includes(date) ? name : `${name} (${date})`
                })
                .join(panelText(locale, 'list.separator'))}
              {finding.disputed && finding.disputed.length > 0 && (
                <>
                  <br />
                  {panelText(locale, 'findings.disputed')}:{' '}
                  {finding.disputed
                    .map((source) => {
                      const name = `${publisherName(source.provider, locale)} ${sourceName(source, locale)}`
                      return `${name}${source.claim ? ` — ${source.claim}` : ''}`
                    })
                    .join(panelText(locale, 'list.separator'))}
                </>
              )}
            </p>
            {dismissed && (
              <p class="muted">
                {panelText(locale, 'findings.dismissedReason', { reason: dismissed.reason, on: dismissed.on })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
