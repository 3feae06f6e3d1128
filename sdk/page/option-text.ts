/** Comparing the texts of options: exact after normalising, never a near miss. */

/** NFKC (full-width), no white space, no zero-width characters; case is kept. */
export function normal(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')
}

export const sameText = (a: string, b: string): boolean => normal(a) === normal(b)

/** Whether a text is one of the alternatives. */
export const isOneOf = (text: string, alternatives: readonly string[]): boolean => {
  const wanted = normal(text)
  return wanted !== '' && alternatives.some((alternative) => normal(alternative) === wanted)
}

/** Index of the single text that equals the best alternative present; -1 none, -2 several. */
export function pick(texts: readonly string[], alternatives: readonly string[]): number {
  for (const alternative of alternatives) {
    const wanted = normal(alternative)
    const hits = texts.flatMap((text, index) => (normal(text) === wanted ? [index] : []))
    if (hits.length > 1) return -2
    if (hits.length === 1) return hits[0]!
  }
  return -1
}

/** Words that stand in an empty control. */
export function isPlaceholder(text: string): boolean {
  const plain = normal(text)
  return (
    plain === '' ||
    /^[-—–.…·]+$/.test(plain) ||
    /^[-—–=]*(请|請)(先)?(选|選|输入|輸入|填)/.test(plain) ||
    /^[-—–=]*(pleaseselect|pleasechoose|select|choose|pleaseenter|pleaseinput)\b/i.test(plain)
  )
}
