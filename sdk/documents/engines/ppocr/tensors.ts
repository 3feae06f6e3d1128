import type { Raster } from '../../image/raster.ts'

/** Planes in the order blue, green, red, as PaddleOCR was trained on; `mean` and `scale` by plane, of values 0…255. */
export function planes(
  image: Raster,
  width: number,
  mean: readonly number[],
  scale: readonly number[],
  out = new Float32Array(3 * width * image.height),
  at = 0,
): Float32Array {
  const { data, height } = image
  const size = width * height
  for (let k = 0; k < 3; k++) {
    const from = 2 - k
    const centre = mean[k]!
    const factor = scale[k]!
    for (let y = 0; y < height; y++) {
      let pixel = y * image.width * 4 + from
      let to = at + k * size + y * width
      for (let x = 0; x < image.width; x++, pixel += 4) out[to++] = (data[pixel]! - centre) * factor
    }
  }
  return out
}

/** PaddleOCR's detector: ImageNet's figures, applied in its own plane order. */
export const detectorNorm = {
  mean: [0.485 * 255, 0.456 * 255, 0.406 * 255],
  scale: [1 / (0.229 * 255), 1 / (0.224 * 255), 1 / (0.225 * 255)],
} as const

/** Line readers: −1…1. */
export const lineNorm = { mean: [127.5, 127.5, 127.5], scale: [1 / 127.5, 1 / 127.5, 1 / 127.5] } as const
