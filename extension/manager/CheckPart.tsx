import { writeWorkbook } from '@beian-assist/rules/files'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { type BatchLine, countOf } from '../agency/report/batch-check.ts'
import { batchJson, batchSheets } from '../agency/report/batch-file.ts'
import { useManager } from './context.ts'
import { More } from './More.tsx'
import { printAll } from './print-all.ts'
import { ScrollRegion } from './ScrollRegion.tsx'
import { saveFile, XLSX } from './save-file.ts'
import { today } from './today.ts'

type Column = 'name' | 'error' | 'warning' | 'undecided'
const PAGE = 100

const countIn = ({ report }: BatchLine, column: Exclude<Column, 'name'>): number =>
  column === 'undecided' ? report.undecided.length : countOf(report.findings, column)

/** All clients against all rules, worst first, each with its findings behind a press. */
export function CheckPart(): JSX.Element {
  const { model, language, t } = useManager()
  const state = model.batch.value
  return (
    <>
      <p class="muted no-print">{t('check.intro')}</p>
      <div class="row no-print">
        {state.kind === 'running' ? (
          <button type="button" class="secondary" onClick={() => model.cancel()}>
            {t('check.cancel')}
          </button>
        ) : (
          <button type="button" class="primary" onClick={() => model.check(today(), language)}>
            {t('check.start', { count: model.clients.value.filter((one) => !one.archived).length })}
          </button>
        )}
      </div>
      {state.kind === 'running' && (
        <div role="status">
          <progress
            class="progress"
            max={Math.max(1, state.total)}
            value={state.done}
            aria-label={t('section.check')}
          />
          <p>{t('check.progress', { done: state.done, total: state.total })}</p>
        </div>
      )}
      {state.kind === 'done' && <Result lines={state.lines} whole={state.whole} ms={state.ms} />}
    </>
  )
}

function Result({ lines, whole, ms }: { lines: readonly BatchLine[]; whole: boolean; ms: number }): JSX.Element {
  const { vault, t } = useManager()
  const sort = useSignal<{ column: Column; down: boolean }>({ column: 'error', down: true })
  const only = useSignal<'all' | 'error' | 'clean'>('all')
  const shown = useSignal(PAGE)
  const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true })
  const wanted = lines.filter((line) => {
    const errors = countOf(line.report.findings, 'error')
    return only.value === 'all' || (only.value === 'error' ? errors > 0 : errors === 0)
  })
  const { column, down } = sort.value
  const sorted = [...wanted].sort((a, b) => {
    const order =
      column === 'name' ? collator.compare(a.client.name, b.client.name) : countIn(a, column) - countIn(b, column)
    return (down ? -order : order) || collator.compare(a.client.name, b.client.name)
  })
  const name = t('check.file', { day: today() })
  const noted = () => {
    const clients = sorted.map(({ client }) => client.key)
    void vault.activity.note({ act: 'export', what: 'check', clients, count: sorted.length })
  }
  const head = (id: Column) => (
    <th key={id} aria-sort={column !== id ? 'none' : down ? 'descending' : 'ascending'}>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          sort.value = { column: id, down: column === id ? !down : id !== 'name' }
        }}
      >
        {t(`check.${id}`)} {column === id ? (down ? '▾' : '▴') : ''}
      </button>
    </th>
  )
  return (
    <>
      <p role="status">
        {whole
          ? t('check.done', { count: lines.length, seconds: (ms / 1000).toFixed(1) })
          : t('check.cancelled', { count: lines.length })}
      </p>
      <div class="row no-print">
        <label>
          {t('check.show')}{' '}
          <select
            value={only.value}
            onChange={(event) => {
              only.value = event.currentTarget.value as typeof only.value
            }}
          >
            <option value="all">{t('check.all')}</option>
            <option value="error">{t('check.withErrors')}</option>
            <option value="clean">{t('check.clean')}</option>
          </select>
        </label>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            saveFile(
              `${name}.xlsx`,
              writeWorkbook(
                batchSheets(sorted, {
                  overview: t('check.sheet'),
                  findings: t('check.sheetFindings'),
                  columns: [
                    t('check.name'),
                    t('client.number'),
                    t('check.error'),
                    t('check.warning'),
                    t('check.undecided'),
                  ],
                  findingColumns: [
                    t('check.name'),
                    t('check.severity'),
                    t('check.message'),
                    t('check.fix'),
                    t('check.fields'),
                    t('check.rule'),
                  ],
                }),
              ),
              XLSX,
            )
            noted()
          }}
        >
          {t('save.xlsx')}
        </button>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            saveFile(`${name}.json`, batchJson(sorted), 'application/json')
            noted()
          }}
        >
          {t('save.json')}
        </button>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            void printAll(shown, sorted.length)
            noted()
          }}
        >
          {t('print')}
        </button>
      </div>
      <ScrollRegion name={t('section.check')}>
        <table data-batch>
          <thead>
            <tr>{(['name', 'error', 'warning', 'undecided'] as const).map(head)}</tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown.value).map((line) => (
              <Row key={line.filingId} line={line} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <More all={sorted.length} shown={shown} page={PAGE} />
    </>
  )
}

function Row({ line }: { line: BatchLine }): JSX.Element {
  const { model, t } = useManager()
  const { client, report } = line
  return (
    <tr data-filing={line.filingId}>
      <td>
        <details>
          <summary>{client.name || t('client.unnamed')}</summary>
          <ul>
            {report.findings.map((one) => (
              <li key={`${one.ruleId} ${one.fields.join()}`} class="finding" data-rule={one.ruleId}>
                <span class={`severity-${one.severity}`}>{t(`severity.${one.severity}`)}</span> {one.message}
                <br />
                <span class="muted">{one.fix}</span>
              </li>
            ))}
          </ul>
          {report.findings.length === 0 && <p>{t('check.nothing')}</p>}
          <button
            type="button"
            class="quiet no-print"
            onClick={() => {
              model.query.value = ''
              model.selected.value = client.key
              location.hash = '#clients'
            }}
          >
            {t('client.open')}
          </button>
        </details>
      </td>
      <td data-label={t('check.error')}>{countIn(line, 'error')}</td>
      <td data-label={t('check.warning')}>{countIn(line, 'warning')}</td>
      <td data-label={t('check.undecided')}>{countIn(line, 'undecided')}</td>
    </tr>
  )
}
