import { addressOf, type Cell, type TableRow } from '../table/table.ts'
import { serialDate } from './styles.ts'
import { unescapeText, walkXml } from './xml.ts'

export interface SheetContext {
  readonly strings: readonly string[]
  /** For each cell style, whether it shows a date. */
  readonly dates: readonly boolean[]
  readonly from1904: boolean
}

export interface SheetContent {
  readonly rows: readonly TableRow[]
  readonly merges: readonly string[]
  readonly hiddenColumns?: readonly number[]
}

// 1954 to 2119: such a number in a column of dates has merely lost its format.
const EARLIEST = 20_000
const LATEST = 80_000
/** A range of hidden columns may run to the end of the sheet. */
const MOST_COLUMNS = 400
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
const NOT_CALCULATED = { error: '#CALC!' }

/** Cells and merged ranges of a sheet; undefined when its XML is damaged. */
export function readSheet(xml: string, context: SheetContext): SheetContent | undefined {
  const rows: { row: number; cells: Map<number, Cell>; isHidden?: true }[] = []
  const hidden: number[] = []
  const merges: string[] = []
  let row = 0
  let column = -1
  let cell: { type: string; style: number } | undefined
  let value: string | undefined
  let reading = false
  let phonetic = false
  let formula = false
  const sound = walkXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1)
        column = -1
        rows.push({ row, cells: new Map(), ...(isOn(attribute('hidden')) && { isHidden: true }) })
      } else if (name === 'col' && isOn(attribute('hidden'))) {
        const last = Math.min(Number(attribute('max') ?? 0), MOST_COLUMNS)
        for (let at = Number(attribute('min') ?? 1); at <= last; at++) hidden.push(at - 1)
      } else if (name === 'c') {
        column = addressOf(attribute('r') ?? '')?.column ?? column + 1
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? -1) }
        value = undefined
        formula = false
      } else if (name === 'mergeCell') merges.push(attribute('ref') ?? '')
      // `t`: text within the cell; `v`: value, or number of a shared text. Phonetic guides are not part of the text.
      else if (name === 'rPh') phonetic = true
      else if (name === 'f') formula = true
      else if (cell !== undefined && !phonetic) reading = name === 'v' || name === 't'
    },
    text(text) {
      if (reading) value = (value ?? '') + text
    },
    close(name) {
      if (name === 'v' || name === 't') reading = false
      else if (name === 'rPh') phonetic = false
      if (name !== 'c') return
      // A formula that was never calculated is not an empty cell.
      const empty = formula && value === undefined ? NOT_CALCULATED : undefined
      const read = (cell && cellOf(cell.type, cell.style, value, context)) ?? empty
      if (read !== undefined) rows.at(-1)?.cells.set(column, read)
      cell = undefined
    },
  })
  if (!sound) return undefined
  const filled = rows.filter(({ cells }) => cells.size > 0)
  const shut = hidden.filter((column) => filled.some(({ cells }) => cells.has(column)))
  return { rows: filled, merges, ...(shut.length > 0 && { hiddenColumns: shut }) }
}

function cellOf(type: string, style: number, value: string | undefined, context: SheetContext): Cell | undefined {
  if (value === undefined || value.trim() === '') return undefined
  switch (type) {
    case 's':
      // A number without a text: the file has lost it, and the cell is not empty.
      return (context.strings[Number(value)] ?? { error: '#REF!' }) || undefined
    case 'b':
      return value === '1'
    case 'e':
      return { error: value }
    case 'd':
      return { date: value.slice(0, 10) }
    case 'n': {
      const serial = Number(value)
      const date = serialDate(serial, context.from1904)
      if (date === undefined) return { number: value }
      if (context.dates[style]) return { date }
      return serial >= EARLIEST && serial <= LATEST ? { number: value, asDate: date } : { number: value }
    }
    default:
      return unescapeText(value)
  }
}
