import { rules } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useManager } from './context.ts'
import { More } from './More.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'
import { today } from './today.ts'

const PAGE = 50
const titles = new Map(rules.map(({ id, title }) => [id, title]))

/** Phones, e-mails and people that several clients use, each with the rule that it breaks. */
export function SharedPart(): JSX.Element {
  const { model, language, t } = useManager()
  const rule = useSignal('')
  const shown = useSignal(PAGE)
  const lines = model.shared(today(), language)
  const used = [...new Set(lines.map(({ finding }) => finding.ruleId))]
  const wanted = lines.filter(({ finding }) => rule.value === '' || finding.ruleId === rule.value)
  const titleOf = (id: string) => (language === 'en' ? titles.get(id)?.en : titles.get(id)?.zh) ?? id
  return (
    <>
      <p class="muted no-print">{t('shared.intro')}</p>
      {lines.length === 0 ? (
        <p role="status">{t('shared.none')}</p>
      ) : (
        <>
          <label class="no-print">
            {t('shared.rule')}{' '}
            <select
              value={rule.value}
              onChange={(event) => {
                rule.value = event.currentTarget.value
              }}
            >
              <option value="">{t('shared.all', { count: lines.length })}</option>
              {used.map((id) => (
                <option key={id} value={id}>
                  {titleOf(id)}
                </option>
              ))}
            </select>
          </label>
          <ScrollRegion name={t('section.shared')}>
            <table data-shared>
              <thead>
                <tr>
                  <th>{t('check.name')}</th>
                  <th>{t('check.message')}</th>
                  <th>{t('check.fix')}</th>
                </tr>
              </thead>
              <tbody>
                {wanted.slice(0, shown.value).map(({ client, filingId, finding }) => (
                  <tr key={`${filingId} ${finding.ruleId} ${finding.fields.join()}`} data-rule={finding.ruleId}>
                    <td>{client.name}</td>
                    <td>
                      <span class={`severity-${finding.severity}`}>{t(`severity.${finding.severity}`)}</span>{' '}
                      {finding.message}
                      <br />
                      <span class="muted">{titleOf(finding.ruleId)}</span>
                    </td>
                    <td>{finding.fix}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <More all={wanted.length} shown={shown} page={PAGE} />
        </>
      )}
    </>
  )
}
