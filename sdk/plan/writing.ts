/** Values of one kind in one writing, so that they can be likened. Pure. */

/** One writing for everything but telephones. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}()（）·•・.-]/gu, '')
    .toUpperCase()

export const digits = (text: string): string => {
  const all = text.normalize('NFKC').replace(/\D/g, '')
  return all.replace(/^(?:00)?86(?=1\d{10}$)/, '')
}

/** A domain in one writing, out of an address too: its hyphens and dots are part of it. */
export const host = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/^(?:https?:)?\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/:?#].*$/, '')
    .replace(/\.$/, '')
