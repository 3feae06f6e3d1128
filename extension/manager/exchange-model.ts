/** One table on its way in: opened, its columns understood, its rows read, the chosen ones stored in one commit. */
import type { FieldPath } from '@beian-assist/rules'
import {
  type FileProblem,
  fromTitles,
  headersOf,
  type Known,
  type OpenedTable,
  openTable,
  type ReadFiling,
  readMapped,
  type TitledTable,
  titleKey,
} from '@beian-assist/rules/files'
import { computed, signal } from '@preact/signals'
import { type GuessedColumn, guessColumns } from '../agency/exchange/guess-columns.ts'
import { importFilings } from '../agency/exchange/import-filings.ts'
import { judgeRows, type RowJudgement } from '../agency/exchange/judge-rows.ts'
import { rememberColumns, rememberedColumns } from '../agency/exchange/remembered-columns.ts'
import type { VaultModel } from '../panel/vault/vault-model.ts'
import type { ManagerModel } from './model.ts'

export interface ImportRow extends RowJudgement {
  readonly read: ReadFiling
  /** The spreadsheet does not show this row: it is told, and not taken unless the user says so. */
  readonly isHidden: boolean
}

export type ImportEnd =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly count: number; readonly differences: number }
  | { readonly kind: 'refused'; readonly reason: string }

export function createExchange(vault: VaultModel, model: ManagerModel) {
  const file = signal<{ name: string; bytes: Uint8Array } | undefined>(undefined)
  const opened = signal<OpenedTable | undefined>(undefined)
  const refused = signal<FileProblem | undefined>(undefined)
  /** Lines that stand above the titles of the columns. */
  const above = signal<TitledTable['above']>([])
  const columns = signal<readonly GuessedColumn[]>([])
  const meaning = signal<ReadonlyMap<number, FieldPath>>(new Map())
  const skipped = signal<ReadonlySet<number>>(new Set())
  const said = signal<ReadonlyMap<number, string>>(new Map())
  const end = signal<ImportEnd>({ kind: 'none' })
  const busy = signal(false)

  const read = computed(() => {
    const table = opened.value?.table
    return table && meaning.value.size > 0 ? readMapped(table, meaning.value) : undefined
  })
  const rows = computed<readonly ImportRow[]>(() => {
    const filings = read.value?.filings ?? []
    const judged = judgeRows(
      filings.map(({ filing }) => filing),
      model.records.value,
    )
    const hidden = new Set(opened.value?.table.rows.flatMap(({ row, isHidden }) => (isHidden ? [row] : [])))
    return filings.map((one, at) => ({
      ...judged[at]!,
      read: one,
      isHidden: one.place.row !== undefined && hidden.has(one.place.row),
    }))
  })

  function show(table: OpenedTable, remembered: Readonly<Record<string, FieldPath>>): void {
    const known: Known = (titles) => guessColumns(titles, remembered).filter(({ guess }) => guess !== undefined).length
    const titled = fromTitles(table.table, known)
    opened.value = { ...table, table: titled.table }
    above.value = titled.above
    columns.value = guessColumns(headersOf(titled.table), remembered)
    meaning.value = new Map(
      columns.value.flatMap(({ column, guess }) => (guess === undefined ? [] : [[column, guess] as const])),
    )
    chooseAll()
  }

  /** Of whom only the name says that he is known: the user says whose the row is. */
  const isAsked = ({ state }: ImportRow): boolean => state === 'same-name' || state === 'same-name-above'
  const isLeftOut = (row: ImportRow): boolean =>
    row.state === 'same' || row.state === 'twice' || row.isHidden || isAsked(row)

  /** A filing that is in the vault already or further up in the table, or that the spreadsheet hides, is not taken unless the user says so. */
  function chooseAll(): void {
    skipped.value = new Set(rows.value.flatMap((row, at) => (isLeftOut(row) ? [at] : [])))
    said.value = new Map()
  }

  /** Whose the rows are: the client's record, `above`, `apart` for a client of his own, '' for not said. What is said is taken. */
  function sayWhose(answers: readonly (readonly [at: number, whose: string])[]): void {
    const [next, left] = [new Map(said.value), new Set(skipped.value)]
    for (const [at, whose] of answers) {
      if (whose === '') {
        next.delete(at)
        left.add(at)
      } else {
        next.set(at, whose)
        left.delete(at)
      }
    }
    said.value = next
    skipped.value = left
  }

  async function open(name: string, bytes: Uint8Array, sheet?: string): Promise<void> {
    end.value = { kind: 'none' }
    refused.value = undefined
    opened.value = undefined
    columns.value = []
    meaning.value = new Map()
    file.value = { name, bytes }
    const table = openTable(name, bytes, sheet)
    if ('code' in table) refused.value = table
    else show(table, await rememberedColumns())
  }

  return {
    file,
    opened,
    refused,
    above,
    columns,
    meaning,
    read,
    rows,
    skipped,
    said,
    sayWhose,
    /** Rows of which the user has to say whose they are. */
    asked: computed(() => rows.value.flatMap((row, at) => (isAsked(row) ? [at] : []))),
    end,
    busy,
    open,
    sheet: async (name: string): Promise<void> => {
      const known = file.value
      if (known) await open(known.name, known.bytes, name)
    },
    /** The user says what a column means; '' passes it over. Kept by its title for the next table. */
    mean: async (column: number, path: FieldPath): Promise<void> => {
      const next = new Map(meaning.value)
      // A place has one column: the one that was said last.
      for (const [other, known] of next) if (known === path) next.delete(other)
      if (path === '') next.delete(column)
      else next.set(column, path)
      const unwanted = new Set(
        rows.value.flatMap((row, at) => (skipped.value.has(at) && !isLeftOut(row) ? [row.read.place.row] : [])),
      )
      meaning.value = next
      chooseAll()
      // Rows that the user has left out stay out when a column is corrected.
      skipped.value = new Set([
        ...skipped.value,
        ...rows.value.flatMap(({ read }, at) => (unwanted.has(read.place.row) ? [at] : [])),
      ])
      const title = columns.value.find((one) => one.column === column)
      if (title && title.text !== '' && path !== '')
        await rememberColumns({ [titleKey(title.text, title.group)]: path })
    },
    choose: (at: number, wanted: boolean): void => {
      const next = new Set(skipped.value)
      if (wanted) next.delete(at)
      else next.add(at)
      skipped.value = next
    },
    bringIn: async (): Promise<void> => {
      const open = vault.vault()
      if (!open || busy.value) return
      busy.value = true
      const taken = rows.value.flatMap((row, at) => (skipped.value.has(at) ? [] : [[at, row.read.filing] as const]))
      const chosen = taken.map(([, filing]) => filing)
      const whose = taken.flatMap(([at], index) => {
        const answer = said.value.get(at)
        return answer === undefined || answer === 'apart' ? [] : [[index, answer] as const]
      })
      const made = await importFilings(open, chosen, new Map(whose))
      busy.value = false
      if (!('differences' in made)) {
        end.value = { kind: 'refused', reason: made.result.reason }
        return
      }
      await vault.activity.note({ act: 'import', what: 'table', clients: made.filings, count: chosen.length })
      await model.settled()
      opened.value = undefined
      columns.value = []
      meaning.value = new Map()
      end.value = { kind: 'done', count: chosen.length, differences: made.differences.length }
    },
  }
}

export type Exchange = ReturnType<typeof createExchange>
