import { requiredMaterials } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { changeLabel, changesBetween } from '../agency/changes/changes.ts'
import type { Client, ClientFiling } from '../agency/clients.ts'
import { wordsOf } from '../agency/request/values.ts'
import { useManager } from './context.ts'
import { ScrollRegion } from './ScrollRegion.tsx'
import { today } from './today.ts'

/** What the later filing has otherwise than an earlier one, and which orders that takes. */
export function ChangesView({ client, later }: { client: Client; later: ClientFiling }): JSX.Element {
  const { language, t } = useManager()
  const others = client.filings.filter(({ id }) => id !== later.id)
  const chosen = useSignal(others[0]?.id)
  const earlier = others.find(({ id }) => id === chosen.value)
  if (!earlier) return <p>{t('changes.none')}</p>
  const found = changesBetween(earlier.filing, later.filing)
  const papers = found.changeFiling ? requiredMaterials(found.changeFiling, { today: today(), locale: language }) : []
  const words = (value: unknown, path: string) => wordsOf(value, path, later.filing.subject?.nature, language)
  return (
    <>
      <h3>{t('changes.title')}</h3>
      <label class="no-print">
        {t('changes.with')}{' '}
        <select
          value={chosen.value ?? ''}
          onChange={(event) => {
            chosen.value = event.currentTarget.value
          }}
        >
          {others.map(({ id, title, filing, updatedAt }) => (
            <option key={id} value={id}>
              {title || filing.websites?.[0]?.name || t('filing.unnamed')}{' '}
              {new Date(updatedAt).toLocaleDateString(language)}
            </option>
          ))}
        </select>
      </label>
      {found.otherSubject && (
        <p class="notice notice-attention" role="alert">
          {t('changes.otherSubject')}
        </p>
      )}
      {found.changes.length === 0 && <p role="status">{t('changes.none')}</p>}
      {found.orders.map(({ type, about }) => (
        <p key={type} class="notice">
          {t(`order.${type}`, { count: about.length })}
        </p>
      ))}
      {found.changes.length > 0 && (
        <ScrollRegion name={t('changes.title')}>
          <table>
            <thead>
              <tr>
                <th>{t('request.item')}</th>
                <th>{t('changes.before')}</th>
                <th>{t('changes.after')}</th>
              </tr>
            </thead>
            <tbody>
              {found.changes.map((one) => (
                <tr key={`${one.kind} ${one.path}`}>
                  <td>{changeLabel(one, language)}</td>
                  <td>{one.before === undefined ? '—' : words(one.before, one.path)}</td>
                  <td>{one.after === undefined ? '—' : words(one.after, one.path)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {papers.some(({ need }) => need === 'required') && (
        <>
          <h4>{t('request.papers')}</h4>
          <ul>
            {papers
              .filter(({ need }) => need === 'required')
              .map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
          </ul>
        </>
      )}
      <button type="button" class="secondary no-print" onClick={() => print()}>
        {t('print')}
      </button>
    </>
  )
}
