import { sauvola } from './binarise.ts'
import { type Component, components } from './components.ts'
import { flatten } from './flatten.ts'
import { bounds, type Quad, quadWidth } from './geometry.ts'
import type { Grey } from './raster.ts'

export interface TextLine {
  readonly quad: Quad
  /** Height of the print across the line, pixels. */
  readonly height: number
  readonly parts: readonly Component[]
}

/** Ink of a grey picture without large shapes, long rules and specks: what can be print. */
export function printMask(image: Grey, darkOnly = false): { ink: Uint8Array; parts: Component[] } {
  const { width, height } = image
  const even = flatten(image, Math.max(24, Math.round(Math.max(width, height) / 20)))
  const ink = sauvola(even, Math.max(15, Math.round(Math.max(width, height) / 40)), 0.22)
  if (darkOnly) dropPale(ink, even)
  const parts = components(ink, width, height).filter((part) => isPrint(part, Math.max(width, height)))
  const mask = new Uint8Array(ink.length)
  for (const part of parts) {
    for (let y = part.y0; y < part.y1; y++) {
      for (let x = part.x0; x < part.x1; x++) if (ink[y * width + x]) mask[y * width + x] = 1
    }
  }
  return { ink: mask, parts }
}

/** Takes away ink that is paler than the middle between the darkest print and paper: watermarks, show-through. */
function dropPale(ink: Uint8Array, even: Grey): void {
  const levels = even.data.filter((_, i) => ink[i] === 1).sort()
  const dark = levels[Math.floor(levels.length * 0.05)] ?? 0
  const limit = dark + (235 - dark) * 0.55
  for (let i = 0; i < ink.length; i++) if (even.data[i]! > limit) ink[i] = 0
}

function isPrint({ x0, y0, x1, y1, area }: Component, extent: number): boolean {
  const w = x1 - x0
  const h = y1 - y0
  const long = Math.max(w, h)
  const short = Math.min(w, h)
  if (area < 6 || long < 3) return false
  if (long > extent / 9) return false
  if (long > 8 * short && long > extent / 40) return false
  return area / (w * h) > 0.08
}

/**
 * Groups parts of print into level lines, at every size of print at once. The picture must be upright to within a few
 * degrees.
 */
export function groupLines(parts: readonly Component[]): TextLine[] {
  const found: TextLine[] = []
  for (let size = 9; size < 130; size *= 1.45) {
    const fitting = parts.filter((part) => part.y1 - part.y0 <= size * 1.6)
    found.push(...chain(fitting, size).filter((line) => isLine(line, size)))
  }
  // Pieces of large print also look like lines of small print: the larger line that holds them wins.
  const kept: TextLine[] = []
  for (const line of found.sort((a, b) => b.height - a.height)) {
    if (!kept.some((other) => covered(line.quad, other.quad) > 0.5)) kept.push(line)
  }
  return kept.sort((a, b) => a.quad[0][1] - b.quad[0][1])
}

/**
 * Lines of all print, and of dark print where the two disagree: a watermark across a line runs it together with its
 * neighbours, and without the pale ink it is whole again.
 */
export function withDark(all: readonly TextLine[], dark: readonly TextLine[]): TextLine[] {
  const better = dark.filter(
    (line) =>
      line.parts.length >= 4 &&
      !all.some((other) => covered(line.quad, other.quad) > 0.7 && other.height < line.height * 1.35),
  )
  const runTogether = (line: TextLine, other: TextLine) =>
    covered(other.quad, line.quad) > 0.5 && quadWidth(other.quad) > quadWidth(line.quad) * 0.4
  const kept = all.filter(
    (line) => !better.some((other) => covered(line.quad, other.quad) > 0.5 || runTogether(line, other)),
  )
  // A dark piece inside a line that stays (a stroke that came out darker than its character) is no line.
  const added = better.filter((line) => !kept.some((other) => covered(line.quad, other.quad) > 0.5))
  return [...kept, ...added].sort((a, b) => a.quad[0][1] - b.quad[0][1])
}

/** Share of the box of `inner` that lies in the box of `outer`. */
function covered(inner: Quad, outer: Quad): number {
  const a = bounds(inner)
  const b = bounds(outer)
  const w = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  const h = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  return w <= 0 || h <= 0 ? 0 : (w * h) / ((a.x1 - a.x0) * (a.y1 - a.y0))
}

