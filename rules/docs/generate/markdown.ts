import type { Locale, Source } from '../../engine/report.ts'
import type { Text } from '../../engine/rule.ts'
import { type SourceId, sources } from '../../sources/index.ts'
import { publisherName, sourceDate, sourceName } from '../../sources/names.ts'

/** A generated page: its path below `rules/docs/` and its text. */
export interface Page {
  readonly path: string
  readonly text: string
}

export const LOCALES: readonly Locale[] = ['zh-CN', 'en']
export const folderOf = (locale: Locale): string => (locale === 'en' ? 'en' : 'zh')
export const say = (locale: Locale, text: Text): string => (locale === 'en' ? text.en : text.zh)

/** Text inside a table cell or list item. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')
export const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
export const link = (text: string, to: string): string => `[${cell(text)}](${to})`

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Blocks with one blank line between them; empty ones are left out. */
export const blocks = (...parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`
export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

const CONFIDENCE: Readonly<Record<string, Text>> = {
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' },
}
export const confidence = (locale: Locale, level: string): string => {
  const text = CONFIDENCE[level]
  return text ? say(locale, text) : level
}

const UNDATED: Text = { zh: '无日期', en: 'undated' }

export function sourceTable(locale: Locale, cited: readonly Source[]): string {
  const head = locale === 'en' ? ['Source', 'Page', 'Date', 'Confidence'] : ['来源', '页面', '日期', '可信度']
  return table(
    head,
    cited.map(({ provider, page, date, confidence: level, claim }) => [
      publisherName(provider, locale),
      [sourceName({ provider, page }, locale), claim].filter((part) => part !== undefined).join(': '),
      date ? sourceDate(date, locale) : say(locale, UNDATED),
      confidence(locale, level),
    ]),
  )
}

/** Sources of a fact in one cell. */
export const sourceNames = (locale: Locale, ids: readonly SourceId[]): string =>
  ids
    .map((id) => {
      const { provider, date } = sources[id] as { provider: string; date?: string }
      return `${publisherName(provider, locale)} (${date ? sourceDate(date, locale) : say(locale, UNDATED)})`
    })
    .join(locale === 'en' ? ', ' : '、')
