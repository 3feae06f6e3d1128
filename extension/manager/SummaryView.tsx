import type { JSX } from 'preact'
import type { Client, ClientFiling } from '../agency/clients.ts'
import { shownValues } from '../agency/request/values.ts'
import { useManager } from './context.ts'
import { today } from './today.ts'

/** All that is declared, in words, for the client to read and sign. */
export function SummaryView({ client, filing }: { client: Client; filing: ClientFiling }): JSX.Element {
  const { vault, language, t } = useManager()
  return (
    <>
      <h3>{t('summary.title', { client: client.name })}</h3>
      <p class="muted">{t('summary.day', { day: today() })}</p>
      <button
        type="button"
        class="primary no-print"
        onClick={() => {
          print()
          void vault.activity.note({ act: 'export', what: 'summary', clients: [client.key], count: 1 })
        }}
      >
        {t('print')}
      </button>
      <table>
        <tbody>
          {shownValues(filing.filing, language).map(({ path, label, value }) => (
            <tr key={path}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
