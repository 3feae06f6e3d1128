import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useManager } from './context.ts'
import type { Exchange, ImportRow } from './exchange-model.ts'
import { More } from './More.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'

const PAGE = 200

/** The rows that were read: which are taken, and whose those are of which only the name is known. */
export function ImportRows({ exchange }: { exchange: Exchange }): JSX.Element | null {
  const { t } = useManager()
  const shown = useSignal(PAGE)
  const rows = exchange.rows.value
  const asked = exchange.asked.value
  if (rows.length === 0) return null
  return (
    <>
      {asked.length > 0 && (
        <div role="status" class="notice notice-attention" data-asked={asked.length}>
          <p>{t('import.sameNames', { count: asked.length })}</p>
          <div class="row">
            <button
              type="button"
              class="secondary"
              onClick={() => exchange.sayWhose(asked.flatMap((at) => only(rows[at]!).map((whose) => [at, whose])))}
            >
              {t('import.allOne')}
            </button>
            <button type="button" class="secondary" onClick={() => exchange.sayWhose(asked.map((at) => [at, 'apart']))}>
              {t('import.allApart')}
            </button>
          </div>
        </div>
      )}
      <ScrollRegion name={t('import.title')}>
        <table>
          <thead>
            <tr>
              <th>{t('import.take')}</th>
              <th>{t('import.rowTitle')}</th>
              <th>{t('check.name')}</th>
              <th>{t('import.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown.value).map((row, at) => (
              <Row key={row.read.place.row} exchange={exchange} row={row} at={at} />
            ))}
          </tbody>
        </table>
        {rows.length > shown.value && <p class="muted">{t('import.moreRows', { count: rows.length - shown.value })}</p>}
        <More all={rows.length} shown={shown} page={PAGE} />
      </ScrollRegion>
    </>
  )
}

/** The client that a row can be of, where there is but one. */
const only = ({ state, namesakes }: ImportRow): readonly string[] =>
  state === 'same-name-above' ? ['above'] : namesakes.length === 1 ? [namesakes[0]!.id] : []

function Row({ exchange, row, at }: { exchange: Exchange; row: ImportRow; at: number }): JSX.Element {
  const { t } = useManager()
  const { read, state, isHidden, namesakes } = row
  const name = read.filing.subject?.name || read.filing.principal?.name || t('client.unnamed')
  const isAsked = state === 'same-name' || state === 'same-name-above'
  const whose = exchange.said.value.get(at) ?? ''
  return (
    <tr data-row={read.place.row} data-state={state}>
      <td>
        <input
          type="checkbox"
          aria-label={name}
          checked={!exchange.skipped.value.has(at)}
          disabled={isAsked && whose === ''}
          onChange={(event) => exchange.choose(at, event.currentTarget.checked)}
        />
      </td>
      <td data-label={t('import.rowTitle')}>
        {read.place.row} {isHidden && <span class="chip">{t('import.isHidden')}</span>}
      </td>
      <td>{name}</td>
      <td>
        {t(`state.${state}`)}
        {isAsked && (
          <select
            aria-label={t('import.whose', { name })}
            value={whose}
            onChange={(event) => exchange.sayWhose([[at, event.currentTarget.value]])}
          >
            <option value="">{t('import.notSaid')}</option>
            {state === 'same-name-above' && <option value="above">{t('import.ofAbove')}</option>}
            {namesakes.map(({ id, certNumber }) => (
              <option key={id} value={id}>
                {certNumber === '' ? t('import.ofKnown') : t('import.ofNumber', { number: certNumber })}
              </option>
            ))}
            <option value="apart">{t('import.apart')}</option>
          </select>
        )}
      </td>
    </tr>
  )
}
