import type { Point, Quad } from '../../documents/image/geometry.ts'

/** Corners of a document in shares of the picture's width and height: top left, top right, bottom right, bottom left. */
export type Corners = Quad

export const WHOLE_PICTURE: Corners = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

const within = (share: number): number => Math.min(1, Math.max(0, Math.round(share * 1000) / 1000))

/** The corners with one of them elsewhere. */
export function withCorner(corners: Corners, index: number, [x, y]: Point): Corners {
  const place: Point = [within(x), within(y)]
  return corners.map((corner, at) => (at === index ? place : corner)) as unknown as Corners
}

/** The same corners of the picture after a quarter turn clockwise, named anew by where they are then. */
export function turnedCorners(corners: Corners, quarters: number): Corners {
  let out = corners
  for (let left = ((quarters % 4) + 4) % 4; left > 0; left--) {
    const [a, b, c, d] = out.map(([x, y]) => [within(1 - y), x] as const)
    out = [d!, a!, b!, c!]
  }
  return out
}

export const isWhole = (corners: Corners): boolean =>
  corners.every(([x, y], index) => x === WHOLE_PICTURE[index]![0] && y === WHOLE_PICTURE[index]![1])

/** The corners go round in one sense and enclose something: only such a shape can be straightened. */
export function canStraighten(corners: Corners): boolean {
  const turns = corners.map((point, index) => {
    const next = corners[(index + 1) % 4]!
    const after = corners[(index + 2) % 4]!
    return (next[0] - point[0]) * (after[1] - next[1]) - (next[1] - point[1]) * (after[0] - next[0])
  })
  return turns.every((turn) => turn > 0.002)
}
