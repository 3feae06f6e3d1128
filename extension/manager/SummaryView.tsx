import type { JSX } from 'preact'
import type { Client, ClientFiling } from '../agency/clients.ts'
import { shownValues, type ValueGroup } from '../agency/request/values.ts'
import { useManager } from './context.ts'
import { today } from './today.ts'

/** All that is declared, in words, for the client to read and sign. */
export function SummaryView({ client, filing }: { client: Client; filing: ClientFiling }): JSX.Element {
  const { vault, language, t } = useManager()
  const all = shownValues(filing.filing, language)
  const groups = [...new Set(all.map(({ group }) => group))].map(
    (group) => [group, all.filter((one) => one.group === group)] as const,
  )
  const titleOf = (group: ValueGroup): string => {
    const [kind, index] = group.split(' ') as ['filing' | 'websites', string?]
    const number =
      index === undefined || groups.filter(([one]) => one.startsWith(kind)).length < 2 ? '' : Number(index) + 1
    return t(`summary.${kind}`, { number })
  }
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
      {groups.map(([group, values]) => (
        <section key={group}>
          <h4>{titleOf(group)}</h4>
          <table>
            <tbody>
              {values.map(({ path, label, value }) => (
                <tr key={path}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}
