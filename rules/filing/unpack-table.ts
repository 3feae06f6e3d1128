type Cell = string | number | boolean | readonly string[] | readonly number[] | undefined

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(','))

const read = (kind: string | undefined, text: string): Cell => {
  switch (kind) {
    case 'n':
      return Number(text)
    case 'b':
      return text === '1'
    case 'l':
      return list(text)
    case 'm':
      return list(text).map(Number)
    default:
      return text
  }
}

/**
 * A list of flat objects as the small build writes it: `columns` are keys apart by blanks with what they hold (`:n` a
 * number, `:b` true or false, `:l` texts, `:m` numbers, else a text), `rows` a line each with cells apart by `|`. Cells
 * missing at the end are keys that the object lacks.
 */
export function unpackTable(columns: string, rows: string): readonly Readonly<Record<string, Cell>>[] {
  const keys = columns.split(' ').map((column) => column.split(':'))
  return rows.split('\n').map((row) => {
    const cells = row.split('|')
    return Object.fromEntries(cells.map((cell, at) => [keys[at]![0], read(keys[at]![1], cell)]))
  })
}
