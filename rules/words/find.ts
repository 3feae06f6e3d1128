/** The first of the words that occurs in a text; null when none does. */
export function findWord(text: string, words: readonly string[]): string | null {
  return words.find((word) => text.includes(word)) ?? null
}

/** The first of the words that a text begins with. */
export function findPrefix(text: string, words: readonly string[]): string | null {
  return words.find((word) => text.startsWith(word)) ?? null
}

/** The first of the words that a text ends with. */
export function findEnding(text: string, words: readonly string[]): string | null {
  return words.find((word) => text.endsWith(word)) ?? null
}
