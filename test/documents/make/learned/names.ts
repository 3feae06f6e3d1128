/** Names printed in one of several fonts, on one sheet, and photographed badly: what a reader of single characters learns from. */
import { createCanvas } from '@napi-rs/canvas'
import type { Quad } from '../../../../sdk/documents/image/geometry.ts'
import { rectangle } from '../../../../sdk/documents/image/geometry.ts'
import { type Raster, resize } from '../../../../sdk/documents/image/raster.ts'
import { decodeInNode } from '../../node/decode.ts'
import { encodeInNode } from '../../node/encode.ts'
import { pick, type Random } from '../data.ts'
import { between } from '../harsher.ts'
import type { Font } from './fonts.ts'

export interface NameLine {
  readonly text: string
  readonly quad: Quad
}

export interface NameSheet {
  readonly image: Raster
  readonly lines: readonly NameLine[]
  /** Height of a character in the picture, pixels. */
  readonly em: number
  readonly font: string
}

const perSheet = 24

/** `name` gives one name that the font can print. */
export async function nameSheet(font: Font, r: Random, name: (font: Font) => string): Promise<NameSheet> {
  const em = Math.round(Math.exp(between(r, Math.log(15), Math.log(44))))
  const row = em * 2
  const [width, height] = [Math.round(em * 5.4), row * perSheet]
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  const paper = between(r, 205, 255)
  pen.fillStyle = `rgb(${paper + between(r, -8, 8)},${paper + between(r, -4, 4)},${paper + between(r, -10, 8)})`
  pen.fillRect(0, 0, width, height)
  if (r() < 0.5) guilloche(pen, width, height, r)
  const ink = Math.round(between(r, 0, 70))
  pen.fillStyle = `rgb(${ink},${ink},${ink + between(r, 0, 15)})`
  pen.font = `${em}px "${font.family}"`
  const gap = pick(r, [0, 0, 0, 0.05, 0.12, 0.3]) * em
  const lines: NameLine[] = []
  for (let i = 0; i < perSheet; i++) {
    const text = name(font)
    let x = em * 0.6
    for (const ch of text) {
      pen.fillText(ch, x + between(r, -0.2, 0.2), row * (i + 0.5) + em * 0.36)
      x += em + gap
    }
    // As a detector boxes it: a third higher than the print, and not always in its middle.
    const half = ((em * 1.35) / 2) * between(r, 0.9, 1.12)
    const cy = row * (i + 0.5) + em * between(r, -0.05, 0.03)
    const [before, behind] = [between(r, 0.1, 0.3), between(r, 0.1, 0.3)]
    lines.push({ text, quad: rectangle(em * (0.6 - before), cy - half, x - gap + em * behind, cy + half) })
  }
  const drawn = { width, height, data: pen.getImageData(0, 0, width, height).data }
  const { image, scale } = await photographed(drawn, em, r)
  const moved = lines.map(({ text, quad }) => ({
    text,
    quad: quad.map(([x, y]) => [x * scale, y * scale]) as unknown as Quad,
  }))
  return { image, lines: moved, em: em * scale, font: font.family }
}

function guilloche(
  pen: ReturnType<ReturnType<typeof createCanvas>['getContext']>,
  width: number,
  height: number,
  r: Random,
) {
  for (let i = 0; i < 40; i++) {
    pen.strokeStyle = `rgba(${pick(r, ['120,140,150', '80,160,200', '200,200,180'])},${between(r, 0.1, 0.4)})`
    pen.beginPath()
    const y = between(r, 0, height)
    pen.moveTo(0, y)
    pen.quadraticCurveTo(width / 2, y + between(r, -60, 60), width, y + between(r, -30, 30))
    pen.stroke()
  }
}

/** Out of focus or made smaller, shaken, noisy, compressed. */
async function photographed(drawn: Raster, em: number, r: Random): Promise<{ image: Raster; scale: number }> {
  const { width, height } = drawn
  let image = drawn
  const soft = r() < 0.7 ? between(r, 1, Math.min(1.9, em / 13)) : 1
  if (soft > 1.02) {
    image = resize(image, Math.round(width / soft), Math.round(height / soft))
    if (r() < 0.5) image = resize(image, width, height)
  }
  const data = image.data.slice()
  if (r() < 0.3) {
    const step = pick(r, [4, image.width * 4, 4 + image.width * 4])
    for (let i = 0; i < data.length - step; i++) if (i % 4 !== 3) data[i] = (image.data[i]! + image.data[i + step]!) / 2
  }
  const noise = pick(r, [0, 4, 10, 20])
  for (let i = 0; noise > 0 && i < data.length; i++) if (i % 4 !== 3) data[i] = data[i]! + (r() + r() - 1) * noise
  image = { ...image, data }
  if (r() < 0.75) {
    const file = await encodeInNode(image, 'jpeg', between(r, 0.42, 0.92))
    const info = { format: 'jpeg', width: image.width, height: image.height, orientation: 1 } as const
    image = await decodeInNode(file, info, 8000)
  }
  return { image, scale: image.width / width }
}
