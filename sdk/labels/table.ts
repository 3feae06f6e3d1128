import type { Reader } from './evidence.ts'

/** Header cells of the row and of the column. Nearest first; a second header cell is rather a section. */
export const table: Reader = () => (control) => {
  const cell = control.cell
  if (!cell) return []
  const near = (texts: readonly string[], first: number) =>
    texts.map((text, index) => ({ text, weight: index === 0 ? first : 0.15 / index }))
  return [...near(cell.row, 0.85), ...near(cell.column, cell.row.length > 0 ? 0.45 : 0.85)]
}
