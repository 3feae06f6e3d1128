import { type Grey, greyImage } from './raster.ts'

/**
 * Divides by the local paper brightness, so that shade, vignette and coloured light are gone: paper becomes ~235,
 * ink keeps its contrast. `cell` is the size of the neighbourhood in pixels; it should exceed the height of a text line.
 */
export function flatten(image: Grey, cell: number): Grey {
  const paper = background(image, cell)
  const out = greyImage(image.width, image.height)
  const { width, height } = image
  for (let y = 0; y < height; y++) {
    const gy = Math.min(paper.height - 1, Math.max(0, y / paper.step - 0.5))
    const y0 = Math.floor(gy)
    const y1 = Math.min(paper.height - 1, y0 + 1)
    const wy = gy - y0
    for (let x = 0; x < width; x++) {
      const gx = Math.min(paper.width - 1, Math.max(0, x / paper.step - 0.5))
      const x0 = Math.floor(gx)
      const x1 = Math.min(paper.width - 1, x0 + 1)
      const wx = gx - x0
      const top = paper.data[y0 * paper.width + x0]! * (1 - wx) + paper.data[y0 * paper.width + x1]! * wx
      const bottom = paper.data[y1 * paper.width + x0]! * (1 - wx) + paper.data[y1 * paper.width + x1]! * wx
      const level = Math.max(16, top * (1 - wy) + bottom * wy)
      out.data[y * width + x] = Math.min(255, (image.data[y * width + x]! * 235) / level)
    }
  }
  return out
}

interface Field {
  readonly width: number
  readonly height: number
  readonly step: number
  readonly data: Float32Array
}

/** 80th percentile per block of cell/2, then widened to the neighbours' maximum and smoothed. */
function background(image: Grey, cell: number): Field {
  const step = Math.max(4, Math.round(cell / 2))
  const width = Math.max(1, Math.ceil(image.width / step))
  const height = Math.max(1, Math.ceil(image.height / step))
  const data = new Float32Array(width * height)
  const histogram = new Uint32Array(256)
  for (let by = 0; by < height; by++) {
    for (let bx = 0; bx < width; bx++) {
      histogram.fill(0)
      let count = 0
      for (let y = by * step; y < Math.min(image.height, (by + 1) * step); y += 2) {
        for (let x = bx * step; x < Math.min(image.width, (bx + 1) * step); x += 2) {
          histogram[image.data[y * image.width + x]!]!++
          count++
        }
      }
      let level = 255
      for (let left = count * 0.2 - histogram[255]!; level > 0 && left > 0; left -= histogram[level]!) level--
      data[by * width + bx] = level
    }
  }
  return { width, height, step, data: smooth(widen(data, width, height), width, height) }
}

function widen(data: Float32Array, width: number, height: number): Float32Array {
  return neighbours(data, width, height, (values) => {
    const sorted = values.sort((a, b) => a - b)
    return sorted[Math.floor((sorted.length - 1) * 0.75)]!
  })
}

function smooth(data: Float32Array, width: number, height: number): Float32Array {
  return neighbours(data, width, height, (values) => values.reduce((a, b) => a + b, 0) / values.length)
}

function neighbours(data: Float32Array, width: number, height: number, pick: (values: number[]) => number) {
  const out = new Float32Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const values: number[] = []
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) values.push(data[v * width + u]!)
      }
      out[y * width + x] = pick(values)
    }
  }
  return out
}
