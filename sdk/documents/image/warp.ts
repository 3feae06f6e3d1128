import { apply, fromRectangle, type Homography, type Point, type Quad } from './geometry.ts'
import { type Raster, raster } from './raster.ts'

/** Renders `width`×`height` pixels; `toSource` maps a target point to a source point. Outside stays `fill`. */
export function warp(source: Raster, toSource: Homography, width: number, height: number, fill = 255): Raster {
  const out = raster(width, height)
  const grid = samples(toSource, width, height)
  const { data } = source
  const weight = 1 / (grid * grid)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let r = 0
      let g = 0
      let b = 0
      for (let j = 0; j < grid; j++) {
        for (let i = 0; i < grid; i++) {
          const px = x + (i + 0.5) / grid
          const py = y + (j + 0.5) / grid
          const w = toSource[6] * px + toSource[7] * py + toSource[8]
          const fx = (toSource[0] * px + toSource[1] * py + toSource[2]) / w - 0.5
          const fy = (toSource[3] * px + toSource[4] * py + toSource[5]) / w - 0.5
          if (!(fx > -1 && fy > -1 && fx < source.width && fy < source.height)) {
            r += fill
            g += fill
            b += fill
            continue
          }
          const x0 = Math.max(0, Math.floor(fx))
          const y0 = Math.max(0, Math.floor(fy))
          const x1 = Math.min(source.width - 1, x0 + 1)
          const y1 = Math.min(source.height - 1, y0 + 1)
          const wx = Math.min(1, Math.max(0, fx - x0))
          const wy = Math.min(1, Math.max(0, fy - y0))
          const a = (y0 * source.width + x0) * 4
          const c = (y0 * source.width + x1) * 4
          const d = (y1 * source.width + x0) * 4
          const e = (y1 * source.width + x1) * 4
          const wa = (1 - wx) * (1 - wy)
          const wc = wx * (1 - wy)
          const wd = (1 - wx) * wy
          const we = wx * wy
          r += data[a]! * wa + data[c]! * wc + data[d]! * wd + data[e]! * we
          g += data[a + 1]! * wa + data[c + 1]! * wc + data[d + 1]! * wd + data[e + 1]! * we
          b += data[a + 2]! * wa + data[c + 2]! * wc + data[d + 2]! * wd + data[e + 2]! * we
        }
      }
      const at = (y * width + x) * 4
      out.data[at] = r * weight
      out.data[at + 1] = g * weight
      out.data[at + 2] = b * weight
      out.data[at + 3] = 255
    }
  }
  return out
}

/** Sub-samples a side so that shrinking does not drop strokes. */
function samples(toSource: Homography, width: number, height: number): number {
  const mid: Point = [width / 2, height / 2]
  const a = apply(toSource, mid)
  const b = apply(toSource, [mid[0] + 1, mid[1]])
  const c = apply(toSource, [mid[0], mid[1] + 1])
  const step = Math.max(Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(c[0] - a[0], c[1] - a[1]))
  return Math.min(4, Math.max(1, Math.round(step)))
}

/** The quad's content as an upright picture; null when the quad is degenerate. */
export function cutQuad(source: Raster, quad: Quad, width: number, height: number): Raster | null {
  const map = fromRectangle(width, height, quad)
  return map ? warp(source, map, width, height) : null
}
