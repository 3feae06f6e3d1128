import type { Bounds } from '../image/geometry.ts'
import type { Raster } from '../image/raster.ts'

const length = 64

/**
 * How much a regular fine pattern stands out of the noise, as a ratio: photographs of a screen have one, paper has not. The
 * power spectrum of many short rows and columns of the document, its highest peak over its middle. Periods that JPEG's own
 * blocks have are left out, and long ones, which print and guilloche have.
 */
export function pattern(image: Raster, box: Bounds): number {
  return Math.max(peak(image, box, 1, image.width), peak(image, box, image.width, 1))
}

function peak(image: Raster, box: Bounds, along: number, across: number): number {
  const power = new Float64Array(length / 2 + 1)
  const level = (pixel: number) => image.data[pixel * 4 + 1]!
  const across0 = along === 1 ? box.y0 : box.x0
  const across1 = along === 1 ? box.y1 : box.x1
  const along0 = along === 1 ? box.x0 : box.y0
  const along1 = along === 1 ? box.x1 : box.y1
  const stepAcross = Math.max(3, Math.floor((across1 - across0) / 60))
  for (let v = Math.floor(across0) + 2; v < across1 - 2; v += stepAcross) {
    for (let u = Math.floor(along0) + 2; u + length < along1 - 2; u += length) {
      const values = Array.from({ length }, (_, i) => level(u * along + i * along + v * across))
      const spread = Math.max(...values) - Math.min(...values)
      // Only paper: print has edges in every frequency.
      if (spread < 70) add(power, values)
    }
  }
  const fine = [...power.keys()].filter((k) => k >= 9 && k % 8 !== 0)
  const sorted = fine.map((k) => power[k]!).sort((a, b) => a - b)
  const middle = sorted[sorted.length >> 1] ?? 0
  return middle <= 0 ? 0 : Math.max(...fine.map((k) => power[k]!)) / middle
}

const waves = Array.from({ length: length / 2 + 1 }, (_, k) =>
  Array.from(
    { length },
    (_, i) => [Math.cos((2 * Math.PI * k * i) / length), Math.sin((2 * Math.PI * k * i) / length)] as const,
  ),
)

function add(power: Float64Array, values: readonly number[]): void {
  const mean = values.reduce((a, b) => a + b, 0) / length
  const windowed = values.map((v, i) => (v - mean) * (0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / length)))
  for (let k = 9; k < power.length; k++) {
    let re = 0
    let im = 0
    for (let i = 0; i < length; i++) {
      const [c, s] = waves[k]![i]!
      re += windowed[i]! * c
      im += windowed[i]! * s
    }
    power[k] = power[k]! + re * re + im * im
  }
}
