/** A data request as a file for the client: a page without scripts, or a workbook with a column to answer in. Pure. */
import type { SheetToWrite } from '@beian-assist/rules/files'
import type { DataRequest } from './data-request.ts'

/** Headings in the language of the request. */
export interface RequestWords {
  readonly lang: string
  readonly title: string
  readonly intro: string
  readonly values: string
  readonly papers: string
  readonly answers: string
  readonly corrections: string
  readonly item: string
  readonly why: string
  readonly answer: string
  readonly nothing: string
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char]!)

interface Line {
  readonly item: string
  readonly why: string
}

export function requestParts(
  request: DataRequest,
  words: RequestWords,
): readonly { title: string; lines: readonly Line[] }[] {
  const english = words.lang === 'en'
  const about = (label: string, whose: string) => (english ? `${label} (${whose})` : `${label}（${whose}）`)
  const line = ({ label, about: whose, why, example }: DataRequest['values'][number]): Line => ({
    item: whose === '' ? label : about(label, whose),
    why: [why, example].filter(Boolean).join(' · '),
  })
  return [
    { title: words.values, lines: request.values.map(line) },
    {
      title: words.papers,
      lines: request.papers.map(({ name, how, reasons, notes }) => ({
        item: name,
        why: [...reasons, how, ...notes.map((one) => one.text)].filter(Boolean).join(english ? '; ' : '；'),
      })),
    },
    {
      title: words.corrections,
      lines: request.corrections.map(({ label, now, message, fix }) => ({
        item: english ? `${label}: ${now}` : `${label}：${now}`,
        why: english ? `${message}. ${fix}` : `${message}。${fix}`,
      })),
    },
    { title: words.answers, lines: request.answers.map(line) },
  ].filter(({ lines }) => lines.length > 0)
}

export function requestHtml(request: DataRequest, words: RequestWords): string {
  const cell = (text: string) => `<td>${escaped(text)}</td>`
  const parts = requestParts(request, words).map(
    ({ title, lines }) =>
      `<h2>${escaped(title)}</h2><table><thead><tr><th>${escaped(words.item)}</th><th>${escaped(words.why)}</th><th>${escaped(words.answer)}</th></tr></thead><tbody>${lines.map(({ item, why }) => `<tr>${cell(item)}${cell(why)}<td class="answer"></td></tr>`).join('')}</tbody></table>`,
  )
  const body = parts.length > 0 ? parts.join('') : `<p>${escaped(words.nothing)}</p>`
  const style =
    'body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:52rem;padding:0 1rem;color:#111}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.4rem .6rem;text-align:left;vertical-align:top}.answer{min-width:12rem}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:1.5rem}'
  return `<!doctype html><html lang="${escaped(words.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(words.title)}</title><style>${style}</style></head><body><h1>${escaped(words.title)}</h1><p>${escaped(words.intro)}</p>${body}</body></html>`
}

export function requestSheets(request: DataRequest, words: RequestWords): readonly SheetToWrite[] {
  const rows = requestParts(request, words).flatMap(({ title, lines }) => [
    { style: 'bold' as const, texts: [title, '', ''] },
    ...lines.map(({ item, why }) => ({ style: 'text' as const, texts: [item, why, ''] })),
  ])
  const head = { style: 'bold' as const, texts: [words.item, words.why, words.answer] }
  return [{ name: words.title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 30), widths: [36, 70, 36], rows: [head, ...rows] }]
}
