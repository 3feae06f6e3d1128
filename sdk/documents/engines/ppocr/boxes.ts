import type { Point, Quad } from '../../image/geometry.ts'

/** Where the detector is this sure there is text. */
const ink = 0.3
/** A patch counts as a line when it is this sure on average. */
const sure = 0.5
/** The detector is taught text shrunk by this; its patches are grown again by as much. */
const growth = 1.6

interface Patch {
  /** Left and right end of each row it covers. */
  readonly ends: Point[]
  sum: number
  count: number
}

/** Lines of text in a map of probabilities (DB post-processing): patches, their smallest rectangles, grown. */
export function boxesIn(map: Float32Array, width: number, height: number): Quad[] {
  const quads: Quad[] = []
  for (const patch of patches(map, width, height)) {
    if (patch.count < 8 || patch.sum / patch.count < sure) continue
    const quad = grown(smallestRectangle(hull(patch.ends)))
    if (quad) quads.push(quad)
  }
  return quads
}

/** Connected patches (8 neighbours) above the threshold, by runs and union-find. */
function patches(map: Float32Array, width: number, height: number): Patch[] {
  const parent: number[] = []
  const find = (label: number): number => {
    while (parent[label] !== label) {
      parent[label] = parent[parent[label]!]!
      label = parent[label]!
    }
    return label
  }
  const runs: { y: number; x0: number; x1: number; sum: number; label: number }[] = []
  let above = 0
  let aboveEnd = 0
  for (let y = 0; y < height; y++) {
    const start = runs.length
    let seek = above
    for (let x = 0; x < width; ) {
      if (map[y * width + x]! <= ink) {
        x++
        continue
      }
      const x0 = x
      let sum = 0
      while (x < width && map[y * width + x]! > ink) sum += map[y * width + x++]!
      let label = -1
      while (seek < aboveEnd && runs[seek]!.x1 < x0) seek++
      for (let r = seek; r < aboveEnd && runs[r]!.x0 <= x; r++) {
        const other = find(runs[r]!.label)
        if (label < 0) label = other
        else if (other !== label) parent[other] = label
      }
      if (label < 0) {
        label = parent.length
        parent.push(label)
      }
      runs.push({ y, x0, x1: x, sum, label })
    }
    above = start
    aboveEnd = runs.length
  }
  const found = new Map<number, Patch>()
  for (const { y, x0, x1, sum, label } of runs) {
    const root = find(label)
    const patch = found.get(root) ?? { ends: [], sum: 0, count: 0 }
    found.set(root, patch)
    patch.ends.push([x0, y], [x1, y], [x0, y + 1], [x1, y + 1])
    patch.sum += sum
    patch.count += x1 - x0
  }
  return [...found.values()]
}

/** Convex hull, Andrew's monotone chain. */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const cross = (o: Point, a: Point, b: Point) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])
  const half = (list: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of list) {
      while (chain.length >= 2 && cross(chain[chain.length - 2]!, chain[chain.length - 1]!, point) <= 0) chain.pop()
      chain.push(point)
    }
    chain.pop()
    return chain
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

interface Rectangle {
  readonly centre: Point
  /** Direction of the longer side, radians, −π/2…π/2. */
  readonly angle: number
  readonly long: number
  readonly short: number
}

/** The rectangle of least area round a hull: one of its sides lies on a side of the hull. */
export function smallestRectangle(points: readonly Point[]): Rectangle {
  let best: (Rectangle & { area: number }) | null = null
  for (let i = 0; i < points.length; i++) {
    const [ax, ay] = points[i]!
    const [bx, by] = points[(i + 1) % points.length]!
    const length = Math.hypot(bx - ax, by - ay)
    if (length === 0) continue
    const c = (bx - ax) / length
    const s = (by - ay) / length
    let [u0, u1, v0, v1] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const [x, y] of points) {
      const u = x * c + y * s
      const v = y * c - x * s
      u0 = Math.min(u0, u)
      u1 = Math.max(u1, u)
      v0 = Math.min(v0, v)
      v1 = Math.max(v1, v)
    }
    const area = (u1 - u0) * (v1 - v0)
    if (best && area >= best.area) continue
    const u = (u0 + u1) / 2
    const v = (v0 + v1) / 2
    const along = u1 - u0 >= v1 - v0
    best = {
      centre: [u * c - v * s, u * s + v * c],
      angle: Math.atan2(s, c) + (along ? 0 : Math.PI / 2),
      long: Math.max(u1 - u0, v1 - v0),
      short: Math.min(u1 - u0, v1 - v0),
      area,
    }
  }
  return best ?? { centre: points[0] ?? [0, 0], angle: 0, long: 0, short: 0 }
}

/** Corners from the start of the text; print read from left to right or, when it stands, from top to bottom. */
function grown({ centre, angle, long, short }: Rectangle): Quad | null {
  if (short < 3) return null
  const distance = (long * short * growth) / (2 * (long + short))
  // Nearly square patches are single characters: those stand upright more often than not.
  const square = long < short * 1.3
  let turn = Math.atan2(Math.sin(angle), Math.cos(angle))
  let [w, h] = [long, short]
  if (square && Math.abs(Math.sin(turn)) > Math.SQRT1_2) {
    turn -= Math.PI / 2
    ;[w, h] = [short, long]
  }
  if (Math.cos(turn) < -1e-6 || (Math.abs(Math.cos(turn)) <= 1e-6 && Math.sin(turn) < 0)) turn += Math.PI
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const a = w / 2 + distance
  const b = h / 2 + distance
  const corner = (u: number, v: number): Point => [centre[0] + u * c - v * s, centre[1] + u * s + v * c]
  return [corner(-a, -b), corner(a, -b), corner(a, b), corner(-a, b)]
}
