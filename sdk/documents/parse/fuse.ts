import type { Glyph } from '../engines/engine.ts'
import type { Quad } from '../image/geometry.ts'
import type { Reading } from './reading.ts'

export interface Fused {
  readonly value: string
  /** Least certain character, 0…1. */
  readonly confidence: number
  /** Every character has more than half of the readings behind it. */
  readonly agreed: boolean
  /** Indexes of characters (code points) with a rival or little confidence. */
  readonly doubtful: readonly number[]
  readonly alternatives: readonly string[]
  /** For each character what else may stand there, as a share of what speaks for it, likeliest first. */
  readonly rivals: readonly (readonly Rival[])[]
  readonly box: Quad
  /** A character seems to be missing in a reading that gives this value. */
  readonly broken: boolean
}

export interface Rival {
  readonly ch: string
  /** 1: as much speaks for it as for the character itself. */
  readonly share: number
}

interface Vote {
  readonly ch: string
  readonly conf: number
  readonly weight: number
  /** What else a reader took into consideration here. */
  readonly rivals?: Glyph['rivals']
}

/**
 * Votes for one place; '' = nothing stands there. `weight` comes from the readings that gave the character, `hints` from those
 * that gave another and had this one in mind: hints decide between characters, they do not make one agreed on.
 */
type Place = Map<string, { weight: number; hints: number; best: number }>

/**
 * Joins several readings of free text character by character: aligns them and lets each place vote. `clean` maps a
 * reading to its comparable value, '' = unusable.
 */
export function fuse(readings: readonly Reading[], clean: (text: string) => string): Fused | null {
  const used = readings
    .map((reading) => ({ reading, value: clean(reading.text) }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => worth(b.reading) - worth(a.reading))
  const [first] = used
  if (!first) return null
  let places: Place[] = []
  used.forEach(({ reading, value }, done) => {
    places = merge(
      places,
      weigh(value, reading.chars, reading.weight ?? 1),
      silence(reading),
      said(used.slice(0, done)),
    )
  })
  let value = ''
  let confidence = 1
  let agreed = true
  const doubtful: number[] = []
  const rivals: Rival[][] = []
  for (const place of places) {
    const ranked = [...place].sort((a, b) => b[1].weight + b[1].hints - a[1].weight - a[1].hints)
    const total = ranked.reduce((sum, [, vote]) => sum + vote.weight, 0)
    const [ch, vote] = ranked[0]!
    const share = vote.weight / total
    if (share <= 0.5) agreed = false
    const certain = Math.min(share, 1) * vote.best
    if (ch === '') {
      if (share < 0.75) agreed = false
      continue
    }
    if (certain < 0.9 || share < 0.75) doubtful.push([...value].length)
    confidence = Math.min(confidence, certain)
    value += ch
    const weight = vote.weight + vote.hints
    rivals.push(ranked.slice(1).map(([other, one]) => ({ ch: other, share: (one.weight + one.hints) / weight })))
  }
  if (value === '') return null
  const others = [...new Set(used.map((u) => u.value))].filter((text) => text !== value)
  const broken = used.some((u) => u.value === value && u.reading.broken === true)
  const alternatives = others.slice(0, 3)
  return { value, confidence, agreed, doubtful, alternatives, rivals, box: first.reading.quad, broken }
}

const worth = (reading: Reading) => reading.confidence * (reading.weight ?? 1)

/** What a blank in a reading says for nothing standing there: little where it lost something, or is unsure all over. */
const silence = ({ broken, confidence }: Reading) =>
  broken ? 0.1 : 0.5 * Math.max(0.2, Math.min(1, (confidence - 0.5) * 2.2))

/** How much the silence of earlier readings speaks for nothing where a later one has a character. */
const said = (earlier: readonly { readonly reading: Reading }[]) =>
  earlier.reduce((sum, { reading }) => sum + silence(reading) * Math.min(1, reading.weight ?? 1), 0)

/** Characters of a cleaned value with the confidence they were read with. */
function weigh(value: string, chars: readonly Glyph[], weight: number): Vote[] {
  let from = 0
  return [...value].map((ch) => {
    const at = chars.findIndex((c, i) => i >= from && c.ch === ch)
    if (at < 0) return { ch, conf: 0.5, weight: 0.5 }
    from = at + 1
    const { conf, rivals } = chars[at]!
    return {
      ch,
      conf,
      weight: conf * weight,
      ...(rivals ? { rivals: rivals.map((rival) => ({ ...rival, conf: rival.conf * weight })) } : {}),
    }
  })
}

/** Aligns one more reading to the places, cheapest edit first; `silence`: what its blanks count, `before`: what those of the others do. */
function merge(places: readonly Place[], next: readonly Vote[], silence: number, before: number): Place[] {
  const rows = places.length
  const cols = next.length
  const cost = Array.from({ length: rows + 1 }, () => new Float64Array(cols + 1))
  const skip = (r: number) => (places[r]!.has('') ? 0.2 : 0.7)
  for (let r = 1; r <= rows; r++) cost[r]![0] = cost[r - 1]![0]! + skip(r - 1)
  for (let c = 0; c <= cols; c++) cost[0]![c] = c * 0.7
  const swap = (r: number, c: number) => ((places[r]!.get(next[c]!.ch)?.weight ?? 0) > 0 ? 0 : 1)
  for (let r = 1; r <= rows; r++) {
    for (let c = 1; c <= cols; c++) {
      cost[r]![c] = Math.min(
        cost[r - 1]![c - 1]! + swap(r - 1, c - 1),
        cost[r - 1]![c]! + skip(r - 1),
        cost[r]![c - 1]! + 0.7,
      )
    }
  }
  const out: Place[] = []
  let r = rows
  let c = cols
  while (r > 0 || c > 0) {
    const here = cost[r]![c]!
    if (r > 0 && c > 0 && Math.abs(here - cost[r - 1]![c - 1]! - swap(r - 1, c - 1)) < 1e-9) {
      out.push(voted(places[--r]!, next[--c]!))
    } else if (c === 0 || (r > 0 && Math.abs(here - cost[r - 1]![c]! - skip(r - 1)) < 1e-9)) {
      out.push(voted(places[--r]!, { ch: '', conf: 0.5, weight: silence }))
    } else {
      const vote = next[--c]!
      const fresh: Place = new Map()
      if (before > 0) fresh.set('', { weight: before, hints: 0, best: 0.5 })
      out.push(voted(fresh, vote))
    }
  }
  return out.reverse()
}

function voted(place: Place, { ch, conf, weight, rivals = [] }: Vote): Place {
  const seen = place.get(ch)
  place.set(ch, {
    weight: (seen?.weight ?? 0) + Math.max(0.1, weight),
    hints: seen?.hints ?? 0,
    best: Math.max(seen?.best ?? 0, conf),
  })
  for (const rival of rivals) {
    const known = place.get(rival.ch)
    place.set(rival.ch, {
      weight: known?.weight ?? 0,
      hints: (known?.hints ?? 0) + rival.conf,
      best: known?.best ?? rival.conf,
    })
  }
  return place
}
