/** Changes that cameras, screens and messengers make to a picture. */
import jpeg from 'jpeg-js'
import type { Decode } from '../../../sdk/documents/image/decoder.ts'
import { compose, rotation, translation } from '../../../sdk/documents/image/geometry.ts'
import { type Raster, raster, resize } from '../../../sdk/documents/image/raster.ts'
import { warp } from '../../../sdk/documents/image/warp.ts'
import { decodeInNode } from './decode.ts'

export type Mutation = (image: Raster) => Raster

function perPixel(change: (value: number, x: number, y: number) => number): Mutation {
  return (image) => {
    const out = raster(image.width, image.height)
    for (let i = 0; i < out.data.length; i++) {
      const pixel = i >> 2
      out.data[i] = i % 4 === 3 ? 255 : change(image.data[i]!, pixel % image.width, Math.floor(pixel / image.width))
    }
    return out
  }
}

export const brightness = (factor: number) => perPixel((v) => v * factor)
export const contrast = (factor: number) => perPixel((v) => (v - 128) * factor + 128)
export const gamma = (power: number) => perPixel((v) => 255 * (v / 255) ** power)
/** Sensor noise that is the same in every run. */
export const noise = (strength: number) =>
  perPixel((v, x, y) => v + (((Math.imul(x * 7919 + y, 2_654_435_761) >>> 16) & 255) / 127.5 - 1) * strength)

export const scale =
  (factor: number): Mutation =>
  (image) =>
    resize(image, Math.round(image.width * factor), Math.round(image.height * factor))

/** Blurs by shrinking and growing again, as a lens out of focus or a messenger does. */
export const soften =
  (factor: number): Mutation =>
  (image) =>
    resize(scale(1 / factor)(image), image.width, image.height)

/** The dots of a screen, photographed: fine stripes both ways that do not fit the picture's own pixels. */
export const screen =
  (strength = 14, period = 2.7): Mutation =>
  (image) =>
    perPixel(
      (v, x, y) =>
        v +
        strength * Math.sin((2 * Math.PI * (x + y * 0.03)) / period) +
        strength * Math.sin((2 * Math.PI * (y - x * 0.02)) / period),
    )(image)

/** A lamp's reflection: a burnt-out patch at a place given in shares of the picture. */
export const burn =
  (cx: number, cy: number, radius: number): Mutation =>
  (image) =>
    perPixel((v, x, y) => {
      const d = Math.hypot(x - cx * image.width, y - cy * image.height) / (radius * image.width)
      return d < 1 ? 255 : d < 1.5 ? v + (255 - v) * (3 - 2 * d) : v
    })(image)

/** What a copying machine makes of it. */
export const grey: Mutation = (image) => {
  const out = raster(image.width, image.height)
  for (let at = 0; at < out.data.length; at += 4) {
    const v = image.data[at]! * 0.3 + image.data[at + 1]! * 0.59 + image.data[at + 2]! * 0.11
    out.data.set([v * 1.02, v, v * 0.93, 255], at)
  }
  return out
}

export function rotate(degrees: number): Mutation {
  return (image) => {
    const side = Math.ceil(Math.hypot(image.width, image.height))
    const back = compose(
      translation(image.width / 2, image.height / 2),
      compose(rotation((-degrees * Math.PI) / 180), translation(-side / 2, -side / 2)),
    )
    return warp(image, back, side, side, 128)
  }
}

export const recompress =
  (quality: number): Mutation =>
  (image) => {
    const { width, height } = image
    const packed = jpeg.encode({ width, height, data: Buffer.from(image.data) }, quality)
    const { data } = jpeg.decode(packed.data, { useTArray: true })
    return { width, height, data: new Uint8ClampedArray(data) }
  }

/** Decoder that changes what it decoded. */
export const changed =
  (mutation: Mutation): Decode =>
  async (bytes, info, side) =>
    mutation(await decodeInNode(bytes, info, side))
