import { type Grey, greyImage } from './raster.ts'

/** Otsu's threshold of the histogram, 0…255. */
export function otsu(image: Grey): number {
  const histogram = new Float64Array(256)
  for (const v of image.data) histogram[v]!++
  const total = image.data.length
  let sum = 0
  for (let i = 0; i < 256; i++) sum += i * histogram[i]!
  let below = 0
  let belowSum = 0
  let best = 0
  let threshold = 127
  for (let i = 0; i < 256; i++) {
    below += histogram[i]!
    if (below === 0 || below === total) continue
    belowSum += i * histogram[i]!
    const gap = belowSum / below - (sum - belowSum) / (total - below)
    const between = below * (total - below) * gap * gap
    if (between > best) {
      best = between
      threshold = i
    }
  }
  return threshold
}

/** Sauvola's local threshold: 1 where there is ink, 0 elsewhere. `window` in pixels, `k` 0.1…0.5. */
export function sauvola(image: Grey, window: number, k = 0.25): Uint8Array {
  const { width, height, data } = image
  const w = width + 1
  const sum = new Float64Array(w * (height + 1))
  const squares = new Float64Array(w * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    let rowSquares = 0
    for (let x = 0; x < width; x++) {
      const v = data[y * width + x]!
      row += v
      rowSquares += v * v
      sum[(y + 1) * w + x + 1] = sum[y * w + x + 1]! + row
      squares[(y + 1) * w + x + 1] = squares[y * w + x + 1]! + rowSquares
    }
  }
  const half = Math.max(2, window >> 1)
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const y0 = Math.max(0, y - half)
    const y1 = Math.min(height, y + half + 1)
    for (let x = 0; x < width; x++) {
      const x0 = Math.max(0, x - half)
      const x1 = Math.min(width, x + half + 1)
      const n = (y1 - y0) * (x1 - x0)
      const s = sum[y1 * w + x1]! - sum[y0 * w + x1]! - sum[y1 * w + x0]! + sum[y0 * w + x0]!
      const q = squares[y1 * w + x1]! - squares[y0 * w + x1]! - squares[y1 * w + x0]! + squares[y0 * w + x0]!
      const mean = s / n
      const deviation = Math.sqrt(Math.max(0, q / n - mean * mean))
      if (data[y * width + x]! < mean * (1 + k * (deviation / 128 - 1))) ink[y * width + x] = 1
    }
  }
  return ink
}

/** Ink map as a picture: black on white. */
export function inkImage(ink: Uint8Array, width: number, height: number): Grey {
  const out = greyImage(width, height)
  for (let i = 0; i < ink.length; i++) out.data[i] = ink[i] ? 0 : 255
  return out
}
