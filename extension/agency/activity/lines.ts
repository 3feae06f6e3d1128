/** The log as a list to look through: newest first, clients by the names that they have now. Pure. */
import type { Stored } from '../../vault/index.ts'
import type { AboutWhat, Act } from '../../vault/records/activity.ts'
import type { Client } from '../clients.ts'
import { fold } from '../search/fold.ts'

export interface ActivityLine {
  readonly id: string
  readonly at: string
  readonly act: Act
  readonly what: AboutWhat | undefined
  /** One for each client that the act names; `name` is undefined for one who is no longer in the vault. */
  readonly clients: readonly { readonly id: string; readonly name: string | undefined }[]
  readonly clientCount: number
  readonly count: number
  readonly failed: number
  readonly origin: string
  readonly order: string
}

export function activityLines(records: readonly Stored<'activity'>[], clients: readonly Client[]): ActivityLine[] {
  const names = new Map<string, string>()
  for (const client of clients) {
    names.set(client.key, client.name)
    for (const { id } of client.filings) names.set(id, client.name)
  }
  return records
    .map(({ id, data }) => ({
      id,
      at: data.at,
      act: data.act,
      what: data.what,
      clients: data.clients.map((client) => ({ id: client, name: names.get(client) })),
      clientCount: data.clientCount,
      count: data.count,
      failed: data.failed ?? 0,
      origin: data.origin ?? '',
      order: data.order ?? '',
    }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
}

export interface ActivityFilter {
  readonly act?: Act | undefined
  /** Part of a client's name, a site or an order. */
  readonly text?: string
  /** ISO days, both included, as the user's clock counts them. */
  readonly from?: string
  readonly to?: string
}

/** The day of an instant by the clock of this machine. */
export function localDay(at: string): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export function filterActivity(lines: readonly ActivityLine[], filter: ActivityFilter): ActivityLine[] {
  const wanted = fold(filter.text ?? '')
  return lines.filter((line) => {
    if (filter.act && line.act !== filter.act) return false
    const day = localDay(line.at)
    if (filter.from && day < filter.from) return false
    if (filter.to && day > filter.to) return false
    if (wanted === '') return true
    const texts = [line.origin, line.order, ...line.clients.map(({ id, name }) => name ?? id)]
    return texts.some((one) => fold(one).includes(wanted))
  })
}
