import { columnName, columns as templateColumns } from '@beian-assist/rules/files'
import type { JSX } from 'preact'
import { useManager } from './context.ts'
import type { Exchange } from './exchange-model.ts'

/** What each column of the table means, with the first value below it; what is left out is seen. */
export function ImportColumns({ exchange }: { exchange: Exchange }): JSX.Element {
  const { language, t } = useManager()
  const hidden = new Set(exchange.opened.value?.table.hiddenColumns)
  const { columns, meaning } = exchange
  const untitled = columns.value.filter(({ column, text }) => text === '' && !meaning.value.has(column))
  return (
    <>
      {untitled.length > 0 && (
        <p role="status" class="notice notice-attention" data-untitled={untitled.length}>
          {t('import.untitledColumns', { columns: untitled.map(({ column }) => columnName(column)).join(', ') })}
        </p>
      )}
      <details class="group" open>
        <summary>
          <span class="group-name">{t('import.columns')}</span>
          <span class="count">
            {t('import.columnsCount', { known: meaning.value.size, all: columns.value.length })}
          </span>
        </summary>
        <p class="muted">{t('import.columnsHint')}</p>
        <div class="manager-map">
          {columns.value.map(({ column, text, group, sample, place, by }) => {
            const path = meaning.value.get(column) ?? ''
            const isListed = templateColumns.some((one) => one.path === path)
            return [
              <label key={`label ${column}`} for={`ba-column-${column}`}>
                {group !== undefined && <span class="muted">{group} › </span>}
                {text || t('import.untitled')} <span class="muted">{place.cell}</span>
                {by === 'engine' && <span class="chip">{t('import.guessed')}</span>}
                {by === 'remembered' && <span class="chip">{t('import.remembered')}</span>}
                {hidden.has(column) && <span class="chip">{t('import.isHidden')}</span>}
                {sample !== undefined && <span class="manager-sample">{t('import.sample', { value: sample })}</span>}
              </label>,
              <select
                key={`choice ${column}`}
                id={`ba-column-${column}`}
                value={path}
                onChange={(event) => exchange.mean(column, event.currentTarget.value)}
              >
                <option value="">{t('import.pass')}</option>
                {!isListed && path !== '' && <option value={path}>{path}</option>}
                {templateColumns.map((one) => (
                  <option key={one.path} value={one.path}>
                    {language === 'en' ? one.en : one.zh}
                  </option>
                ))}
              </select>,
            ]
          })}
        </div>
      </details>
    </>
  )
}
