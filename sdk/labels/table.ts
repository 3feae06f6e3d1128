import type { Reader } from './evidence.ts'

/** Where a row and a column are both named, each says a half of what the cell is: 姓名 × 网站负责人. */
const HALF = 0.3

/** Header cells of the row and of the column. Nearest first; a second header cell is rather a section. */
export const table: Reader = () => (control) => {
  const cell = control.cell
  if (!cell) return []
  const near = (texts: readonly string[], first: number) =>
    texts.map((text, index) => ({ text, weight: index === 0 ? first : 0.15 / index }))
  const [row] = cell.row
  const [column] = cell.column
  if (row === undefined || column === undefined) return [...near(cell.row, 0.85), ...near(cell.column, 0.85)]
  return [{ text: `${column} ${row}`, weight: 0.85 }, ...near(cell.row, HALF), ...near(cell.column, HALF)]
}
