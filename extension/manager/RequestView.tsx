import { providers, provinceName } from '@beian-assist/rules'
import { writeWorkbook } from '@beian-assist/rules/files'
import type { JSX } from 'preact'
import type { Client, ClientFiling } from '../agency/clients.ts'
import { dataRequest } from '../agency/request/data-request.ts'
import { type RequestWords, requestHtml, requestParts, requestSheets } from '../agency/request/request-file.ts'
import { useManager } from './context.ts'
import { saveFile, XLSX } from './save-file.ts'
import { today } from './today.ts'

/** Exactly what is still missing for this client, his province and his provider: to print or to send. */
export function RequestView({ client, filing }: { client: Client; filing: ClientFiling }): JSX.Element {
  const { vault, model, language, t } = useManager()
  const portfolio = model.portfolio.value
  const request = dataRequest(filing.filing, { today: today(), locale: language, portfolio, self: filing.id })
  const provider = providers.find(({ id }) => id === request.provider)
  const words: RequestWords = {
    lang: language,
    title: t('request.title', { client: client.name }),
    intro: t('request.intro', {
      province: request.province === '' ? '—' : provinceName(request.province, language),
      provider: (provider && (language === 'en' ? provider.en : provider.zh)) ?? '—',
      day: today(),
    }),
    values: t('request.values'),
    papers: t('request.papers'),
    answers: t('request.answers'),
    corrections: t('request.corrections'),
    item: t('request.item'),
    why: t('request.why'),
    answer: t('request.answer'),
    nothing: t('request.nothing'),
  }
  const parts = requestParts(request, words)
  const noted = () => void vault.activity.note({ act: 'export', what: 'request', clients: [client.key], count: 1 })
  const name = t('request.file', { client: client.name })
  return (
    <>
      <h3>{words.title}</h3>
      <p>{words.intro}</p>
      <div class="row no-print">
        <button
          type="button"
          class="primary"
          onClick={() => {
            print()
            noted()
          }}
        >
          {t('print')}
        </button>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            saveFile(`${name}.html`, requestHtml(request, words), 'text/html')
            noted()
          }}
        >
          {t('save.html')}
        </button>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            saveFile(`${name}.xlsx`, writeWorkbook(requestSheets(request, words)), XLSX)
            noted()
          }}
        >
          {t('save.xlsx')}
        </button>
      </div>
      <p class="muted no-print">{t('request.others')}</p>
      {parts.length === 0 && <p role="status">{words.nothing}</p>}
      {parts.map(({ title, lines }) => (
        <section key={title}>
          <h4>{title}</h4>
          <table>
            <thead>
              <tr>
                <th>{words.item}</th>
                <th>{words.why}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ item, why }) => (
                <tr key={item + why}>
                  <td>{item}</td>
                  <td>{why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}
