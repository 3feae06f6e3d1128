import { apply, fromRectangle, type Homography, type Point, type Quad } from './geometry.ts'
import { type Raster, raster } from './raster.ts'

/** Renders `width`×`height` pixels; `toSource` maps a target point to a source point. Outside stays `fill`. */
export function warp(source: Raster, toSource: Homography, width: number, height: number, fill = 255): Raster {
  const out = raster(width, height)
  const grid = samples(toSource, width, height)
  const [h0, h1, h2, h3, h4, h5, h6, h7, h8] = toSource
  const { data } = source
  const target = out.data
  const pitch = source.width * 4
  const right = source.width - 1
  const bottom = source.height - 1
  const weight = 1 / (grid * grid)
  const step = 1 / grid
  let at = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      let r = 0
      let g = 0
      let b = 0
      for (let j = 0; j < grid; j++) {
        const py = y + (j + 0.5) * step
        for (let i = 0; i < grid; i++) {
          const px = x + (i + 0.5) * step
          const w = 1 / (h6 * px + h7 * py + h8)
          const fx = (h0 * px + h1 * py + h2) * w - 0.5
          const fy = (h3 * px + h4 * py + h5) * w - 0.5
          if (fx >= 0 && fy >= 0 && fx < right && fy < bottom) {
            const x0 = fx | 0
            const y0 = fy | 0
            const wx = fx - x0
            const wy = fy - y0
            const a = y0 * pitch + x0 * 4
            const d = a + pitch
            const wd = (1 - wx) * wy
            const we = wx * wy
            const wc = wx - we
            const wa = 1 - wx - wd
            r += data[a]! * wa + data[a + 4]! * wc + data[d]! * wd + data[d + 4]! * we
            g += data[a + 1]! * wa + data[a + 5]! * wc + data[d + 1]! * wd + data[d + 5]! * we
            b += data[a + 2]! * wa + data[a + 6]! * wc + data[d + 2]! * wd + data[d + 6]! * we
          } else if (fx > -1 && fy > -1 && fx < source.width && fy < source.height) {
            // Within a pixel of the border: the nearest one stands for what lies outside.
            const a =
              Math.min(bottom, Math.max(0, Math.round(fy))) * pitch + Math.min(right, Math.max(0, Math.round(fx))) * 4
            r += data[a]!
            g += data[a + 1]!
            b += data[a + 2]!
          } else {
            r += fill
            g += fill
            b += fill
          }
        }
      }
      target[at] = r * weight
      target[at + 1] = g * weight
      target[at + 2] = b * weight
      target[at + 3] = 255
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
