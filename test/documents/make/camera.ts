/**
 * A camera made of pixels, for pictures that no other generator here makes: a lens that bends, a hand that shakes, a sensor's
 * noise, a telephone's sharpening, a messenger's second JPEG, on a table, cloth or other papers. Nothing was tuned on it.
 */
import {
  compose,
  type Homography,
  invert,
  rotation,
  scaling,
  translation,
} from '../../../sdk/documents/image/geometry.ts'
import { type Raster, raster, resize } from '../../../sdk/documents/image/raster.ts'
import { pick, type Random } from './data.ts'
import { between } from './harsher.ts'

export interface Camera {
  /** Longer side of the picture. */
  readonly side: number
  /** Share of the picture's width that the document takes. */
  readonly fill: number
  readonly turn: number
  /** Convergence across and down, 0 = none. */
  readonly lean: readonly [number, number]
  /** Radial distortion, negative = barrel. */
  readonly lens: number
  /** Radius of the blur of a lens out of focus, pixels. */
  readonly focus: number
  /** Pixels that the hand moved. */
  readonly shake: number
  readonly noise: number
  readonly sharpen: number
  readonly light: number
  readonly warmth: number
  readonly vignette: number
  /** JPEG qualities, one after the other; a picture is made smaller between two. */
  readonly jpeg: readonly number[]
  readonly grey: boolean
  /** What the document lies on; default one of the grounds here. */
  readonly under?: (x: number, y: number) => readonly [number, number, number]
}

export const steady: Camera = {
  ...{ side: 1700, fill: 0.8, turn: 0, lean: [0, 0], lens: 0, focus: 0.4, shake: 0, noise: 3, sharpen: 0.5 },
  ...{ light: 1, warmth: 0, vignette: 0.15, jpeg: [88], grey: false },
}
const some = (r: Random, size: number) => between(r, -size, size)

export const cameras: Readonly<Record<string, (r: Random) => Camera>> = {
  phone: (r) => ({
    ...steady,
    ...{ turn: some(r, 10), lean: [some(r, 0.12), some(r, 0.12)], lens: some(r, 0.05), warmth: some(r, 0.1) },
    ...{ side: Math.round(between(r, 1500, 2600)), fill: between(r, 0.6, 0.9) },
  }),
  shaky: (r) => ({
    ...steady,
    turn: some(r, 8),
    shake: between(r, 2, 5),
    focus: 0.6,
    noise: 6,
    sharpen: 0.9,
    jpeg: [75],
  }),
  far: (r) => ({ ...steady, side: 2000, fill: between(r, 0.34, 0.48), turn: some(r, 14), lens: -0.08, jpeg: [80] }),
  messenger: (r) => ({
    ...steady,
    turn: some(r, 6),
    fill: 0.85,
    jpeg: [70, 45],
    side: Math.round(between(r, 1000, 1400)),
  }),
  dim: (r) => ({
    ...steady,
    turn: some(r, 6),
    light: between(r, 0.4, 0.55),
    noise: 14,
    focus: 0.8,
    warmth: 0.18,
    jpeg: [70],
  }),
  sideways: (r) => ({
    ...steady,
    turn: 90 * Math.floor(between(r, 1, 4)) + some(r, 8),
    lean: [some(r, 0.1), some(r, 0.15)],
  }),
  scan: (r) => ({
    ...steady,
    turn: some(r, 2.5),
    grey: true,
    vignette: 0,
    noise: 2,
    sharpen: 1.4,
    jpeg: [62],
    side: 1240,
  }),
  stamped: (r) => ({ ...steady, turn: some(r, 5), lean: [some(r, 0.06), 0] }),
  tiled: (r) => ({ ...steady, turn: some(r, 5), fill: 0.85 }),
}

/** What the document lies on: planks, cloth or a printed paper. */
function ground(r: Random): (x: number, y: number) => readonly [number, number, number] {
  const base = pick(r, [
    [120, 86, 60],
    [206, 198, 186],
    [70, 78, 92],
    [238, 238, 236],
    [60, 92, 70],
  ] as const)
  const [fx, fy, phase] = [between(r, 0.004, 0.02), between(r, 0.05, 0.2), between(r, 0, 6)]
  const kind = pick(r, ['plank', 'cloth', 'plain'])
  return (x, y) => {
    const grain =
      kind === 'plank'
        ? Math.sin(y * fy + Math.sin(x * fx + phase) * 3) * 14 + (Math.floor(y / 190) % 2) * 12
        : kind === 'cloth'
          ? Math.sin(x * 0.9) * Math.sin(y * 0.9) * 18
          : Math.sin((x + y) * fx * 0.4) * 6
    return [base[0] + grain, base[1] + grain, base[2] + grain]
  }
}

