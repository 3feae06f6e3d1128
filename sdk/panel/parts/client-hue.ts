/** Hues that can be told apart, none near the red of an error or the orange of a warning, in light and dark. */
export const CLIENT_HUES = [120, 150, 170, 190, 205, 220, 245, 265, 285, 305] as const

/** A client's own colour; neighbours in the list of clients rarely get the same one. */
export function clientHue(id: string): number {
  let hash = 0
  for (const char of id) hash = (hash * 31 + char.charCodeAt(0)) % 1_000_003
  return CLIENT_HUES[hash % CLIENT_HUES.length]!
}
