import type { Steps } from '../steps.ts'
import type { Rect } from '../types.ts'
import type { SteppedReader } from './evidence.ts'
import { hasLabelMark, normalise, widthOf } from './normalise.ts'
import type { ControlFacts, Snapshot, TextRun } from './snapshot.ts'

type Side = 'left' | 'above' | 'right' | 'inside' | 'below'
interface Pair {
  readonly run: TextRun
  readonly side: Side
  /** Gap in line heights. */
  readonly gap: number
  score: number
}

/** Worth of a text that touches the control, by side. */
const WORTH: Readonly<Record<Side, number>> = { left: 0.85, above: 0.75, inside: 0.7, right: 0.35, below: 0.2 }
/** Right of the box is where check boxes, radios and switches have their names. */
const WORTH_OF_BOX: Readonly<Record<Side, number>> = { left: 0.7, above: 0.55, inside: 0.5, right: 0.8, below: 0.15 }
/** Gap at which the worth has halved, in line heights. */
const REACH: Readonly<Record<Side, number>> = { left: 4, above: 1.2, inside: 1, right: 1.2, below: 0.7 }
const BANDS = 64

const end = (rect: Rect): number => rect.x + rect.width
const foot = (rect: Rect): number => rect.y + rect.height
const overlap = (a0: number, a1: number, b0: number, b1: number): number => Math.min(a1, b1) - Math.max(a0, b0)

/** Text that stands left of, above, in, right of or below a control, judged from one layout snapshot. */
export const geometry: SteppedReader = function* (snapshot) {
  const pairs = yield* allPairs(snapshot)
  compete(pairs)
  preferCommonSide(snapshot, pairs)
  compete(pairs)
  yield
  return (control) =>
    (pairs.get(control.id) ?? [])
      .sort((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ run, side, gap, score }) => ({
        text: run.text,
        weight: Math.min(0.9, score),
        side,
        distance: Math.round(gap * 100) / 100,
        at: run.at,
      }))
}

interface Placed {
  readonly frame: string
  readonly layer?: number
}

/** What scrolls apart only happens to stand near: a toast, a bar along the edge. */
const together = (a: Placed, b: Placed): boolean => a.frame === b.frame && (a.layer ?? 0) === (b.layer ?? 0)

const usable = (run: TextRun): boolean => {
  if (run.role === 'action' || run.role === 'heading') return false
  const text = normalise(run.text)
  return text !== '' && widthOf(text) <= 60 && !/^[\d\s.,/()-]+$/.test(text)
}

function* allPairs(snapshot: Snapshot): Steps<Map<string, Pair[]>> {
  // Bands of the page, so that a control meets only the texts near it.
  const bands = new Map<number, TextRun[]>()
  for (const run of snapshot.runs) {
    if (!usable(run)) continue
    for (let band = Math.floor(run.rect.y / BANDS); band <= Math.floor(foot(run.rect) / BANDS); band++) {
      const list = bands.get(band)
      if (list) list.push(run)
      else bands.set(band, [run])
    }
  }
  const rows = new Map<number, ControlFacts[]>()
  for (const control of snapshot.controls) {
    if (control.hidden) continue
    for (let band = Math.floor(control.rect.y / BANDS); band <= Math.floor(foot(control.rect) / BANDS); band++) {
      const list = rows.get(band)
      if (list) list.push(control)
      else rows.set(band, [control])
    }
  }
  yield
  const result = new Map<string, Pair[]>()
  for (const [at, control] of snapshot.controls.entries()) {
    if (at % 16 === 15) yield
    if (control.rect.width === 0) continue
    const found: Pair[] = []
    const seen = new Set<TextRun>()
    const first = Math.floor((control.rect.y - 80) / BANDS)
    const last = Math.floor((foot(control.rect) + 40) / BANDS)
    const near: ControlFacts[] = []
    for (let band = first; band <= last; band++) near.push(...(rows.get(band) ?? []))
    for (let band = first; band <= last; band++) {
      for (const run of bands.get(band) ?? []) {
        if (seen.has(run) || !together(run, control)) continue
        seen.add(run)
        if (run.owner !== undefined && run.owner !== control.id) continue
        const pair = judge(run, control, near)
        if (pair) found.push(pair)
      }
    }
    result.set(control.id, found)
  }
  return result
}

