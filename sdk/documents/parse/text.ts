const digitLike: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', 〇: '0', l: '1', I: '1', i: '1', '|': '1', Z: '2', z: '2', S: '5', B: '8', g: '9', q: '9' },
}

/** Full-width forms made narrow, spaces and marks that OCR invents dropped. */
export const tidy = (text: string) => text.normalize('NFKC').replace(/[\s"'`“”‘’_|~^*=<>\\]/g, '')

/** Digits of a stretch where only digits can stand. */
export const digitsOf = (text: string) =>
  [...text.normalize('NFKC')].map((ch) => (/\d/.test(ch) ? ch : (digitLike[ch] ?? ''))).join('')

/** Han characters and the name dot U+00B7; any other mark between two characters of a name is read as that dot. */
export function cleanName(text: string): string {
  const folded = text
    .normalize('NFKC')
    .replace(/[\s]/g, '')
    .replace(/(?<=\p{Script=Han})[·•．。.・‧∙,，、:：'’"”\-—_*°](?=\p{Script=Han})/gu, '·')
  const kept = [...folded].filter((ch) => ch === '·' || /\p{Script=Han}/u.test(ch)).join('')
  return trimMarks(kept, '·', '·')
}

/** Address: Han, digits, letters and the few marks that addresses hold. */
export function cleanAddress(text: string): string {
  const kept = tidy(text)
    .replace(/[—–―一](?=\d)/g, '-')
    .replace(/[^\p{Script=Han}\dA-Za-z#()（）\-、.·]/gu, '')
    .replace(/^[^\p{Script=Han}]+/u, '')
  return trimMarks(kept, '', '-、.·')
}

/** Cuts given characters off the start and the end. */
export function trimMarks(text: string, start: string, end: string): string {
  const chars = [...text]
  let from = 0
  let to = chars.length
  while (from < to && start.includes(chars[from]!)) from++
  while (to > from && end.includes(chars[to - 1]!)) to--
  return chars.slice(from, to).join('')
}
