/** Comparing the texts of options: exact after normalising, never a near miss. */

/** NFKC (full-width), no white space, no zero-width characters; case is kept. */
export function normal(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')
}

/** More than a mark. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

export const sameText = (a: string, b: string): boolean => normal(a) === normal(b)

/** 公司（企业）, 广东省 粤: one meaning said several times over. */
function saysTwice(text: string, alternatives: readonly string[]): boolean {
  const parts = text
    .normalize('NFKC')
    .split(/[\s()[\]【】/|、,]+/)
    .map(normal)
    .filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => alternatives.some((alternative) => normal(alternative) === part))
}

/** Whether a text is one of the alternatives, or several of them beside each other. */
export const isOneOf = (text: string, alternatives: readonly string[]): boolean => {
  const wanted = normal(text)
  if (wanted === '') return false
  return alternatives.some((alternative) => normal(alternative) === wanted) || saysTwice(text, alternatives)
}

/** Index of the single text that equals the best alternative present; -1 none, -2 several. */
export function pick(texts: readonly string[], alternatives: readonly string[]): number {
  for (const alternative of alternatives) {
    const wanted = normal(alternative)
    const hits = texts.flatMap((text, index) => (normal(text) === wanted ? [index] : []))
    if (hits.length > 1) return -2
    if (hits.length === 1) return hits[0]!
  }
  const hits = texts.flatMap((text, index) => (saysTwice(text, alternatives) ? [index] : []))
  return hits.length > 1 ? -2 : (hits[0] ?? -1)
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

/** '浙江省 / 杭州市 / 西湖区' as one text, or one element per level. */
export function pathParts(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/\s*[/／>›»\\|→]\s*|\s+-\s+/))
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
