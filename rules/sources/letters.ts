import { type SourceId, sources } from './table.ts'

const ids = Object.keys(sources) as SourceId[]

/** Packed tables write a source as one character, by its place in the table. */
const FIRST = 65

export const sourceOf = (letter: string): SourceId => ids[letter.charCodeAt(0) - FIRST]!

/** The other way round, for the build. */
export const letterOf = (id: SourceId): string => String.fromCharCode(FIRST + ids.indexOf(id))
