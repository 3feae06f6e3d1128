/** Which of the page's own options says what is meant. Exact (normalised) equality only; a near miss is no option. */
import { isOneOf } from '../page/option-text.ts'
import { normal } from './normal.ts'

/**
 * `words` best first. With known options: the page's own text of the one option meant, or nothing.
 * With unknown options: the words themselves, for the driver to look for.
 */
export function alternatives(
  words: readonly string[],
  options: readonly string[] | undefined,
): readonly string[] | undefined {
  if (words.length === 0) return undefined
  if (!options || options.length === 0) return words
  for (const word of words) {
    const key = normal(word)
    const fitting = options.filter((option) => normal(option) === key)
    if (fitting.length > 1) return undefined
    if (fitting[0] !== undefined) return [fitting[0]]
  }
  // 公司（企业）: one meaning in two of its words.
  const said = options.filter((option) => isOneOf(option, words))
  return said.length === 1 ? said : undefined
}

/** The page says one of these words. */
export function saysOneOf(text: string, words: readonly string[]): boolean {
  const key = normal(text)
  return key !== '' && (words.some((word) => normal(word) === key) || isOneOf(text, words))
}
