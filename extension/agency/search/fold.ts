/** One form for everything that a user may write in several ways: width, case, spaces, ü. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')
