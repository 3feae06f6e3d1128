import type { Line } from '../engines/engine.ts'

/** Votes for each character place of a fixed-length number. */
export type Lattice = readonly ReadonlyMap<string, number>[]

/**
 * Sorts the characters of several readings into the places they stand at. `centres` are positions along the line;
 * a character that was read twice for one print (9 as "92") thus votes against itself instead of shifting the rest.
 */
export function lattice(lines: readonly Line[], centres: readonly number[], fold: (ch: string) => string): Lattice {
  const places = centres.map(() => new Map<string, number>())
  const pitch = centres.length > 1 ? (centres[centres.length - 1]! - centres[0]!) / (centres.length - 1) : 1
  for (const line of lines) {
    for (const glyph of line.chars) {
      const ch = fold(glyph.ch)
      if (ch === '') continue
      const middle = (glyph.x0 + glyph.x1) / 2
      let best = -1
      let least = pitch * 0.75
      centres.forEach((centre, i) => {
        const off = Math.abs(centre - middle)
        if (off < least) {
          least = off
          best = i
        }
      })
      if (best < 0) continue
      const place = places[best]!
      place.set(ch, (place.get(ch) ?? 0) + Math.max(0.05, glyph.conf))
    }
  }
  return places
}

/** Share of the votes behind the leading character, at the place where it is least. */
export const weakest = (places: Lattice): number =>
  Math.min(
    ...places.map((place) => {
      const votes = [...place.values()]
      return votes.length === 0 ? 0 : Math.max(...votes) / votes.reduce((a, b) => a + b, 0)
    }),
  )

export interface Decoded {
  readonly text: string
  /** Negative log likelihood under the votes; 0 = every place unanimous. */
  readonly cost: number
}

const widest = 3000

/** Most likely strings, cheapest first. A place without votes makes the answer empty. */
export function decodings(places: Lattice, others: (ch: string) => string = () => ''): Decoded[] {
  let beam: Decoded[] = [{ text: '', cost: 0 }]
  for (const place of places) {
    const options = choices(place, others)
    if (options.length === 0) return []
    const next: Decoded[] = []
    for (const head of beam) {
      for (const [ch, cost] of options) next.push({ text: head.text + ch, cost: head.cost + cost })
    }
    next.sort((a, b) => a.cost - b.cost)
    beam = next.slice(0, widest)
  }
  return beam
}

function choices(place: ReadonlyMap<string, number>, others: (ch: string) => string): [string, number][] {
  const total = [...place.values()].reduce((a, b) => a + b, 0)
  if (total === 0) return []
  const ranked = [...place].sort((a, b) => b[1] - a[1]).slice(0, 4)
  const options = ranked.map(([ch, votes]): [string, number] => [ch, -Math.log(votes / total)])
  for (const other of others(ranked[0]![0])) {
    if (!place.has(other)) options.push([other, -Math.log(0.02)])
  }
  return options
}
