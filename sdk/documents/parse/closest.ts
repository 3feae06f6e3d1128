import { editDistance } from './edit-distance.ts'
import { isLike } from './look-alikes-index.ts'

/** Edit distance over code points in which an exchange of look-alikes counts less than half. */
export const likeDistance = (a: string, b: string) => editDistance(a, b, (x, y) => (isLike(x, y) ? 0.4 : 1))

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
