import { isLike } from './look-alikes-index.ts'

/** Edit distance over code points in which an exchange of look-alikes counts less than half. */
export const likeDistance = (a: string, b: string) => editDistance(a, b, (x, y) => (isLike(x, y) ? 0.4 : 1))

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

/** The entry nearest to a reading; null when none is near enough or two are equally near. */
export function closest(text: string, entries: readonly string[], within: number): string | null {
  if (entries.includes(text)) return text
  let best: string | null = null
  let least = within + 1
  let tied = false
  for (const entry of entries) {
    const d = likeDistance(text, entry)
    if (d < least) {
      best = entry
      least = d
      tied = false
    } else if (d === least) tied = true
  }
  return tied ? null : best
}
