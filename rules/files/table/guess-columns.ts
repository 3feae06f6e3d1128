/** What the columns of somebody's own table mean: what was said of their titles, the template's words, then a reader of labels. Pure. */
import type { FieldPath } from '../../filing/field.ts'
import { type ColumnHeader, wholeTitle } from './column-headers.ts'
import { columns } from './columns.ts'

export interface GuessedColumn extends ColumnHeader {
  readonly guess?: FieldPath
  /** Whose word it is; `engine` should be looked at by the user. */
  readonly by?: 'remembered' | 'template' | 'engine'
}

/** Place that each title asks for; `undefined` where it is not clear. The engine that maps forms is one. */
export type TitleReader = (titles: readonly string[]) => readonly (FieldPath | undefined)[]

export const titleKey = (text: string, group = ''): string =>
  `${group}${text}`.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase().slice(0, 60)

const shapeOf = (path: FieldPath): string => path.replace(/\[\d*\]/g, '[]')
/** Paths that a table can hold, by their shape: those of the template's columns, in any number of services. */
const shapes = new Map(columns.map(({ path }) => [shapeOf(path), path]))

/** The template's column for a place: one of a list holds all entries of a cell, one of a service is that service's. */
function asColumn(place: FieldPath): FieldPath | undefined {
  const service = /^(?:websites|apps)\[\d+\]/.exec(place)?.[0]
  const column = shapes.get(shapeOf(place))
  return service === undefined ? column : column?.replace(/^(?:websites|apps)\[0\]/, service)
}

/** Titles that say whose they are: the legal representative's, not the papers that bear 法人 in their name. */
const OF_LEGAL_REP = /法人(?!组织|单位|证书|登记|资格)|法定代表|\blegal\s*(?:rep|person)/i

/** Whether a guess would give the number or telephone of the legal representative to the company or to another person. */
function isAnothers(
  text: string,
  path: FieldPath,
  all: readonly { text: string; path: FieldPath | undefined }[],
): boolean {
  if (!OF_LEGAL_REP.test(text) || path.startsWith('subject.legalRep')) return false
  if (!path.startsWith('principal.')) return true
  return all.some((one) => one.path?.startsWith('principal.') === true && !OF_LEGAL_REP.test(one.text))
}

/** What the reader says of titles with their groups, and of a title alone where that says nothing and is nobody else's. */
function readAll(headers: readonly ColumnHeader[], read: TitleReader): readonly (FieldPath | undefined)[] {
  const whole = read(headers.map(({ text, group }) => wholeTitle(text, group)))
  if (headers.every(({ group }) => group === undefined)) return whole
  const alone = read(headers.map(({ text }) => text))
  return headers.map(({ group }, at) => {
    const one = alone[at]
    return whole[at] ?? (group !== undefined && one !== undefined && !whole.includes(one) ? one : undefined)
  })
}

export function guessColumns(
  headers: readonly ColumnHeader[],
  readTitles: TitleReader,
  remembered: Readonly<Record<string, FieldPath>> = {},
): readonly GuessedColumn[] {
  const read = readAll(headers, readTitles)
  const keys = headers.map(({ text, group }) => titleKey(text, group))
  // What was said of a title says nothing where two columns bear it: 姓名 of the principal and of the owner.
  const said = keys.map((key) =>
    key !== '' && Object.hasOwn(remembered, key) && keys.indexOf(key) === keys.lastIndexOf(key)
      ? remembered[key]
      : undefined,
  )
  const all = headers.map(({ text, group, path }, at) => ({
    text: wholeTitle(text, group),
    path: said[at] ?? path ?? read[at],
  }))
  const taken = new Set<FieldPath>()
  const made = headers.map((header, at): GuessedColumn => {
    const known = said[at]
    if (known !== undefined && said.indexOf(known) === at) return { ...header, guess: known, by: 'remembered' }
    if (header.path !== undefined && !said.includes(header.path))
      return { ...header, guess: header.path, by: 'template' }
    const found = read[at]
    const path = found === undefined ? undefined : asColumn(found)
    return path !== undefined && !isAnothers(wholeTitle(header.text, header.group), path, all)
      ? { ...header, guess: path, by: 'engine' }
      : header
  })
  // What somebody said or the template names comes before a guess; a place has one column.
  for (const one of made) if (one.by !== 'engine' && one.guess !== undefined) taken.add(one.guess)
  return made.map((one) => {
    if (one.by !== 'engine' || one.guess === undefined) return one
    if (!taken.has(one.guess)) {
      taken.add(one.guess)
      return one
    }
    const { guess: _, by: __, ...rest } = one
    return rest
  })
}
