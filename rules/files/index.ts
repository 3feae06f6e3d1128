import { readJson } from './json/read-json.ts'
import type { ReadResult } from './read.ts'
import { decodeText } from './text.ts'

export type { Place } from './place.ts'
export type { FileProblem, FileProblemCode, ReadFiling, ReadResult } from './read.ts'

/** Endings of the files that hold filings. */
export const FILE_ENDINGS = ['.json', '.ndjson', '.jsonl'] as const

/** Filings of a file, told by its first bytes and its name's ending. Never throws. */
export function readFilings(name: string, bytes: Uint8Array): ReadResult {
  const text = decodeText(bytes)
  if (text === undefined) return { filings: [], problems: [{ code: 'not-text', place: {} }] }
  return readJson(text, /\.(?:ndjson|jsonl)$/i.test(name) || undefined)
}
