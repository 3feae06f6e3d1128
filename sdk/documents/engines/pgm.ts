import type { Grey } from '../image/raster.ts'

/** Binary PGM: the cheapest picture file that Leptonica reads. */
export function encodePgm(image: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${image.width} ${image.height}\n255\n`)
  const out = new Uint8Array(head.length + image.data.length)
  out.set(head)
  out.set(image.data, head.length)
  return out
}
