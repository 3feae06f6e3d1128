import { columnName } from '@beian-assist/rules/files'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useManager } from './context.ts'
import type { Exchange } from './exchange-model.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportRows } from './ImportRows.tsx'
import { More } from './More.tsx'

const PAGE = 200
const KNOWN_CODES = new Set([
  'digits-lost',
  'merged-cells',
  'error-value',
  'bad-date',
  'unknown-value',
  'wrong-type',
  'wrong-count',
  'open-quote',
  'duplicate-column',
  'no-filing',
])

const MOST_LISTED = 12
const inShort = (names: readonly string[]): string =>
  names.length > MOST_LISTED ? `${names.slice(0, MOST_LISTED).join(', ')}…` : names.join(', ')

/** What the columns mean, what was read, what could not be: before anything is stored. */
export function ImportPreview({ exchange }: { exchange: Exchange }): JSX.Element | null {
  const { t } = useManager()
  const shownProblems = useSignal(PAGE)
  const opened = exchange.opened.value
  if (!opened) return null
  const { sheets, table } = opened
  const rows = exchange.rows.value
  const problems = exchange.read.value?.problems ?? []
  const chosen = rows.filter((_, at) => !exchange.skipped.value.has(at)).length
  const hiddenRows = rows.filter(({ isHidden }) => isHidden).map(({ read }) => read.place.row)
  const hiddenColumns = new Set(table.hiddenColumns)
  const above = exchange.above.value
  return (
    <div class="manager-detail" data-preview>
      {sheets.length > 1 && (
        <label>
          {t('import.sheet')}{' '}
          <select value={table.sheet ?? ''} onChange={(event) => exchange.sheet(event.currentTarget.value)}>
            {sheets.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      {above.length > 0 && (
        <p class="muted" data-above={above.length}>
          {t('import.above', {
            first: above[0]!.row,
            text: above
              .map(({ text }) => text)
              .join(' / ')
              .slice(0, 120),
          })}
        </p>
      )}
      {(hiddenRows.length > 0 || hiddenColumns.size > 0) && (
        <div role="status" class="notice notice-attention" data-hidden={hiddenRows.length}>
          {hiddenRows.length > 0 && (
            <p>{t('import.hiddenRows', { count: hiddenRows.length, rows: inShort(hiddenRows.map(String)) })}</p>
          )}
          {hiddenColumns.size > 0 && (
            <p>{t('import.hiddenColumns', { columns: inShort([...hiddenColumns].map(columnName)) })}</p>
          )}
        </div>
      )}
      <ImportColumns exchange={exchange} />
      {problems.length > 0 && (
        <div role="alert" class="notice notice-attention" data-problems={problems.length}>
          <p>{t('import.problems', { count: problems.length })}</p>
          <ul>
            {problems.slice(0, shownProblems.value).map(({ code, place, value, detail }) => (
              <li key={`${place.cell ?? place.row} ${code} ${value}`} data-code={code} data-cell={place.cell}>
                <strong>{place.cell ?? (place.row === undefined ? '' : t('import.row', { row: place.row }))}</strong>{' '}
                {value !== undefined && `“${value}” `}
                {KNOWN_CODES.has(code) ? t(`cell.${code}` as 'cell.bad-date') : t('cell.other', { code })}
                {detail !== undefined && <span class="muted"> {detail}</span>}
              </li>
            ))}
          </ul>
          <More all={problems.length} shown={shownProblems} page={PAGE} />
        </div>
      )}
      <ImportRows exchange={exchange} />
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={chosen === 0 || exchange.busy.value}
          onClick={() => exchange.bringIn()}
        >
          {t('import.store', { count: chosen })}
        </button>
        <span class="muted">{t('import.atOnce')}</span>
      </div>
    </div>
  )
}
