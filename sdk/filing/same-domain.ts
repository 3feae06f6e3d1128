/** Whether two writings name one domain: case, width, `www.`, an address around it, a last dot and Punycode make no difference. */
const plain = (text: string): string => {
  const name = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/^(?:https?:)?\/\//, '')
    .replace(/[/:?#].*$/, '')
    .replace(/。/g, '.')
    .replace(/^www\.|\.+$/g, '')
  // The platform writes a Chinese label in Punycode; what is no host at all stays as it is.
  return URL.canParse(`http://${name}`) ? new URL(`http://${name}`).hostname : name
}

export const sameDomain = (a: string, b: string): boolean => plain(a) === plain(b)
