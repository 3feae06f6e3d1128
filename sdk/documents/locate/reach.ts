import type { Quad } from '../image/geometry.ts'
import { longer, quadAngle, quadHeight, quadWidth } from '../image/geometry.ts'
import type { Raster } from '../image/raster.ts'

/** How far a line may be made longer at an end, in its heights: two characters. */
const most = 1.6
/** A column without ink as wide as this, in heights, ends a line. */
const blank = 0.36
/** Share of a column's points that are ink where print stands: less is dirt, more is a frame, a table or a shadow. */
const inked = { least: 0.06, most: 0.7 }

/**
 * Lines made longer where their print goes on behind the end that the detector saw: in small and crushed print its boxes stop
 * short of the last character, or in the middle of it. Lines that another one covers there are left as they are.
 */
export function reachingInk(image: Raster, quads: readonly Quad[]): Quad[] {
  return quads.map((quad) => {
    if (quadWidth(quad) < quadHeight(quad) * 1.2) return quad
    const limit = inkLimit(image, quad)
    if (limit === null) return quad
    const others = quads.filter((other) => other !== quad)
    const left = printBeyond(image, quad, limit, others, 'start')
    const right = printBeyond(image, quad, limit, others, 'end')
    return left === 0 && right === 0 ? quad : longer(quad, left, right)
  })
}

/** Heights of print behind an end of a line, with a little paper; 0 when there is none, or another line has it. */
function printBeyond(image: Raster, quad: Quad, limit: number, others: readonly Quad[], end: 'start' | 'end'): number {
  const h = quadHeight(quad)
  const angle = quadAngle(quad)
  const way = end === 'end' ? 1 : -1
  const [top, bottom] = end === 'end' ? [quad[1], quad[2]] : [quad[0], quad[3]]
  const [c, s] = [Math.cos(angle) * way, Math.sin(angle) * way]
  const points = Math.max(8, Math.round(h * 0.7))
  const steps = Math.ceil(h * most)
  // The box itself holds a margin: where its last columns are bare, the print ended inside.
  const margin = Math.round(h * 0.2)
  let last = -margin
  for (let step = -margin; step <= steps; step++) {
    let dark = 0
    for (let i = 0; i < points; i++) {
      const v = 0.15 + (0.7 * (i + 0.5)) / points
      const x = top[0] + (bottom[0] - top[0]) * v + c * step
      const y = top[1] + (bottom[1] - top[1]) * v + s * step
      const level = levelAt(image, x, y)
      if (level === null) return 0
      if (level < limit) dark++
    }
    const share = dark / points
    if (share > inked.most) return 0
    if (share >= inked.least) last = step
    else if (step - last > h * blank) break
  }
  if (last <= 0 || last >= steps - 1) return 0
  const reach = (last + h * 0.12) / h
  const [x0, y0] = [(top[0] + bottom[0]) / 2, (top[1] + bottom[1]) / 2]
  const [x1, y1] = [x0 + c * h * reach, y0 + s * h * reach]
  return others.some((other) => meets(other, x0, y0, x1, y1, h)) ? 0 : reach
}

/** Whether a line lies over a stretch of another. */
function meets(other: Quad, x0: number, y0: number, x1: number, y1: number, h: number): boolean {
  const xs = other.map(([x]) => x)
  const ys = other.map(([, y]) => y)
  const y = (y0 + y1) / 2
  return (
    Math.min(...xs) < Math.max(x0, x1) &&
    Math.max(...xs) > Math.min(x0, x1) &&
    Math.min(...ys) < y + h * 0.25 &&
    Math.max(...ys) > y - h * 0.25
  )
}

const brightest = (data: Uint8ClampedArray, at: number) => Math.max(data[at]!, data[at + 1]!, data[at + 2]!)

function levelAt(image: Raster, x: number, y: number): number | null {
  const [px, py] = [Math.round(x), Math.round(y)]
  if (px < 0 || py < 0 || px >= image.width || py >= image.height) return null
  return brightest(image.data, (py * image.width + px) * 4)
}

/** The level below which a point is ink as dark as the line's own; null where the line has no contrast. */
function inkLimit(image: Raster, quad: Quad): number | null {
  const levels: number[] = []
  const [across, down] = [Math.min(240, Math.round(quadWidth(quad))), 12]
  for (let j = 0; j < down; j++) {
    const v = 0.15 + (0.7 * (j + 0.5)) / down
    for (let i = 0; i < across; i++) {
      const u = (i + 0.5) / across
      const top = [quad[0][0] + (quad[1][0] - quad[0][0]) * u, quad[0][1] + (quad[1][1] - quad[0][1]) * u] as const
      const foot = [quad[3][0] + (quad[2][0] - quad[3][0]) * u, quad[3][1] + (quad[2][1] - quad[3][1]) * u] as const
      const level = levelAt(image, top[0] + (foot[0] - top[0]) * v, top[1] + (foot[1] - top[1]) * v)
      if (level !== null) levels.push(level)
    }
  }
  levels.sort((a, b) => a - b)
  const dark = levels[Math.floor(levels.length * 0.06)] ?? 0
  const paper = levels[Math.floor(levels.length * 0.8)] ?? 0
  return paper - dark < 40 ? null : dark + (paper - dark) * 0.45
}
