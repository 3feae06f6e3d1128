import type { RefusalReason } from '../types.ts'
import { exifOrientation, type Orientation } from './exif.ts'
import { HeifProblem } from './heif/boxes.ts'
import { readHeif } from './heif/picture.ts'

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'heic' | 'avif'

export interface PictureInfo {
  readonly format: PictureFormat
  /** As stored, before any turn. */
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
}

export type Sniffed =
  | { readonly ok: true; readonly info: PictureInfo }
  | { readonly ok: false; readonly reason: RefusalReason; readonly detail?: string }

export const limits = { bytes: 20 * 1024 * 1024, pixels: 40_000_000, side: 10_000, smallest: 200 } as const

/** Judges a file by its bytes alone: format, size, completeness. The name and declared type are not consulted. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return refuse('empty-file')
  if (bytes.length > limits.bytes) return refuse('file-too-large')
  const found = header(bytes)
  if ('reason' in found) return refuse(found.reason, found.detail)
  const { width, height, end } = found
  if (width < 1 || height < 1) return refuse('broken', 'size')
  if (width > limits.side || height > limits.side) return refuse('side-too-long', `${width}×${height}`)
  if (width * height > limits.pixels) return refuse('too-many-pixels', `${width}×${height}`)
  if (end === null) return refuse('truncated')
  const guest = foreign(bytes, end)
  if (guest) return refuse('polyglot', guest)
  if (Math.max(width, height) < limits.smallest) return refuse('too-small', `${width}×${height}`)
  return { ok: true, info: { format: found.format, width, height, orientation: exifOrientation(bytes, found.format) } }
}

const refuse = (reason: RefusalReason, detail?: string): Sniffed =>
  detail === undefined ? { ok: false, reason } : { ok: false, reason, detail }

interface Header {
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
  /** Offset behind the picture; null when the file stops before its end. */
  readonly end: number | null
}

interface Refusal {
  readonly reason: RefusalReason
  readonly detail?: string
}

function header(bytes: Uint8Array): Header | Refusal {
  if (starts(bytes, [0xff, 0xd8, 0xff])) return jpeg(bytes)
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return png(bytes)
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webp(bytes)
  if (starts(bytes, [0x49, 0x49, 0x2a, 0]) || starts(bytes, [0x4d, 0x4d, 0, 0x2a])) return { reason: 'tiff' }
  if (ascii(bytes, 4, 4) === 'ftyp') {
    // The same container holds films; only still pictures are called by their name.
    const brand = ascii(bytes, 8, 4)
    return /^(he|mif|msf|avi)/.test(brand) ? heif(bytes) : { reason: 'unknown-format', detail: brand }
  }
  if (ascii(bytes, 0, 4) === 'GIF8') return { reason: 'gif' }
  if (ascii(bytes, 0, 2) === 'BM' && bytes.length > 26 && bytes[15] === 0) return { reason: 'bmp' }
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return { reason: 'pdf' }
  return textual(bytes)
}

/** Text in any 8-bit encoding (Chinese files are often GBK) has no control bytes; UTF-16 has a mark at its start. */
function textual(bytes: Uint8Array): Refusal {
  if (starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])) return { reason: 'text' }
  const head = bytes.subarray(0, 4096)
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 27))) return { reason: 'unknown-format' }
  return { reason: /<svg[\s>]/.test(ascii(head, 0, head.length).toLowerCase()) ? 'svg' : 'text' }
}

function jpeg(bytes: Uint8Array): Header | Refusal {
  let at = 2
  let width = 0
  let height = 0
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return width ? { format: 'jpeg', width, height, end: null } : { reason: 'broken' }
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) return width ? { format: 'jpeg', width, height, end: at + 2 } : { reason: 'broken' }
    const standalone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    if (standalone) {
      at += 2
      continue
    }
    if (at + 4 > bytes.length) break
    const length = u16(bytes, at + 2)
    if (length < 2) return { reason: 'broken' }
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (frame && at + 9 <= bytes.length) {
      // A second frame of another size: which of the two a decoder believes is not known.
      if (width && (u16(bytes, at + 5) !== height || u16(bytes, at + 7) !== width)) return { reason: 'broken' }
      height = u16(bytes, at + 5)
      width = u16(bytes, at + 7)
    }
    at += 2 + length
    if (marker === 0xda) at = nextMarker(bytes, at)
  }
  return width ? { format: 'jpeg', width, height, end: null } : { reason: 'truncated' }
}

