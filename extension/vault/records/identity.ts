import type { Fields } from './blend.ts'

const plain = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .normalize('NFKC')
        .replace(/[\s\-_.·()]/g, '')
        .toUpperCase()
    : ''

/** Certificate number in the form in which two writings of it are one; empty when unknown. */
export const certKey = (fields: Fields): string => plain(fields.certNumber)

export const nameKey = (fields: Fields): string => plain(fields.name)

export const typesDiffer = (a: Fields, b: Fields) =>
  typeof a.certType === 'number' && typeof b.certType === 'number' && a.certType !== b.certType

/** The same person or organisation: the same certificate number, of the same kind as far as both kinds are known. */
export const sameHolder = (a: Fields, b: Fields): boolean =>
  certKey(a) !== '' && certKey(a) === certKey(b) && !typesDiffer(a, b)

const texts = (list: unknown, field: string): string[] =>
  Array.isArray(list)
    ? list.flatMap((item) => {
        const value = (item as Fields | null)?.[field]
        return typeof value === 'string' && value.trim() !== '' ? [value.trim().toLowerCase().replace(/\.$/, '')] : []
      })
    : []

/** What a website or an APP is known by: its domains; its package names. */
export const serviceKeys = (kind: 'website' | 'app', fields: Fields): string[] =>
  kind === 'website' ? texts(fields.domains, 'name') : texts(fields.platforms, 'packageName')
