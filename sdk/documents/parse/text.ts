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
  return [...folded]
    .filter((ch) => ch === '·' || /\p{Script=Han}/u.test(ch))
    .join('')
    .replace(/^·+|·{1,30}$/g, '')
}

/** Address: Han, digits, letters and the few marks that addresses hold. */
export function cleanAddress(text: string): string {
  return tidy(text)
    .replace(/[—–―一](?=\d)/g, '-')
    .replace(/[^\p{Script=Han}\dA-Za-z#()（）\-、.·]/gu, '')
    .replace(/^[^\p{Script=Han}]+/u, '')
    .replace(/[-、.·]{1,30}$/u, '')
}
