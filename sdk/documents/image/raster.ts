/** RGBA pixels, row by row, 4 bytes each, not premultiplied. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** One byte a pixel, 0 black, 255 white. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export const raster = (width: number, height: number): Raster => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4),
})

export const greyImage = (width: number, height: number): Grey => ({
  width,
  height,
  data: new Uint8Array(width * height),
})

/** Clockwise quarter turns; `turns` is taken modulo 4. */
export function turn(image: Raster, turns: number): Raster {
  const times = ((turns % 4) + 4) % 4
  if (times === 0) return image
  const { width, height } = image
  const out = times === 2 ? raster(width, height) : raster(height, width)
  const from = new Uint32Array(image.data.buffer, image.data.byteOffset, width * height)
  const to = new Uint32Array(out.data.buffer)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = from[y * width + x]!
      if (times === 1) to[x * height + (height - 1 - y)] = pixel
      else if (times === 2) to[(height - 1 - y) * width + (width - 1 - x)] = pixel
      else to[(width - 1 - x) * height + y] = pixel
    }
  }
  return out
}

/** Area average when shrinking, bilinear when growing. */
export function resize(image: Raster, width: number, height: number): Raster {
  if (width === image.width && height === image.height) return image
  return width < image.width ? shrink(image, width, height) : grow(image, width, height)
}

/** Scales so that the longer side is at most `limit`; never grows. */
export function cap(image: Raster, limit: number): { image: Raster; scale: number } {
  const scale = Math.min(1, limit / Math.max(image.width, image.height))
  if (scale === 1) return { image, scale }
  const size = (n: number) => Math.max(1, Math.round(n * scale))
  return { image: resize(image, size(image.width), size(image.height)), scale }
}

function shrink(image: Raster, width: number, height: number): Raster {
  const out = raster(width, height)
  const across = shares(image.width, width)
  const down = shares(image.height, height)
  const { data } = image
  const row = new Float32Array(width * 3)
  const firsts = Int32Array.from(across, (share) => share.first * 4)
  const most = Math.max(...across.map((share) => share.weights.length))
  const weights = new Float32Array(width * most)
  for (const [x, share] of across.entries()) weights.set(share.weights, x * most)
  for (let y = 0; y < height; y++) {
    row.fill(0)
    const { first, weights: heights } = down[y]!
    for (let k = 0; k < heights.length; k++) {
      const base = (first + k) * image.width * 4
      const wy = heights[k]!
      for (let x = 0; x < width; x++) {
        let r = 0
        let g = 0
        let b = 0
        let at = base + firsts[x]!
        // Shares of fewer cells than others end with zeros, and may end behind the last pixel.
        for (let j = x * most; j < (x + 1) * most; j++, at += 4) {
          const w = weights[j]!
          if (w === 0) break
          r += data[at]! * w
          g += data[at + 1]! * w
          b += data[at + 2]! * w
        }
        row[x * 3] = row[x * 3]! + r * wy
        row[x * 3 + 1] = row[x * 3 + 1]! + g * wy
        row[x * 3 + 2] = row[x * 3 + 2]! + b * wy
      }
    }
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      out.data[at] = row[x * 3]!
      out.data[at + 1] = row[x * 3 + 1]!
      out.data[at + 2] = row[x * 3 + 2]!
      out.data[at + 3] = 255
    }
  }
  return out
}

/** For each target cell: the source cells it covers and how much of each; weights sum to 1. */
function shares(from: number, to: number): { first: number; weights: number[] }[] {
  const step = from / to
  return Array.from({ length: to }, (_, i) => {
    const start = i * step
    const end = Math.min(from, start + step)
    const first = Math.floor(start)
    const weights: number[] = []
    for (let s = first; s < end && s < from; s++) weights.push((Math.min(end, s + 1) - Math.max(start, s)) / step)
    const sum = weights.reduce((a, b) => a + b, 0)
    return { first, weights: weights.map((w) => w / sum) }
  })
}

function grow(image: Raster, width: number, height: number): Raster {
  const out = raster(width, height)
  const sx = image.width / width
  const sy = image.height / height
  for (let y = 0; y < height; y++) {
    const fy = Math.min(image.height - 1, Math.max(0, (y + 0.5) * sy - 0.5))
    const y0 = Math.floor(fy)
    const y1 = Math.min(image.height - 1, y0 + 1)
    const wy = fy - y0
    for (let x = 0; x < width; x++) {
      const fx = Math.min(image.width - 1, Math.max(0, (x + 0.5) * sx - 0.5))
      const x0 = Math.floor(fx)
      const x1 = Math.min(image.width - 1, x0 + 1)
      const wx = fx - x0
      const a = (y0 * image.width + x0) * 4
      const b = (y0 * image.width + x1) * 4
      const c = (y1 * image.width + x0) * 4
      const d = (y1 * image.width + x1) * 4
      const at = (y * width + x) * 4
      for (let k = 0; k < 3; k++) {
        const top = image.data[a + k]! * (1 - wx) + image.data[b + k]! * wx
        const bottom = image.data[c + k]! * (1 - wx) + image.data[d + k]! * wx
        out.data[at + k] = top * (1 - wy) + bottom * wy
      }
      out.data[at + 3] = 255
    }
  }
  return out
}
