/** Edit distance over code points; `exchange` is what one character for another costs, 1 if left out. */
export function editDistance(a: string, b: string, exchange: (x: string, y: string) => number = () => 1): number {
  const from = [...a]
  const to = [...b]
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const swap = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : exchange(from[i - 1]!, to[j - 1]!))
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}
