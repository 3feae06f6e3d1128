/** Somebody's own table, read by what its titles mean: as the clients' tab of the extension imports it. Pure. */

import { readMapped } from './mapped.ts'
import type { ReadResult } from './read.ts'
import { headersOf } from './table/column-headers.ts'
import { guessColumns, type TitleReader } from './table/guess-columns.ts'
import type { Table } from './table/table.ts'
import { fromTitles } from './table/title-rows.ts'

/** With fewer understood columns a table is no table of clients. */
const LEAST_UNDERSTOOD = 2

/** `undefined`: too little of it is understood. A column without a meaning is passed over; `columns` says which. */
export function readOwnTable(whole: Table, readTitles: TitleReader): ReadResult | undefined {
  const { table } = fromTitles(
    whole,
    (titles) => guessColumns(titles, readTitles).filter(({ guess }) => guess !== undefined).length,
  )
  const columns = guessColumns(headersOf(table), readTitles)
  const meaning = columns.flatMap(({ column, guess }) => (guess === undefined ? [] : [[column, guess] as const]))
  if (meaning.length < LEAST_UNDERSTOOD) return undefined
  return { ...readMapped(table, new Map(meaning)), columns }
}
