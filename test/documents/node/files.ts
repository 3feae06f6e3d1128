/** Builds files byte by byte: good ones, broken ones and ones that lie about themselves. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

const samples = join(import.meta.dirname, '..', 'samples')

export const sample = (name: string) => new Uint8Array(readFileSync(join(samples, name)))

export const bytesOf = (text: string) => new TextEncoder().encode(text)

export function joined(...pieces: readonly (Uint8Array | readonly number[] | string)[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(pieces.map((p) => (typeof p === 'string' ? Buffer.from(p, 'latin1') : Buffer.from(p)))),
  )
}

const u32 = (n: number) => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
const u16 = (n: number) => [(n >> 8) & 255, n & 255]
const u24le = (n: number) => [n & 255, (n >> 8) & 255, (n >> 16) & 255]
const u32le = (n: number) => u32(n).reverse()

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined(type, data)
  return joined(u32(data.length), body, u32(crc32(body)))
}

/** A PNG whose header says `width`×`height`; it holds that many grey pixels only if `whole`. */
export function png(width: number, height: number, whole = false): Uint8Array {
  const pixels = whole ? deflateSync(new Uint8Array((width + 1) * height)) : deflateSync(new Uint8Array(4))
  return joined(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', joined(u32(width), u32(height), [8, 0, 0, 0, 0])),
    chunk('IDAT', new Uint8Array(pixels)),
    chunk('IEND', new Uint8Array()),
  )
}

/** A JPEG of markers only: the frames named, an empty scan, an end. */
export function jpegHeader(...frames: readonly (readonly [width: number, height: number])[]): Uint8Array {
  const frame = ([w, h]: readonly [number, number]) => joined([0xff, 0xc0, 0, 11, 8], u16(h), u16(w), [1, 1, 0x11, 0])
  return joined([0xff, 0xd8], ...frames.map(frame), [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9])
}

/** An animated WebP: canvas of one size, one frame that holds another. */
export function webp(canvas: readonly [number, number], frame: readonly [number, number]): Uint8Array {
  const box = (type: string, data: Uint8Array) => joined(type, u32le(data.length), data, data.length % 2 ? [0] : [])
  const vp8 = joined([0, 0, 0, 0x9d, 0x01, 0x2a], [frame[0] & 255, frame[0] >> 8, frame[1] & 255, frame[1] >> 8])
  const animated = joined(u24le(0), u24le(0), u24le(frame[0] - 1), u24le(frame[1] - 1), u24le(0), [0], box('VP8 ', vp8))
  const body = joined(
    'WEBP',
    box('VP8X', joined([2, 0, 0, 0], u24le(canvas[0] - 1), u24le(canvas[1] - 1))),
    box('ANMF', animated),
  )
  return joined('RIFF', u32le(body.length), body)
}

/** An animated GIF of two frames. */
export const gif = () =>
  joined(
    'GIF89a',
    [0x90, 0x01, 0x90, 0x01, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    [0x21, 0xff, 11],
    'NETSCAPE2.0',
    [3, 1, 0, 0, 0],
    ...[0, 1].map(() => [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]),
    [0x3b],
  )

/** The same JPEG with EXIF in front of its first marker: an orientation and `filler` segments of 64 kB. */
export function withExif(jpeg: Uint8Array, orientation: number, filler = 0): Uint8Array {
  const entry = [...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0]
  const exif = joined('Exif\0\0MM', [0, 42], u32(8), u16(1), entry, u32(0))
  const segment = (data: Uint8Array) => joined([0xff, 0xe1], u16(data.length + 2), data)
  const large = segment(joined('http://ns.adobe.com/xmp/extension/\0', new Uint8Array(65_490)))
  return joined(jpeg.subarray(0, 2), segment(exif), ...Array.from({ length: filler }, () => large), jpeg.subarray(2))
}

/** The chunks of a PNG, header and signature left out. */
function chunksOf(bytes: Uint8Array): { type: string; data: Uint8Array }[] {
  const view = Buffer.from(bytes)
  const found: { type: string; data: Uint8Array }[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.readUInt32BE(at)
    found.push({ type: view.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return found
}

/** The same PNG as the first of two frames (APNG); the second is all of one byte. */
export function animatedPng(still: Uint8Array): Uint8Array {
  const chunks = chunksOf(still)
  const size = chunks[0]!.data.subarray(0, 8)
  const control = (order: number) => chunk('fcTL', joined(u32(order), size, u32(0), u32(0), u16(1), u16(10), [0, 0]))
  const data = chunks.filter(({ type }) => type === 'IDAT').map((one) => one.data)
  return joined(
    still.subarray(0, 8),
    chunk('IHDR', chunks[0]!.data),
    chunk('acTL', joined(u32(2), u32(0))),
    ...chunks.filter(({ type }) => type === 'PLTE').map((one) => chunk('PLTE', one.data)),
    control(0),
    chunk('IDAT', joined(...data)),
    control(1),
    chunk('fdAT', joined(u32(2), deflateSync(new Uint8Array(4)))),
    chunk('IEND', new Uint8Array()),
  )
}

/** The same WebP picture twice, as an animation of two frames. */
export function animatedWebp(still: Uint8Array, width: number, height: number): Uint8Array {
  const box = (type: string, data: Uint8Array) => joined(type, u32le(data.length), data, data.length % 2 ? [0] : [])
  const length = Buffer.from(still).readUInt32LE(16)
  const frame = joined(
    u24le(0),
    u24le(0),
    u24le(width - 1),
    u24le(height - 1),
    u24le(100),
    [0],
    box('VP8 ', still.subarray(20, 20 + length)),
  )
  const body = joined(
    'WEBP',
    box('VP8X', joined([2, 0, 0, 0], u24le(width - 1), u24le(height - 1))),
    box('ANIM', joined([255, 255, 255, 255], [0, 0])),
    box('ANMF', frame),
    box('ANMF', frame),
  )
  return joined('RIFF', u32le(body.length), body)
}
