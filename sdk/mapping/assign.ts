/** Which control gets which place, so that the sum of the scores is greatest and no place is given twice. */

/**
 * Maximum-weight assignment (Hungarian method, O(rows · columns²)). `scores[row][column]` ≥ 0; a row may stay without a column
 * when no column is worth more than 0 to it. Returns the column of each row, -1 for none.
 */
export const assign = (scores: readonly (readonly number[])[]): number[] => {
  const rows = scores.length
  const columns = scores[0]?.length ?? 0
  if (rows === 0 || columns === 0) return scores.map(() => -1)
  const u = new Float64Array(rows + 1)
  const v = new Float64Array(columns + 1)
  const owner = new Int32Array(columns + 1)
  const way = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    owner[0] = row
    let column = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    // Any row on the way may be left without a column instead; that costs nothing and is free at all times.
    let none = Number.POSITIVE_INFINITY
    let last = 0
    do {
      used[column] = 1
      const current = owner[column]!
      if (-u[current]! < none) {
        none = -u[current]!
        last = column
      }
      let delta = Number.POSITIVE_INFINITY
      let next = -1
      for (let to = 1; to <= columns; to++) {
        if (used[to]) continue
        const reduced = -(scores[current - 1]![to - 1] ?? 0) - u[current]! - v[to]!
        if (reduced < least[to]!) {
          least[to] = reduced
          way[to] = column
        }
        if (least[to]! < delta) {
          delta = least[to]!
          next = to
        }
      }
      const leaves = next < 0 || none < delta
      if (leaves) delta = none
      for (let to = 0; to <= columns; to++) {
        if (used[to]) {
          u[owner[to]!]! += delta
          v[to]! -= delta
        } else least[to]! -= delta
      }
      none -= delta
      column = leaves ? last : next
      if (leaves) break
    } while (owner[column] !== 0)
    while (column !== 0) {
      const previous = way[column]!
      owner[column] = owner[previous]!
      column = previous
    }
  }
  const result = scores.map(() => -1)
  for (let column = 1; column <= columns; column++) {
    const row = owner[column]!
    if (row > 0 && (scores[row - 1]![column - 1] ?? 0) > 0) result[row - 1] = column - 1
  }
  return result
}
