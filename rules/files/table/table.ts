/** What stands in a cell; numbers as written in the file, so that no digit is lost on the way. */
export type Cell =
  | string
  | boolean
  | { readonly number: string /** The day it means where a day is asked for. */; readonly asDate?: string }
  | { readonly date: string }
  | { readonly error: string }

export interface TableRow {
  /** Counted from 1. */
  readonly row: number
  /** Cells that are not empty, by column counted from 0. */
  readonly cells: ReadonlyMap<number, Cell>
  /** The spreadsheet does not show it: hidden by hand, or by a filter. */
  readonly isHidden?: true
  /** A quotation mark that begins a value and never ends it: what follows may belong to other rows. */
  readonly isBroken?: true
}

/** One sheet of a workbook, or a CSV file. */
export interface Table {
  readonly sheet?: string
  readonly rows: readonly TableRow[]
  /** Ranges of merged cells: `B2:B5`. */
  readonly merges: readonly string[]
  /** Columns that the spreadsheet does not show, counted from 0; absent when it shows all. */
  readonly hiddenColumns?: readonly number[]
  /** What stood over the titles of several columns, by column: 主体负责人信息. */
  readonly groups?: ReadonlyMap<number, string>
}

/** `AB` for 27. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name
  }
  return name
}

const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/

/** Row (from 1) and column (from 0) of `AB12`. */
export function addressOf(cell: string): { readonly row: number; readonly column: number } | undefined {
  const match = ADDRESS.exec(cell)
  if (match === null) return undefined
  let column = 0
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]), column: column - 1 }
}
