/** The columns of a table as a person sees them: title, group over it, where it stands, what is in it. Pure. */
import type { FieldPath } from '../../filing/field.ts'
import type { Place } from '../place.ts'
import { textOfCell } from './flatten-titles.ts'
import { pathOfHeader } from './header.ts'
import { columnName, type Table } from './table.ts'

export interface ColumnHeader {
  /** Counted from 0. */
  readonly column: number
  readonly place: Place
  /** '' for a column that holds something and has no title. */
  readonly text: string
  /** What stands over several columns in the line above: 主体负责人信息. */
  readonly group?: string
  /** The first value below the title. */
  readonly sample?: string
  /** Place that the title names by the template's words or as a path. */
  readonly path?: FieldPath
}

const ENDINGS = /(?:基本)?(?:信息|资料|情况|内容|栏|部分){1,3}$/
const NUMBERING = /^(?:[\d一二三四五六七八九十]+[、.．)）]|[（(][\d一二三四五六七八九十]+[)）])\s*/
const MAX_SAMPLE = 40

/** A title with its group as one name: `主体负责人信息` over `手机号` asks for 主体负责人手机号. */
export const wholeTitle = (text: string, group: string | undefined): string =>
  group === undefined ? text : `${group.trim().replace(NUMBERING, '').replace(ENDINGS, '')}${text}`

/** Every column that has a title, and every one that has none but holds something below, in their order. */
export function headersOf({ rows, sheet, groups }: Table): readonly ColumnHeader[] {
  const [first, ...rest] = rows
  if (!first) return []
  const samples = new Map<number, string>()
  for (const { cells } of rest) {
    for (const [column, cell] of cells) if (!samples.has(column)) samples.set(column, textOfCell(cell))
  }
  const columns = [...new Set([...first.cells.keys(), ...samples.keys()])].sort((a, b) => a - b)
  return columns.map((column): ColumnHeader => {
    const cell = first.cells.get(column)
    const text = cell === undefined ? '' : textOfCell(cell)
    const group = groups?.get(column)
    const path = text === '' ? undefined : (pathOfHeader(wholeTitle(text, group)) ?? pathOfHeader(text))
    const place = { ...(sheet !== undefined && { sheet }), cell: `${columnName(column)}${first.row}` }
    const sample = samples.get(column)?.slice(0, MAX_SAMPLE)
    return {
      column,
      place,
      text,
      ...(group !== undefined && { group }),
      ...(sample !== undefined && { sample }),
      ...(path !== undefined && { path }),
    }
  })
}
