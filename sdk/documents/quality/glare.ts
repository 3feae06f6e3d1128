import { type Bounds, bounds, type Quad } from '../image/geometry.ts'
import type { Raster } from '../image/raster.ts'

/** Cells of the picture, this many along its longer side, that are white through and through. */
const cells = 96

/** Burnt-out patches: cells where every pixel is at the top of the scale, though paper elsewhere is not. */
export function glarePatches(image: Raster, document: Bounds): Bounds[] {
  const size = Math.max(4, Math.round(Math.max(image.width, image.height) / cells))
  const burnt: Bounds[] = []
  const levels: number[] = []
  for (let y = Math.max(0, document.y0); y + size <= Math.min(image.height, document.y1); y += size) {
    for (let x = Math.max(0, document.x0); x + size <= Math.min(image.width, document.x1); x += size) {
      const least = darkest(image, Math.floor(x), Math.floor(y), size)
      levels.push(least)
      if (least >= 249) burnt.push({ x0: x, y0: y, x1: x + size, y1: y + size })
    }
  }
  // Where the paper itself is as white as that, a reflection cannot be told from it.
  levels.sort((a, b) => a - b)
  const paper = levels[Math.floor(levels.length * 0.6)] ?? 255
  return paper > 236 ? [] : solid(burnt, size)
}

/** Cells whose neighbours all round are burnt out too: between characters even white paper has none of that size. */
function solid(burnt: readonly Bounds[], size: number): Bounds[] {
  const key = (x: number, y: number) => `${Math.round(x / size)},${Math.round(y / size)}`
  const all = new Set(burnt.map(({ x0, y0 }) => key(x0, y0)))
  const steps = [-1, 0, 1]
  const cores = burnt.filter(({ x0, y0 }) =>
    steps.every((dx) => steps.every((dy) => all.has(key(x0 + dx * size, y0 + dy * size)))),
  )
  return cores.map(({ x0, y0, x1, y1 }) => ({ x0: x0 - size, y0: y0 - size, x1: x1 + size, y1: y1 + size }))
}

function darkest(image: Raster, x0: number, y0: number, size: number): number {
  let least = 255
  for (let y = y0; y < y0 + size; y += 2) {
    for (let x = x0; x < x0 + size; x += 2) {
      const at = (y * image.width + x) * 4
      least = Math.min(least, image.data[at]!, image.data[at + 1]!, image.data[at + 2]!)
    }
  }
  return least
}

/** Share of a quad's bounds that patches cover; they may overlap. */
export function coveredBy(patches: readonly Bounds[], quad: Quad): number {
  const { x0, y0, x1, y1 } = bounds(quad)
  if (patches.length === 0) return 0
  let inside = 0
  const [across, down] = [40, 6]
  for (let i = 0; i < across; i++) {
    for (let j = 0; j < down; j++) {
      const x = x0 + ((i + 0.5) / across) * (x1 - x0)
      const y = y0 + ((j + 0.5) / down) * (y1 - y0)
      if (patches.some((p) => x >= p.x0 && x < p.x1 && y >= p.y0 && y < p.y1)) inside++
    }
  }
  return inside / (across * down)
}