const judge = (run: TextRun, control: ControlFacts, near: readonly ControlFacts[]): Pair | undefined => {
  const place = placeOf(run, control.rect, control.kind)
  if (!place) return undefined
  const { side, gap, aligned } = place
  const line = Math.max(run.size, 10)
  const distance = gap / line
  if (distance > REACH[side] * 5 || blocked(run, control, side, near)) return undefined
  const box = control.kind === 'checkbox' || control.kind === 'switch'
  const grouped = control.kind === 'radio' || control.kind === 'checkboxGroup'
  if (run.owner === control.id && (grouped || !(side === 'inside' && run.role === 'label'))) return undefined
  let score = (box ? WORTH_OF_BOX : WORTH)[side] * 2 ** -(distance / REACH[side])
  score *= aligned
  if (run.role === 'label') score *= 1.15
  if (hasLabelMark(run.text)) score *= 1.15
  if (run.role === 'aside') score *= 0.25
  const length = widthOf(normalise(run.text))
  if (length > 16) score *= length > 30 ? 0.4 : 0.75
  if (run.size < 13 && control.rect.height > 26) score *= 0.85
  return score > 0.04 ? { run, side, gap: distance, score } : undefined
}

const placeOf = (run: TextRun, rect: Rect, kind: string): { side: Side; gap: number; aligned: number } | undefined => {
  const text = run.rect
  const across = overlap(text.x, end(text), rect.x, end(rect))
  const level = overlap(text.y, foot(text), rect.y, foot(rect))
  if (across > 0 && level > 0.6 * Math.min(text.height, rect.height)) return { side: 'inside', gap: 0, aligned: 1 }
  if (level > 0 || (kind === 'textarea' && text.y >= rect.y - 4 && text.y < foot(rect))) {
    // A label of a tall control stands at its top or its middle.
    const share = level / Math.min(text.height, rect.height)
    if (share < 0.4) return undefined
    if (end(text) <= rect.x + 4)
      return { side: 'left', gap: Math.max(0, rect.x - end(text)), aligned: 0.7 + 0.3 * Math.min(1, share) }
    if (text.x >= end(rect) - 4) return { side: 'right', gap: Math.max(0, text.x - end(rect)), aligned: 1 }
    return undefined
  }
  const start = Math.abs(text.x - rect.x)
  if (across <= 0) return undefined
  const aligned =
    start < 28 ? 1 : Math.abs(text.x + text.width / 2 - rect.x - rect.width / 2) < 28 ? 0.85 : start < 160 ? 0.6 : 0.35
  if (foot(text) <= rect.y + 4) return { side: 'above', gap: Math.max(0, rect.y - foot(text)), aligned }
  if (text.y >= foot(rect) - 4) return { side: 'below', gap: Math.max(0, text.y - foot(rect)), aligned }
  return undefined
}

/** Another control stands between the text and this one. */
const blocked = (run: TextRun, control: ControlFacts, side: Side, near: readonly ControlFacts[]): boolean => {
  if (side === 'inside') return false
  const [a, b] = [run.rect, control.rect]
  for (const other of near) {
    if (other === control || other.auxiliary || !together(other, control)) continue
    const c = other.rect
    const [middleX, middleY] = [c.x + c.width / 2, c.y + c.height / 2]
    if (side === 'left' || side === 'right') {
      const [from, to] = side === 'left' ? [end(a) - 2, b.x + 2] : [end(b) - 2, a.x + 2]
      if (middleX > from && middleX < to && overlap(c.y, foot(c), b.y, foot(b)) > 4) return true
    } else {
      const [from, to] = side === 'above' ? [foot(a) - 2, b.y + 2] : [foot(b) - 2, a.y + 2]
      if (middleY > from && middleY < to && overlap(c.x, end(c), a.x, end(a)) > 4) return true
    }
  }
  return false
}

/** A text names one control: what fits another one better counts less here. */
const compete = (pairs: ReadonlyMap<string, Pair[]>): void => {
  const best = new Map<TextRun, number>()
  for (const list of pairs.values()) {
    for (const { run, score } of list) best.set(run, Math.max(best.get(run) ?? 0, score))
  }
  for (const list of pairs.values()) {
    for (const pair of list) {
      const top = best.get(pair.run) ?? pair.score
      if (pair.score < top) pair.score *= (pair.score / top) ** 2
    }
  }
}

/** A page sets its labels on one side. Where that side is clear, texts on other sides count less. */
const preferCommonSide = (snapshot: Snapshot, pairs: ReadonlyMap<string, Pair[]>): void => {
  const votes = new Map<Side, number>()
  let all = 0
  for (const control of snapshot.controls) {
    if (control.kind === 'checkbox' || control.kind === 'switch') continue
    let top: Pair | undefined
    for (const pair of pairs.get(control.id) ?? []) if (!top || pair.score > top.score) top = pair
    if (!top || top.score < 0.3) continue
    const weight = top.run.role === 'label' || hasLabelMark(top.run.text) ? 2 : 1
    votes.set(top.side, (votes.get(top.side) ?? 0) + weight)
    all += weight
  }
  if (all < 3) return
  for (const control of snapshot.controls) {
    if (control.kind === 'checkbox' || control.kind === 'switch') continue
    for (const pair of pairs.get(control.id) ?? []) {
      const share = (votes.get(pair.side) ?? 0) / all
      pair.score *= 0.6 + 0.5 * share
    }
  }
}
