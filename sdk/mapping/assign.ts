/** Which control gets which place, so that the sum of the scores is greatest and no place is given twice. */

/**
 * Maximum-weight assignment (Hungarian method, O(rows² · columns)). `scores[row][column]` ≥ 0; a row may stay without a column
 * when no column is worth more than 0 to it. Returns the column of each row, -1 for none.
 */
export const assign = (scores: readonly (readonly number[])[]): number[] => {
  const rows = scores.length
  const real = scores[0]?.length ?? 0
  if (rows === 0 || real === 0) return scores.map(() => -1)
  // One column of its own for each row stands for "none".
  const columns = real + rows
  const cost = (row: number, column: number): number => (column < real ? -(scores[row]![column] ?? 0) : 0)
  const u = new Float64Array(rows + 1)
  const v = new Float64Array(columns + 1)
  const owner = new Int32Array(columns + 1)
  const way = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    owner[0] = row
    let column = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    do {
      used[column] = 1
      const current = owner[column]!
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let to = 1; to <= columns; to++) {
        if (used[to]) continue
        const reduced = cost(current - 1, to - 1) - u[current]! - v[to]!
        if (reduced < least[to]!) {
          least[to] = reduced
          way[to] = column
        }
        if (least[to]! < delta) {
          delta = least[to]!
          next = to
        }
      }
      for (let to = 0; to <= columns; to++) {
        if (used[to]) {
          u[owner[to]!]! += delta
          v[to]! -= delta
        } else least[to]! -= delta
      }
      column = next
    } while (owner[column] !== 0)
    do {
      const previous = way[column]!
      owner[column] = owner[previous]!
      column = previous
    } while (column !== 0)
  }
  const result = scores.map(() => -1)
  for (let column = 1; column <= real; column++) {
    const row = owner[column]!
    if (row > 0 && (scores[row - 1]![column - 1] ?? 0) > 0) result[row - 1] = column - 1
  }
  return result
}
