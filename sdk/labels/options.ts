import type { Reader } from './evidence.ts'

/** Names of the options as one text; compared with the lists of the vocabulary, not read as words. */
export const options: Reader = () => (control) => {
  const named = control.options.filter((text) => text.trim() !== '')
  return named.length > 0 ? [{ text: named.join('|').slice(0, 200), weight: 0.5 }] : []
}
