import { type Raster, raster, turn } from './raster.ts'
import type { PictureFormat } from './sniff.ts'

/** EXIF tag 0x0112: 1 upright … 8. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** Orientation stored in the file; 1 when absent or unreadable. HEIC and AVIF say it themselves, and their EXIF is not heeded. */
export function exifOrientation(bytes: Uint8Array, format: PictureFormat): Orientation {
  if (format === 'heic' || format === 'avif') return 1
  const block = format === 'jpeg' ? inJpeg(bytes) : format === 'png' ? inPng(bytes) : inWebp(bytes)
  return block ? orientationOf(block) : 1
}

/** Turns and mirrors stored pixels so that they stand as they were seen. */
export function upright(image: Raster, orientation: Orientation): Raster {
  const mirrored = orientation === 2 || orientation === 4 || orientation === 5 || orientation === 7
  const turns = { 1: 0, 2: 0, 3: 2, 4: 2, 5: 1, 6: 1, 7: 3, 8: 3 }[orientation]
  const turned = turn(image, turns)
  return mirrored ? mirror(turned) : turned
}

function mirror(image: Raster): Raster {
  const out = raster(image.width, image.height)
  const from = new Uint32Array(image.data.buffer, image.data.byteOffset, image.width * image.height)
  const to = new Uint32Array(out.data.buffer)
  for (let y = 0; y < image.height; y++) {
    const row = y * image.width
    for (let x = 0; x < image.width; x++) to[row + image.width - 1 - x] = from[row + x]!
  }
  return out
}

function inJpeg(bytes: Uint8Array): Uint8Array | null {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!
    if (length < 2) return null
    const isExif = bytes[at + 1] === 0xe1 && text(bytes, at + 4, 4) === 'Exif'
    if (isExif) return bytes.subarray(at + 10, at + 2 + length)
    at += 2 + length
  }
  return null
}

function inPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = text(bytes, at + 4, 4)
    if (type === 'eXIf') return bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IDAT') return null
    at += 12 + length
  }
  return null
}

function inWebp(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    if (text(bytes, at, 4) === 'EXIF') {
      const block = bytes.subarray(at + 8, at + 8 + length)
      return text(block, 0, 4) === 'Exif' ? block.subarray(6) : block
    }
    at += 8 + length + (length & 1)
  }
  return null
}

function orientationOf(tiff: Uint8Array): Orientation {
  if (tiff.length < 14) return 1
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = text(tiff, 0, 2) === 'II'
  if (!little && text(tiff, 0, 2) !== 'MM') return 1
  const first = view.getUint32(4, little)
  if (first + 2 > tiff.length) return 1
  const entries = view.getUint16(first, little)
  for (let i = 0; i < entries; i++) {
    const at = first + 2 + i * 12
    if (at + 12 > tiff.length) return 1
    if (view.getUint16(at, little) !== 0x0112) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? (value as Orientation) : 1
  }
  return 1
}

const text = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, Math.min(bytes.length, at + length)))
