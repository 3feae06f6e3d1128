/** Every filing of every client against all rules and all other filings, in slices that leave the page alive. */
import { check, type Finding, type Locale, Portfolio, type Report } from '@beian-assist/rules'
import type { Client, Holder } from '../clients.ts'

export interface BatchLine<C extends Holder = Client> {
  readonly client: C
  readonly filingId: string
  readonly report: Report
}

export interface BatchOptions {
  readonly today: string
  readonly locale: Locale
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  /** Lets the page draw and answer; in tests at once. */
  readonly pause?: () => Promise<void>
  /** Milliseconds of work between two pauses. */
  readonly slice?: number
}

export type BatchResult<C extends Holder = Client> =
  | { readonly ok: true; readonly lines: readonly BatchLine<C>[]; readonly ms: number }
  | { readonly ok: false; readonly reason: 'cancelled'; readonly lines: readonly BatchLine<C>[] }

/** A message task: sooner than a timer, and input comes first. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

export async function batchCheck<C extends Holder>(
  clients: readonly C[],
  options: BatchOptions,
): Promise<BatchResult<C>> {
  const { today, locale, signal, onProgress, pause = nextTask, slice = 24 } = options
  const start = performance.now()
  const portfolio = new Portfolio()
  // Archived clients are not checked, but what they use is used.
  for (const client of clients) for (const { id, filing } of client.filings) portfolio.put(id, filing)
  const todo = clients.flatMap((client) =>
    client.archived ? [] : client.filings.map(({ id, filing }) => ({ client, id, filing })),
  )
  const lines: BatchLine<C>[] = []
  let since = performance.now()
  for (const { client, id, filing } of todo) {
    if (signal?.aborted) return { ok: false, reason: 'cancelled', lines }
    lines.push({ client, filingId: id, report: check(filing, { today, locale, portfolio, self: id }) })
    if (performance.now() - since < slice) continue
    onProgress?.(lines.length, todo.length)
    await pause()
    since = performance.now()
  }
  onProgress?.(lines.length, todo.length)
  return { ok: true, lines, ms: performance.now() - start }
}

export const countOf = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((one) => one.severity === severity).length