/** Photographs a document. */
export function photograph(sheet: Raster, camera: Camera, r: Random): Raster {
  const wide = Math.abs(Math.sin((camera.turn * Math.PI) / 180)) < 0.7
  const long = sheet.width >= sheet.height === wide
  const width = long ? camera.side : Math.round(camera.side * 0.75)
  const height = long ? Math.round(camera.side * 0.75) : camera.side
  const room = Math.min(
    (width * camera.fill) / (wide ? sheet.width : sheet.height),
    (height * 0.92) / (wide ? sheet.height : sheet.width),
  )
  const lean: Homography = [1, 0, 0, 0, 1, 0, camera.lean[0] / width, camera.lean[1] / height, 1]
  const place = compose(
    translation(width / 2 + some(r, width * 0.03), height / 2 + some(r, height * 0.02)),
    compose(
      lean,
      compose(
        rotation((camera.turn * Math.PI) / 180),
        compose(scaling(room), translation(-sheet.width / 2, -sheet.height / 2)),
      ),
    ),
  )
  const back = invert(place)
  if (!back) throw new Error('camera')
  let image = exposed(sheet, back, width, height, camera, camera.under ?? ground(r))
  if (camera.shake > 0) image = smeared(image, camera.shake, between(r, 0, Math.PI))
  if (camera.focus > 0.3) image = blurred(image, camera.focus)
  return developed(image, camera, r)
}

function exposed(
  sheet: Raster,
  back: Homography,
  width: number,
  height: number,
  { lens }: Camera,
  under: (x: number, y: number) => readonly [number, number, number],
): Raster {
  const out = raster(width, height)
  const half = Math.hypot(width, height) / 2
  const [a, b, c, d, e, f, g, h, i] = back
  const grid = [0.25, 0.75]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0]
      for (const v of grid) {
        for (const u of grid) {
          const dx = (x + u - width / 2) / half
          const dy = (y + v - height / 2) / half
          const bend = 1 + lens * (dx * dx + dy * dy)
          const px = width / 2 + dx * bend * half
          const py = height / 2 + dy * bend * half
          const w = 1 / (g * px + h * py + i)
          const sx = (a * px + b * py + c) * w
          const sy = (d * px + e * py + f) * w
          const inside = sx >= 0 && sy >= 0 && sx < sheet.width && sy < sheet.height
          const at = inside ? (Math.floor(sy) * sheet.width + Math.floor(sx)) * 4 : 0
          const alpha = inside ? sheet.data[at + 3]! / 255 : 0
          const table = under(px, py)
          for (let k = 0; k < 3; k++) sum[k]! += (inside ? sheet.data[at + k]! * alpha : 0) + table[k]! * (1 - alpha)
        }
      }
      out.data.set([sum[0]! / 4, sum[1]! / 4, sum[2]! / 4, 255], (y * width + x) * 4)
    }
  }
  return out
}

function smeared(image: Raster, length: number, angle: number): Raster {
  const steps = Math.ceil(length)
  const shifts = Array.from({ length: steps + 1 }, (_, s) => {
    const t = (s / steps - 0.5) * length
    return [Math.round(Math.cos(angle) * t), Math.round(Math.sin(angle) * t)] as const
  })
  return gathered(image, shifts)
}

function blurred(image: Raster, radius: number): Raster {
  const shrunk = resize(
    image,
    Math.round(image.width / (1 + radius * 0.6)),
    Math.round(image.height / (1 + radius * 0.6)),
  )
  return resize(shrunk, image.width, image.height)
}

/** Mean of shifted copies. */
function gathered(image: Raster, shifts: readonly (readonly [number, number])[]): Raster {
  const { width, height, data } = image
  const out = raster(width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0]
      for (const [dx, dy] of shifts) {
        const at = (Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx))) * 4
        for (let k = 0; k < 3; k++) sum[k]! += data[at + k]!
      }
      const n = shifts.length
      out.data.set([sum[0]! / n, sum[1]! / n, sum[2]! / n, 255], (y * width + x) * 4)
    }
  }
  return out
}

/** Light, vignette, noise and what a telephone's sharpening makes of them. */
function developed(image: Raster, camera: Camera, r: Random): Raster {
  const { width, height, data } = image
  const lit = raster(width, height)
  const [gx, gy] = [some(r, 0.2), some(r, 0.2)]
  const tint = [1 + camera.warmth, 1, 1 - camera.warmth]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width - 0.5, y / height - 0.5]
      const light = camera.light * (1 + u * gx + v * gy - camera.vignette * 2 * (u * u + v * v))
      const at = (y * width + x) * 4
      const luma = data[at]! * 0.3 + data[at + 1]! * 0.59 + data[at + 2]! * 0.11
      const grain = (r() + r() - 1) * camera.noise
      for (let k = 0; k < 3; k++) {
        const value = camera.grey ? luma : data[at + k]! * tint[k]!
        lit.data[at + k] = value * light + grain + (camera.grey ? 0 : (r() - 0.5) * camera.noise)
      }
      lit.data[at + 3] = 255
    }
  }
  const cross = [
    [0, 0],
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const
  const soft = gathered(lit, cross)
  for (let i = 0; i < lit.data.length; i++)
    if (i % 4 !== 3) lit.data[i] = lit.data[i]! + (lit.data[i]! - soft.data[i]!) * camera.sharpen
  return lit
}

/** A picture with another of the same size and some transparency over it, as tools for watermarks lay it. */
export function laid(image: Raster, top: Raster): Raster {
  const out = { ...image, data: image.data.slice() }
  for (let at = 0; at < out.data.length; at += 4) {
    const alpha = top.data[at + 3]! / 255
    if (alpha > 0)
      for (let k = 0; k < 3; k++) out.data[at + k] = out.data[at + k]! * (1 - alpha) + top.data[at + k]! * alpha
  }
  return out
}
