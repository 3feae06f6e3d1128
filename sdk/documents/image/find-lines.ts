import {
  apply,
  applyQuad,
  bounds,
  compose,
  invert,
  type Point,
  type Quad,
  rotation,
  scaling,
  translation,
} from './geometry.ts'
import { luma } from './grey.ts'
import { groupLines, printMask, withDark } from './lines.ts'
import { type Raster, resize } from './raster.ts'
import { inkPoints, rowAngle } from './skew.ts'
import { warp } from './warp.ts'

const workingSide = 1600

/**
 * Lines of print by classical means: local threshold, connected parts, direction, grouping. Works at any angle; along
 * the line it cannot tell the start from the end, so all lines may come out upside down.
 */
export function findLines(image: Raster): Quad[] {
  const scale = Math.min(3, workingSide / Math.max(image.width, image.height))
  const small = resize(image, Math.round(image.width * scale), Math.round(image.height * scale))
  const mask = printMask(luma(small))
  const angle = rowAngle(inkPoints(mask.ink, small.width), Math.max(small.width, small.height))
  const level = levelled(small, angle)
  const back = invert(compose(level.map, scaling(scale)))
  if (!back) return []
  const grey = luma(level.image)
  const parts = Math.abs(angle) < 0.005 ? mask.parts : printMask(grey).parts
  const dark = printMask(grey, true).parts
  return withDark(groupLines(parts), groupLines(dark)).map((line) => applyQuad(back, line.quad))
}

function levelled(image: Raster, angle: number) {
  const turn = rotation(-angle)
  const corners: Point[] = [
    [0, 0],
    [image.width, 0],
    [image.width, image.height],
    [0, image.height],
  ]
  const box = bounds(corners.map((corner) => apply(turn, corner)))
  const map = compose(translation(-box.x0, -box.y0), turn)
  const back = invert(map)
  if (!back || Math.abs(angle) < 0.005) return { image, map: scaling(1) }
  return { image: warp(image, back, Math.ceil(box.x1 - box.x0), Math.ceil(box.y1 - box.y0)), map }
}
