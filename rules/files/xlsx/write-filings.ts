import type { Locale } from '../../engine/report.ts'
import type { FieldPath } from '../../filing/field.ts'
import type { Filing } from '../../filing/filing.ts'
import { kindAt } from '../../filing/kinds.ts'
import { cellText } from '../table/cell-text.ts'
import { columns, columnTitle } from '../table/columns.ts'
import { DATA_SHEET, widthOf } from './write-template.ts'
import { writeWorkbook } from './write-workbook.ts'

/** A value that no cell can hold, such as a list with an entry that holds a separator. */
export interface Omitted {
  /** Position of the filing in the list. */
  readonly filing: number
  readonly path: FieldPath
}

/**
 * Filings as an XLSX file that `readFilings` reads back: one row each, the template's columns and those needed besides.
 * An empty cell is an unknown value; blanks around a text are not kept.
 */
export function writeFilings(
  filings: readonly Filing[],
  locale: Locale = 'zh-CN',
): { readonly bytes: Uint8Array; readonly omitted: readonly Omitted[] } {
  const omitted: Omitted[] = []
  const rows = filings.map((filing, index) => {
    const row = new Map<FieldPath, string>()
    for (const [path, value] of leavesOf(filing, '')) {
      const text = cellText(path, value, filing.subject?.nature, locale)
      if (text === undefined) omitted.push({ filing: index, path })
      else row.set(path, text)
    }
    return row
  })
  const used = new Set(rows.flatMap((row) => [...row.keys()]))
  const paths = [...new Set([...columnsFor(used), ...used])]
  const names = paths.map((path) => titleOf(path, locale))
  const head = { style: 'bold' as const, texts: names }
  const body = rows.map((row) => ({ style: 'text' as const, texts: paths.map((path) => row.get(path) ?? '') }))
  return { bytes: writeWorkbook([{ name: DATA_SHEET, widths: names.map(widthOf), rows: [head, ...body] }]), omitted }
}

function* leavesOf(value: unknown, path: FieldPath): Generator<readonly [FieldPath, unknown]> {
  if (value === null || value === undefined || value === '') return
  if (kindAt(path) !== undefined) yield [path, value]
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* leavesOf(one, `${path}[${index}]`)
  else if (typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) yield* leavesOf(one, path === '' ? key : `${path}.${key}`)
  }
}

/** Columns that the reader asks for, whether a filing has a value there or not. */
function columnsFor(used: ReadonlySet<FieldPath>): readonly FieldPath[] {
  const has = (service: string) => [...used].some((path) => path.startsWith(service))
  const none = !has('websites[0].') && !has('apps[0].')
  return columns
    .filter(({ path, required }) => {
      if (required !== 'service') return required === true
      return has(path.slice(0, path.indexOf('.') + 1)) || (none && path.startsWith('websites'))
    })
    .map(({ path }) => path.replace('[]', '[0]'))
}

/** The template's header where it has a column for that very place, else the place itself. */
function titleOf(path: FieldPath, locale: Locale): string {
  const first = path.replace(/^(websites|apps)\[\d+\]/, '$1[0]')
  return (columns.some((one) => one.path === first) ? columnTitle(path, locale) : undefined) ?? path
}
