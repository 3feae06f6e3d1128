import { inflateSync } from 'fflate'
import type { Raster } from '../../image/raster.ts'
import { Bytes, joined } from '../bytes.ts'
import { refuse } from '../problem.ts'

const MOST_PIXELS = 4096 * 4096

/**
 * Pixels of a PNG as Apple's tools rewrite it for telephones: no zlib header, blue before red, colours already multiplied
 * by their opacity. Transparent parts come out white. Refuses what it does not know.
 */
export function readCrushedPng(data: Uint8Array): Raster {
  const { header, parts } = chunksOf(data)
  const width = big32(header, 0)
  const height = big32(header, 4)
  const [depth, colour, , , interlaced] = header.subarray(8)
  if (depth !== 8 || colour !== 6 || interlaced !== 0) refuse('damaged', 'icon')
  if (width < 1 || height < 1 || width * height > MOST_PIXELS) refuse('entry-too-large', 'icon')
  const rows = new Uint8Array((width * 4 + 1) * height)
  let filled = 0
  try {
    filled = inflateSync(joined(parts), { out: rows }).length
  } catch {
    refuse('damaged', 'icon')
  }
  if (filled !== rows.length) refuse('damaged', 'icon')
  unfilter(rows, width, height)
  return { width, height, data: onWhite(rows, width, height) }
}

function chunksOf(data: Uint8Array): { header: Uint8Array; parts: Uint8Array[] } {
  const bytes = new Bytes(data)
  const parts: Uint8Array[] = []
  let header: Uint8Array | undefined
  for (let at = 8; at + 12 <= data.length; ) {
    const length = big32(data, at)
    const type = new TextDecoder('latin1').decode(bytes.slice(at + 4, 4))
    if (type === 'IHDR' && length === 13) header = bytes.slice(at + 8, length)
    if (type === 'IDAT') parts.push(bytes.slice(at + 8, length))
    if (type === 'IEND') break
    at += 12 + length
  }
  if (parts.length === 0) refuse('damaged', 'icon')
  return { header: header ?? refuse('damaged', 'icon'), parts }
}

/** Undoes the filters of PNG in place: each row starts with the number of its filter. */
function unfilter(rows: Uint8Array, width: number, height: number): void {
  const stride = width * 4 + 1
  for (let y = 0; y < height; y++) {
    const start = y * stride
    const filter = rows[start]!
    if (filter > 4) refuse('damaged', 'icon')
    for (let at = start + 1; at < start + stride; at++) {
      const left = at - 4 > start ? rows[at - 4]! : 0
      const up = y > 0 ? rows[at - stride]! : 0
      const corner = y > 0 && at - 4 > start ? rows[at - 4 - stride]! : 0
      rows[at] = rows[at]! + guess(filter, left, up, corner)
    }
  }
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const base = left + up - corner
  const [a, b, c] = [Math.abs(base - left), Math.abs(base - up), Math.abs(base - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function onWhite(rows: Uint8Array, width: number, height: number): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y * (width * 4 + 1) + 1 + x * 4
      const white = 255 - rows[from + 3]!
      const to = (y * width + x) * 4
      for (let k = 0; k < 3; k++) out[to + k] = rows[from + 2 - k]! + white
      out[to + 3] = 255
    }
  }
  return out
}

const big32 = (bytes: Uint8Array, at: number): number =>
  bytes[at]! * 0x1000000 + (bytes[at + 1]! << 16) + (bytes[at + 2]! << 8) + bytes[at + 3]!
