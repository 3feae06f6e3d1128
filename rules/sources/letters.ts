import { type SourceId, sources } from './table.ts'

/** Packed tables write a source as one character, by its place in the table. */
const FIRST = 65
const letterAt = (at: number) => String.fromCharCode(FIRST + at)

const byLetter = new Map(Object.keys(sources).map((id, at) => [letterAt(at), id as SourceId]))

export const sourceOf = (letter: string): SourceId => byLetter.get(letter)!

/** The other way round, for the build. */
export const letterOf = (id: SourceId): string => letterAt(Object.keys(sources).indexOf(id))

/** Gives a source that came with a topic its letter. */
export function nameSource(letter: string, id: SourceId): void {
  byLetter.set(letter, id)
}
