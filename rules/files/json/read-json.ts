import { pathKeys, valueAt } from '../../filing/path.ts'
import { parseFiling } from '../../filing/schema.ts'
import { Lines, type Place } from '../place.ts'
import { type FileProblem, type ReadFiling, type ReadResult, shown } from '../read.ts'
import { type JsonFault, JsonScanner } from './scanner.ts'

/** A value of the text that should be a filing. */
interface Piece {
  readonly offset: number
  readonly value: unknown
}

/** Reads JSON (a filing or a list of filings) or NDJSON (one filing a line; `byLine` says so, else it is recognised). */
export function readJson(text: string, byLine = isByLine(text)): ReadResult {
  const lines = new Lines(text)
  const problems: FileProblem[] = []
  const filings: ReadFiling[] = []
  const faulty = ({ code, offset, key }: JsonFault) =>
    problems.push({ code, place: lines.at(offset), ...(key !== undefined && { value: shown(key) ?? '' }) })

  for (const { offset, value } of byLine ? onePerLine(text, faulty) : whole(text, faulty)) {
    const at = (path: string): Place => lines.at(new JsonScanner(text, offset).find(pathKeys(path)))
    const parsed = parseFiling(value)
    if (parsed.ok) filings.push({ filing: parsed.filing, place: lines.at(offset), at })
    else {
      for (const problem of parsed.problems) {
        const stands = problem.path === '' ? undefined : shown(valueAt(value, problem.path))
        problems.push({ ...problem, place: at(problem.path), ...(stands !== undefined && { value: stands }) })
      }
    }
  }
  if (filings.length === 0 && problems.length === 0) problems.push({ code: 'no-filing', place: {} })
  return { filings, problems }
}

/** A JSON value with its places, or why the text is none. */
export function scanJson(
  text: string,
): JsonFault | { readonly value: unknown; find(keys: readonly (string | number)[]): number } {
  const fault = faultOf(text, new JsonScanner(text))
  if (fault !== undefined) return fault
  return { value: JSON.parse(text) as unknown, find: (keys) => new JsonScanner(text).find(keys) }
}

/** NDJSON: several lines, each of which begins an object. */
function isByLine(text: string): boolean {
  let count = 0
  for (const { start, end } of linesOf(text)) {
    if (text[start] !== '{' || end === start + 1) return false
    count += 1
  }
  return count > 1
}

function* linesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let from = 0; from <= text.length; ) {
    const stop = text.indexOf('\n', from)
    const end = stop < 0 ? text.length : stop
    const line = text.slice(from, end)
    const start = from + line.length - line.trimStart().length
    if (start < end) yield { start, end: from + line.trimEnd().length }
    from = end + 1
  }
}

type OnFault = (fault: JsonFault) => void

function* onePerLine(text: string, faulty: OnFault): Generator<Piece> {
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end)
    const fault = faultOf(line, new JsonScanner(line))
    if (fault === undefined) yield { offset: start, value: JSON.parse(line) as unknown }
    else faulty({ ...fault, offset: start + fault.offset })
  }
}

function* whole(text: string, faulty: OnFault): Generator<Piece> {
  if (text.trim() === '') return
  const scanner = new JsonScanner(text)
  const fault = faultOf(text, scanner)
  if (fault !== undefined) {
    faulty(fault)
    return
  }
  const value: unknown = JSON.parse(text)
  if (!Array.isArray(value)) yield { offset: 0, value }
  else for (const [index, item] of value.entries()) yield { offset: scanner.items[index]!, value: item as unknown }
}

function faultOf(text: string, scanner: JsonScanner): JsonFault | undefined {
  const read = scanner.read()
  if ('code' in read) return read
  return read.end < text.length ? { code: 'not-json', offset: read.end } : undefined
}
