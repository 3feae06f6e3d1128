import type { Charset, Glyph } from '../engines/engine.ts'
import type { Quad } from '../image/geometry.ts'
import type { Ink } from '../image/strip.ts'
import { meanConfidence, type Page, span, textOf } from './page.ts'

/** One way of reading a value: its characters in order over all its lines. */
export interface Reading {
  readonly text: string
  readonly chars: readonly Glyph[]
  readonly confidence: number
  readonly quad: Quad
  /** A character seems to be missing in it. */
  readonly broken?: boolean
  /** It ends well before its longest row does. */
  readonly short?: boolean
  /** Rows it stands in. */
  readonly rows?: number
  /** How much it counts beside others; default 1. */
  readonly weight?: number
}

export interface Variant {
  readonly ink: Ink
  readonly tight?: number
  readonly charset?: Charset
}

export const usual: readonly Variant[] = [
  { ink: 'black' },
  { ink: 'all' },
  { ink: 'black', tight: 0.25 },
  { ink: 'all', tight: 0.4 },
  { ink: 'dark' },
]

/** Reads the cells of one value in several ways. */
export async function readings(page: Page, cells: readonly Quad[], variants: readonly Variant[] = usual) {
  const found: Reading[] = []
  if (cells.length === 0) return found
  for (const { ink, tight, charset } of variants) {
    const lines = await page.read(cells, {
      ink,
      ...(tight === undefined ? {} : { tight }),
      ...(charset === undefined ? {} : { charset }),
    })
    const chars = lines.flatMap((line) => line.chars)
    found.push({ text: textOf(chars), chars, confidence: meanConfidence(chars), quad: around(cells) })
  }
  return found
}

/** A box over all lines of a value. */
export function around(cells: readonly Quad[]): Quad {
  if (cells.length === 1) return cells[0]!
  const first = span([cells[0]!])
  const last = cells[cells.length - 1]!
  const right = cells.reduce((a, b) => (b[1][0] > a[1][0] ? b : a))
  return [first[0], [right[1][0], first[1][1]], [right[1][0], last[2][1]], last[3]]
}

/** The reading that most agree on; ties go to confidence. `clean` maps to a comparable value, '' = unusable. */
export function vote(all: readonly Reading[], clean: (text: string) => string) {
  const tally = new Map<string, { votes: number; confidence: number; reading: Reading }>()
  for (const reading of all) {
    const value = clean(reading.text)
    if (value === '') continue
    const seen = tally.get(value)
    if (!seen) tally.set(value, { votes: 1, confidence: reading.confidence, reading })
    else {
      tally.set(value, {
        votes: seen.votes + 1,
        confidence: Math.max(seen.confidence, reading.confidence),
        reading: seen.confidence >= reading.confidence ? seen.reading : reading,
      })
    }
  }
  const ranked = [...tally].sort((a, b) => b[1].votes + b[1].confidence - (a[1].votes + a[1].confidence))
  const first = ranked[0]
  if (!first) return null
  const [value, { votes, confidence, reading }] = first
  return { value, votes, confidence, reading, of: all.length, others: ranked.slice(1, 4).map(([text]) => text) }
}
