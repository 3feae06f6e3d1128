import type { Cited } from './cited.ts'

/** Sources as the small build writes them: a line each, `id|provider|page|date`. */
export function unpackSources(text: string): Readonly<Record<string, Omit<Cited, 'readOn'>>> {
  return Object.fromEntries(
    text.split('\n').map((line) => {
      const [id, provider, page, date] = line.split('|')
      return [id, { provider, page, ...(date && { date }) }] as const
    }),
  )
}
