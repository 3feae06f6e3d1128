import type { Placed } from './page.ts'

export interface LabelHit {
  readonly label: string
  readonly placed: Placed
  /** Glyph range in the line: first, behind last. */
  readonly from: number
  readonly to: number
  /** 0…1: share of the label's characters that were read right. */
  readonly score: number
}

/** Whitespace, dots and stray marks that carry nothing in a label. */
const noise = /[\s·.,:;：；，、'"“”‘’|_\-—~]/

/**
 * Best place of a label in a line, tolerant of wrong characters and marks between them. Labels of two characters must
 * be whole unless `loose`.
 */
export function findLabel(placed: Placed, label: string, loose = false): LabelHit | null {
  const want = [...label]
  const glyphs = placed.line.chars
  let best: LabelHit | null = null
  for (let from = 0; from < glyphs.length; from++) {
    if (noise.test(glyphs[from]!.ch)) continue
    const hit = match(placed, want, label, from)
    if (hit && (!best || hit.score > best.score)) best = hit
  }
  const least = loose ? 0.5 : want.length <= 2 ? 1 : want.length === 3 ? 0.66 : 0.6
  return best && best.score >= least - 0.01 ? best : null
}

function match(placed: Placed, want: readonly string[], label: string, from: number): LabelHit | null {
  const glyphs = placed.line.chars
  let right = 0
  let at = from
  let w = 0
  while (w < want.length && at < glyphs.length) {
    const ch = glyphs[at]!.ch
    if (noise.test(ch)) {
      at++
      continue
    }
    if (ch === want[w]) right++
    else if (glyphs[at + 1]?.ch === want[w]) {
      at++
      right++
    } else if (want[w + 1] === ch) {
      w++
      right++
    }
    at++
    w++
  }
  return right === 0 ? null : { label, placed, from, to: at, score: right / want.length }
}

/** The best hit of each label over all lines. */
export function findLabels(lines: readonly Placed[], labels: readonly string[], loose = false): Map<string, LabelHit> {
  const hits = new Map<string, LabelHit>()
  for (const label of labels) {
    for (const placed of lines) {
      const hit = findLabel(placed, label, loose)
      if (hit && hit.score > (hits.get(label)?.score ?? 0)) hits.set(label, hit)
    }
  }
  return hits
}
