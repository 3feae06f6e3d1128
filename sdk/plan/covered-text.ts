/** Values of which a page shows only a part: `138****5678`, `张*`, `青禾****公司`. Pure. */

const STARS = /[*●○]+|•{2,}/g

/** The parts that are left to see, in order; undefined when nothing is covered, or everything. */
export function partsLeft(text: string, write: (text: string) => string): readonly string[] | undefined {
  const starred = text.normalize('NFKC').replace(STARS, '*')
  if (!starred.includes('*')) return undefined
  const parts = starred.split('*').map(write)
  return parts.some((part) => part !== '') ? parts : undefined
}

export const lettersLeft = (parts: readonly string[]): number => parts.join('').length

/** `whole` has these parts in this order, at its start and its end, and something covered between them. */
export function fitsParts(parts: readonly string[], whole: string): boolean {
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (whole.length <= lettersLeft(parts) || !whole.startsWith(first) || !whole.endsWith(last)) return false
  let from = first.length
  for (const part of parts.slice(1, -1)) {
    const at = whole.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return from <= whole.length - last.length
}
