/** Filings put together from their records, each once for as long as none of its records changes. */
import type { Filing } from '@beian-assist/rules'
import type { AnyStored, Stored } from '../vault/index.ts'
import { composeFiling, type Lookup } from '../vault/records/compose.ts'
import { linksOf } from '../vault/records/links.ts'

export class ComposedFilings {
  private kept = new Map<string, { readonly mark: string; readonly filing: Filing }>()

  /** Reads the filings of these records; those of before that are not among them are forgotten. */
  from(records: readonly AnyStored[], lookup: Lookup): (record: Stored<'filing'>) => Filing {
    const before = this.kept
    const now = new Map<string, { mark: string; filing: Filing }>()
    this.kept = now
    const revs = new Map(records.map(({ id, rev }) => [id, rev]))
    return ({ id, rev, data }) => {
      const { people, services, files } = linksOf(data)
      const linked = [data.subject?.subject ?? '', ...people, ...services, ...files]
      const mark = `${rev} ${linked.map((one) => `${one}@${revs.get(one) ?? ''}`).join(' ')}`
      const known = before.get(id)
      const made = known?.mark === mark ? known : { mark, filing: composeFiling(data, lookup).filing }
      now.set(id, made)
      return made.filing
    }
  }
}
