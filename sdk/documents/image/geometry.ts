export type Point = readonly [x: number, y: number]

/** Corners in reading direction: top left, top right, bottom right, bottom left of the text. */
export type Quad = readonly [Point, Point, Point, Point]

/** Row-major 3×3 matrix of a plane projection. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number]

export const identity: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1]

export function apply(h: Homography, [x, y]: Point): Point {
  const w = h[6] * x + h[7] * y + h[8]
  return [(h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w]
}

export const applyQuad = (h: Homography, quad: Quad): Quad => [
  apply(h, quad[0]),
  apply(h, quad[1]),
  apply(h, quad[2]),
  apply(h, quad[3]),
]

/** `second` after `first`. */
export function compose(second: Homography, first: Homography): Homography {
  const at = (r: number, c: number) =>
    second[r * 3]! * first[c]! + second[r * 3 + 1]! * first[c + 3]! + second[r * 3 + 2]! * first[c + 6]!
  return [at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1), at(2, 2)]
}

/** The reverse projection; null when the matrix folds the plane. */
export function invert(h: Homography): Homography | null {
  const [a, b, c, d, e, f, g, i, k] = h
  const det = a * (e * k - f * i) - b * (d * k - f * g) + c * (d * i - e * g)
  if (!Number.isFinite(det) || Math.abs(det) < 1e-12) return null
  return [
    (e * k - f * i) / det,
    (c * i - b * k) / det,
    (b * f - c * e) / det,
    (f * g - d * k) / det,
    (a * k - c * g) / det,
    (c * d - a * f) / det,
    (d * i - e * g) / det,
    (b * g - a * i) / det,
    (a * e - b * d) / det,
  ]
}

/** Least squares over ≥ 4 pairs, weights optional; null when the points are degenerate. */
export function fitHomography(from: readonly Point[], to: readonly Point[], weights?: readonly number[]) {
  const rows: number[][] = []
  from.forEach(([x, y], i) => {
    const [u, v] = to[i]!
    const w = weights?.[i] ?? 1
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u].map((n) => n * w))
    rows.push([0, 0, 0, x, y, 1, -v * x, -v * y, v].map((n) => n * w))
  })
  const solved = leastSquares(rows, 8)
  return solved ? ([...solved, 1] as unknown as Homography) : null
}

/** Affine map by least squares over ≥ 3 pairs; null when the points lie on a line. */
export function fitAffine(from: readonly Point[], to: readonly Point[], weights?: readonly number[]) {
  const xs: number[][] = []
  const ys: number[][] = []
  from.forEach(([x, y], i) => {
    const [u, v] = to[i]!
    const w = weights?.[i] ?? 1
    xs.push([x * w, y * w, w, u * w])
    ys.push([x * w, y * w, w, v * w])
  })
  const first = leastSquares(xs, 3)
  const second = leastSquares(ys, 3)
  return first && second ? ([...first, ...second, 0, 0, 1] as unknown as Homography) : null
}

/** Each row holds `n` coefficients and the right side; null when they do not determine the unknowns. */
function leastSquares(rows: readonly number[][], n: number): number[] | null {
  const m = Array.from({ length: n }, (_, r) =>
    Array.from({ length: n + 1 }, (_, c) => rows.reduce((sum, row) => sum + row[r]! * row[c]!, 0)),
  )
  for (let col = 0; col < n; col++) {
    let pivot = col
    for (let r = col + 1; r < n; r++) if (Math.abs(m[r]![col]!) > Math.abs(m[pivot]![col]!)) pivot = r
    if (Math.abs(m[pivot]![col]!) < 1e-9) return null
    ;[m[col], m[pivot]] = [m[pivot]!, m[col]!]
    for (let r = 0; r < n; r++) {
      if (r === col) continue
      const factor = m[r]![col]! / m[col]![col]!
      for (let c = col; c <= n; c++) m[r]![c] = m[r]![c]! - factor * m[col]![c]!
    }
  }
  return m.map((row, r) => row[n]! / row[r]!)
}

/** Projection that maps the unit rectangle of the given size onto the quad. */
export function fromRectangle(width: number, height: number, quad: Quad): Homography | null {
  const corners: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
  return fitHomography(corners, quad)
}

export const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

export const quadWidth = (q: Quad) => (distance(q[0], q[1]) + distance(q[3], q[2])) / 2
export const quadHeight = (q: Quad) => (distance(q[0], q[3]) + distance(q[1], q[2])) / 2

/** Direction of reading in radians, clockwise positive as y grows downwards. */
export const quadAngle = (q: Quad) =>
  Math.atan2(q[1][1] - q[0][1] + q[2][1] - q[3][1], q[1][0] - q[0][0] + q[2][0] - q[3][0])

export const quadCentre = (q: Quad): Point => [
  (q[0][0] + q[1][0] + q[2][0] + q[3][0]) / 4,
  (q[0][1] + q[1][1] + q[2][1] + q[3][1]) / 4,
]

export interface Bounds {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export function bounds(points: readonly Point[]): Bounds {
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

export const rectangle = (x0: number, y0: number, x1: number, y1: number): Quad => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
]

/** Turned by `radians` about the origin (clockwise on screen). */
export function rotation(radians: number): Homography {
  const c = Math.cos(radians)
  const s = Math.sin(radians)
  return [c, -s, 0, s, c, 0, 0, 0, 1]
}

export const scaling = (sx: number, sy = sx): Homography => [sx, 0, 0, 0, sy, 0, 0, 0, 1]
export const translation = (dx: number, dy: number): Homography => [1, 0, dx, 0, 1, dy, 0, 0, 1]

/** The quad with `left` and `right` of its heights more at its ends. */
export function longer(quad: Quad, left: number, right: number): Quad {
  const h = quadHeight(quad)
  const angle = quadAngle(quad)
  const [c, s] = [Math.cos(angle) * h, Math.sin(angle) * h]
  const [a, b, d, e] = quad
  return [
    [a[0] - c * left, a[1] - s * left],
    [b[0] + c * right, b[1] + s * right],
    [d[0] + c * right, d[1] + s * right],
    [e[0] - c * left, e[1] - s * left],
  ]
}