/** Skips entropy-coded data: stuffed zeros and restart markers belong to it. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1]!
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function png(bytes: Uint8Array): Header | Refusal {
  if (bytes.length < 33) return { reason: 'truncated' }
  if (ascii(bytes, 12, 4) !== 'IHDR') return { reason: 'broken' }
  const width = u32(bytes, 16)
  const height = u32(bytes, 20)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = u32(bytes, at)
    const next = at + 12 + length
    if (ascii(bytes, at + 4, 4) === 'IEND') return { format: 'png', width, height, end: next }
    at = next
  }
  return { format: 'png', width, height, end: null }
}

function webp(bytes: Uint8Array): Header | Refusal {
  if (bytes.length < 30) return { reason: 'truncated' }
  const size = 8 + u32le(bytes, 4)
  const end = size <= bytes.length ? size : null
  const found: [number, number][] = []
  // The canvas and every frame name a size; the largest is what a decoder may have to hold.
  let at = 12
  while (at + 8 <= Math.min(size, bytes.length)) {
    const length = u32le(bytes, at + 4)
    const named = webpSize(bytes, ascii(bytes, at, 4), at + 8)
    if (named) found.push(named)
    at += ascii(bytes, at, 4) === 'ANMF' ? 24 : 8 + length + (length & 1)
  }
  if (found.length === 0) return { reason: 'broken' }
  return {
    format: 'webp',
    width: Math.max(...found.map(([w]) => w)),
    height: Math.max(...found.map(([, h]) => h)),
    end,
  }
}

function webpSize(bytes: Uint8Array, chunk: string, at: number): [number, number] | null {
  if (at + 10 > bytes.length) return null
  if (chunk === 'VP8X') return [1 + u24le(bytes, at + 4), 1 + u24le(bytes, at + 7)]
  if (chunk === 'VP8 ') return [u16le(bytes, at + 6) & 0x3fff, u16le(bytes, at + 8) & 0x3fff]
  if (chunk !== 'VP8L') return null
  const packed = u32le(bytes, at + 1)
  return [1 + (packed & 0x3fff), 1 + ((packed >>> 14) & 0x3fff)]
}

/** What phones save by themselves. Films and odd forms of the same container are refused by its name. */
function heif(bytes: Uint8Array): Header | Refusal {
  try {
    const picture = readHeif(bytes)
    const { tileWidth, tileHeight, tiles } = picture
    // What is shown may be a corner of what has to be decoded.
    const decoded = tileWidth * tileHeight * tiles.length
    if (decoded > limits.pixels * 1.5)
      return { reason: 'too-many-pixels', detail: `${tileWidth}×${tileHeight}×${tiles.length}` }
    return picture
  } catch (error) {
    if (!(error instanceof HeifProblem)) throw error
    return { reason: error.reason === 'other' ? 'heic' : error.reason, detail: error.detail }
  }
}

/** What a file would start with if the bytes behind the picture were one of its own. */
const openings = ['PK\u0003\u0004', '<svg', 'Rar!', '7z\u00bc\u00af', '\u007fELF', 'MZ']
/** Long enough not to turn up by chance in the film that some telephones append to a photo. */
const anywhere = ['%pdf-', '<script', '<html', '<?php', '<!doctype']

/**
 * Name of another format that the same bytes would also be read as. PDF readers accept their header in the first kB, ZIP
 * readers look for theirs at the end of the file.
 */
function foreign(bytes: Uint8Array, end: number): string | null {
  const head = ascii(bytes, 0, 1024).toLowerCase()
  if (head.includes('%pdf-')) return 'pdf'
  if (/<(script|html|svg|!doctype)/.test(head)) return 'markup'
  const behind = ascii(bytes, end, 16)
  const opening = openings.find((signature) => behind.trimStart().startsWith(signature))
  if (opening) return opening.replace(/[^\w<]/g, '')
  for (let at = Math.max(end, bytes.length - 65_558); at < bytes.length; at += 60_000) {
    if (ascii(bytes, at, 60_016).includes('PK\u0005\u0006')) return 'zip'
  }
  for (let at = end; at < bytes.length; at += 60_000) {
    const tail = ascii(bytes, at, 60_016).toLowerCase()
    const guest = anywhere.find((signature) => tail.includes(signature))
    if (guest) return guest.replace(/[^\w<!]/g, '')
  }
  return null
}

const starts = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte)
const ascii = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, Math.min(bytes.length, at + length)))
const u16 = (b: Uint8Array, at: number) => (b[at]! << 8) | b[at + 1]!
const u16le = (b: Uint8Array, at: number) => b[at]! | (b[at + 1]! << 8)
const u24le = (b: Uint8Array, at: number) => b[at]! | (b[at + 1]! << 8) | (b[at + 2]! << 16)
const u32 = (b: Uint8Array, at: number) =>
  (b[at]! * 0x1000000 + (b[at + 1]! << 16) + (b[at + 2]! << 8) + b[at + 3]!) >>> 0
const u32le = (b: Uint8Array, at: number) =>
  (b[at]! + (b[at + 1]! << 8) + (b[at + 2]! << 16) + b[at + 3]! * 0x1000000) >>> 0
