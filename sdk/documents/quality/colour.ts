import type { Bounds } from '../image/geometry.ts'
import type { Raster } from '../image/raster.ts'

/**
 * Share of a document's pixels that have a colour of their own, after the tint of its paper under the lamp is taken out: a
 * photocopy photographed in warm light has none.
 */
export function ownColour(image: Raster, box: Bounds): number {
  const { width, data } = image
  const [x0, x1] = [Math.max(0, Math.floor(box.x0)), Math.min(width, Math.ceil(box.x1))]
  const [y0, y1] = [Math.max(0, Math.floor(box.y0)), Math.min(image.height, Math.ceil(box.y1))]
  const step = Math.max(1, Math.floor(Math.sqrt(((x1 - x0) * (y1 - y0)) / 60_000)))
  const channels: number[][] = [[], [], []]
  for (let y = y0; y < y1; y += step) {
    for (let x = x0; x < x1; x += step) {
      const at = (y * width + x) * 4
      for (let k = 0; k < 3; k++) channels[k]!.push(data[at + k]!)
    }
  }
  const paper = channels.map((values) => Uint8Array.from(values).sort()[Math.floor(values.length * 0.7)] ?? 255)
  let coloured = 0
  const count = channels[0]!.length
  for (let i = 0; i < count; i++) {
    const r = (channels[0]![i]! * 230) / Math.max(30, paper[0]!)
    const g = (channels[1]![i]! * 230) / Math.max(30, paper[1]!)
    const b = (channels[2]![i]! * 230) / Math.max(30, paper[2]!)
    if (Math.max(r, g, b) - Math.min(r, g, b) > 17) coloured++
  }
  return count === 0 ? 0 : coloured / count
}

/** Brightness (0…255) of the paper inside `box`: seven tenths of its points are darker. */
export function paperLight({ width, height, data }: Raster, box: Bounds): number {
  const light: number[] = []
  const step = Math.max(1, Math.floor(Math.sqrt(((box.x1 - box.x0) * (box.y1 - box.y0)) / 20_000)))
  for (let y = Math.max(0, Math.floor(box.y0)); y < Math.min(height, box.y1); y += step)
    for (let x = Math.max(0, Math.floor(box.x0)); x < Math.min(width, box.x1); x += step) {
      const at = (y * width + x) * 4
      light.push(0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!)
    }
  return light.sort((a, b) => a - b)[Math.floor(light.length * 0.7)] ?? 255
}

/** Nothing in the whole picture has a colour of its own, its ground included. */
export function hasNoColour(image: Raster): boolean {
  return ownColour(image, { x0: 0, y0: 0, x1: image.width, y1: image.height }) < 0.002
}
