import type { Cited } from './cited.ts'

type Unpacked = readonly [id: string, source: Omit<Cited, 'readOn'>]

/** One source as the small build writes it: `id|provider|page|date`. */
export function unpackSource(line: string): Unpacked {
  const [id, provider, page, date] = line.split('|')
  return [id!, { provider: provider!, page: page!, ...(date && { date }) }]
}

/** Sources as the small build writes them, a line each. */
export function unpackSources(text: string): Readonly<Record<string, Unpacked[1]>> {
  return Object.fromEntries(text.split('\n').map(unpackSource))
}
