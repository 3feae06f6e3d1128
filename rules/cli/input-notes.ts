import type { Locale } from '../engine/report.ts'
import { columnTitle } from '../files/index.ts'
import type { Inputs } from './inputs.ts'
import { backupWords } from './words/backup.ts'
import { tableWords } from './words/tables.ts'

/** What the reader should know of the input though nothing is wrong with it: how titles were taken, what is left aside. */
export function notesOn({ tables, filings, unreadable }: Inputs, locale: Locale): readonly string[] {
  const say = tableWords[locale]
  const told = tables.map(({ file, columns }) => {
    const named = columns.map(({ place, text, group, sample, guess }) => {
      const title = text === '' ? say.untitled(sample ?? '') : group === undefined ? text : `${group} › ${text}`
      return { at: `${place.cell} ${title}`, means: guess && (columnTitle(guess, locale) ?? guess) }
    })
    const read = named.flatMap(({ at, means }) => (means === undefined ? [] : [say.taken(at, means)]))
    const passed = named.flatMap(({ at, means }) => (means === undefined ? [at] : []))
    return `${file}: ${say.own(read, passed)}`
  })
  const archived = filings.filter(({ isArchived }) => isArchived).length
  const missing = [...unreadable].map(([file, count]) => `${file}: ${backupWords[locale].missing(count)}`)
  return [...told, ...(archived > 0 ? [say.archived(archived)] : []), ...missing]
}