function chain(parts: readonly Component[], size: number): TextLine[] {
  const order = [...parts].sort((a, b) => a.x0 - b.x0)
  const parent = order.map((_, i) => i)
  const find = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  const reach = size * 1.4
  for (let i = 0; i < order.length; i++) {
    const a = order[i]!
    for (let j = i + 1; j < order.length; j++) {
      const b = order[j]!
      if (b.x0 - a.x1 > reach && b.x0 - a.x0 > reach + size * 2) break
      if (b.x0 - a.x1 > reach) continue
      const overlap = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
      const least = Math.min(a.y1 - a.y0, b.y1 - b.y0)
      if (overlap >= least * 0.6) parent[find(j)] = find(i)
    }
  }
  const groups = new Map<number, Component[]>()
  order.forEach((part, i) => {
    const root = find(i)
    const group = groups.get(root)
    if (group) group.push(part)
    else groups.set(root, [part])
  })
  return [...groups.values()].map((group) => toLine(withoutSmallPrint(group, size)))
}

/**
 * Leaves out a row of smaller print before or behind a line (a number beside a title). Faint print also falls into small
 * parts, but those are spread over the height of the line.
 */
function withoutSmallPrint(parts: readonly Component[], size: number): readonly Component[] {
  const tall = parts.filter((part) => Math.max(part.x1 - part.x0, part.y1 - part.y0) >= size * 0.4)
  if (tall.length === 0 || tall.length === parts.length) return parts
  const from = Math.min(...tall.map((part) => part.x0))
  const to = Math.max(...tall.map((part) => part.x1))
  const before = parts.filter((part) => part.x1 <= from)
  const behind = parts.filter((part) => part.x0 >= to)
  const small = [before, behind].filter((tail) => isSmallRow(tail, size)).flat()
  return small.length === 0 ? parts : parts.filter((part) => !small.includes(part))
}

function isSmallRow(parts: readonly Component[], size: number): boolean {
  if (parts.length < 3) return false
  const { x0, y0, x1, y1 } = bounds(parts.flatMap((p) => [[p.x0, p.y0] as const, [p.x1, p.y1] as const]))
  return y1 - y0 < size * 0.6 && x1 - x0 > size * 1.2
}

/** Right height for this size, and made of parts as tall as a line, not of two rows run together. */
function isLine(line: TextLine, size: number): boolean {
  const width = line.quad[1][0] - line.quad[0][0]
  if (line.height < size * 0.8 || line.height > size * 1.3 || width < size * 0.4) return false
  const ink = line.parts.reduce((sum, part) => sum + part.area, 0)
  const tall = line.parts.filter((part) => part.y1 - part.y0 > line.height * 0.5)
  return tall.reduce((sum, part) => sum + part.area, 0) > ink * 0.3
}

function toLine(parts: readonly Component[]): TextLine {
  const x0 = Math.min(...parts.map((p) => p.x0))
  const x1 = Math.max(...parts.map((p) => p.x1))
  const slope = slopeOf(parts)
  const tops = parts.map((p) => p.y0 - slope * ((p.x0 + p.x1) / 2 - x0))
  const ends = parts.map((p) => p.y1 - slope * ((p.x0 + p.x1) / 2 - x0))
  const top = Math.min(...tops)
  const end = Math.max(...ends)
  const drop = slope * (x1 - x0)
  return {
    quad: [
      [x0, top],
      [x1, top + drop],
      [x1, end + drop],
      [x0, end],
    ],
    height: end - top,
    parts,
  }
}

/** Slope of the middle of the taller parts; level when the line is too short to tell. */
function slopeOf(parts: readonly Component[]): number {
  const tall = Math.max(...parts.map((p) => p.y1 - p.y0)) * 0.6
  const used = parts.filter((p) => p.y1 - p.y0 >= tall)
  const xs = used.map((p) => (p.x0 + p.x1) / 2)
  if (used.length < 4 || Math.max(...xs) - Math.min(...xs) < tall * 6) return 0
  const mx = xs.reduce((a, b) => a + b, 0) / xs.length
  const my = used.reduce((sum, p) => sum + (p.y0 + p.y1) / 2, 0) / used.length
  let top = 0
  let bottom = 0
  used.forEach((p, i) => {
    top += (xs[i]! - mx) * ((p.y0 + p.y1) / 2 - my)
    bottom += (xs[i]! - mx) ** 2
  })
  const slope = bottom === 0 ? 0 : top / bottom
  return Math.abs(slope) < 0.15 ? slope : 0
}
