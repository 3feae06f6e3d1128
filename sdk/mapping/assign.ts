/** Which control gets which place, so that the sum of the scores is greatest and no place is given twice. */

/** What a place is worth to a control, more than 0. */
export interface Wish {
  readonly column: number
  readonly score: number
}

/**
 * Maximum-weight assignment by shortest augmenting paths. Only places that somebody on the way wishes for are looked at, so
 * that controls of different parts of a form cost each other nothing. Returns the column of each row, -1 for none: a row stays
 * without a column when all that it wishes for is worth more to others.
 */
export const assignWishes = (wishes: readonly (readonly Wish[])[]): number[] => {
  const columns = 1 + Math.max(-1, ...wishes.map((own) => own.reduce((most, { column }) => Math.max(most, column), -1)))
  const u = new Float64Array(wishes.length)
  const v = new Float64Array(columns)
  const owner = new Int32Array(columns).fill(-1)
  const given = wishes.map(() => -1)
  const reach = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(columns)
  const isSettled = new Uint8Array(columns)
  for (let row = 0; row < wishes.length; row++) {
    const touched: number[] = []
    const settled: number[] = []
    let current = row
    let base = 0
    // Any row on the way may be left without a column instead; that costs nothing and is free at all times.
    let none = Number.POSITIVE_INFINITY
    let last = row
    let end = -1
    for (;;) {
      const leave = base - u[current]!
      if (leave < none) {
        none = leave
        last = current
      }
      for (const { column, score } of wishes[current]!) {
        if (isSettled[column]) continue
        const distance = base - score - u[current]! - v[column]!
        if (distance >= reach[column]!) continue
        if (reach[column] === Number.POSITIVE_INFINITY) touched.push(column)
        reach[column] = distance
        from[column] = current
      }
      const next = nearest(touched, reach, isSettled)
      if (next < 0 || none < reach[next]!) break
      if (owner[next]! < 0) {
        end = next
        break
      }
      isSettled[next] = 1
      settled.push(next)
      base = reach[next]!
      current = owner[next]!
    }
    const length = end < 0 ? none : reach[end]!
    u[row]! += length
    for (const column of settled) {
      u[owner[column]!]! += length - reach[column]!
      v[column]! -= length - reach[column]!
    }
    let hole = end
    if (end < 0) {
      hole = given[last]!
      given[last] = -1
    }
    while (hole >= 0) {
      const taker = from[hole]!
      const before = given[taker]!
      given[taker] = hole
      owner[hole] = taker
      hole = taker === row ? -1 : before
    }
    for (const column of touched) {
      reach[column] = Number.POSITIVE_INFINITY
      isSettled[column] = 0
    }
  }
  return given
}

/** The same from a whole table: `scores[row][column]` ≥ 0. */
export const assign = (scores: readonly (readonly number[])[]): number[] =>
  assignWishes(scores.map((row) => row.flatMap((score, column) => (score > 0 ? [{ column, score }] : []))))

/** Of those that are not settled, -1 when there is none; the first column of several alike. */
const nearest = (touched: readonly number[], reach: Float64Array, isSettled: Uint8Array): number => {
  let next = -1
  for (const column of touched) {
    if (isSettled[column]) continue
    const better = next < 0 || reach[column]! < reach[next]! || (reach[column] === reach[next] && column < next)
    if (better) next = column
  }
  return next
}
