import { boxes, cursor, HeifProblem, only, uint } from './boxes.ts'
import { av1Names, hevcNames } from './codec.ts'
import { colourOf } from './colour.ts'
import { type Item, type Items, readItems } from './items.ts'

/** One coded part of the picture, and where it stands. */
export interface Tile {
  readonly data: Uint8Array
  readonly x: number
  readonly y: number
}

/** A still picture of a HEIF file (ISO/IEC 23008-12), ready for a decoder. */
export interface HeifPicture {
  readonly format: 'heic' | 'avif'
  /** What is shown of it, before it is turned. */
  readonly width: number
  readonly height: number
  readonly tileWidth: number
  readonly tileHeight: number
  readonly tiles: readonly Tile[]
  /** Where the part that is shown starts in what the tiles make together. */
  readonly left: number
  readonly top: number
  /** Names of the codec for WebCodecs. */
  readonly codecs: readonly string[]
  /** The decoder's configuration. */
  readonly description: Uint8Array
  readonly colour: VideoColorSpaceInit
  /** Done in this order: quarter turns counter-clockwise, and mirrors. */
  readonly turns: readonly ('left' | 'upside-down' | 'sideways')[]
  /** Behind the last box. */
  readonly end: number
}

/** Properties that change nothing that is read here, although a file may call them needed. */
const harmless = new Set('ispe colr pixi pasp hvcC av1C auxC clli mdcv irot imir clap'.split(' '))

/** Reads the picture that the file shows first. Decodes nothing. Throws `HeifProblem`. */
export function readHeif(bytes: Uint8Array): HeifPicture {
  const top = boxes(bytes, 0, bytes.length)
  const items = readItems(bytes, only(top, 'meta'))
  const primary = items.all.get(items.primary)
  if (!primary) throw new HeifProblem('broken', 'no picture')
  const whole = sizeOf(bytes, primary)
  const shown = shownOf(bytes, primary, whole)
  const turns = turnsOf(bytes, primary)
  const end = top[top.length - 1]!.to
  const parts = primary.type === 'grid' ? gridOf(bytes, items, primary) : { columns: 1, tiles: [primary] }
  const [first] = parts.tiles
  const size = sizeOf(bytes, first!)
  const coder = first!.properties.find(({ box }) => box.type === 'hvcC' || box.type === 'av1C')?.box
  const format = first!.type === 'hvc1' ? 'heic' : first!.type === 'av01' ? 'avif' : null
  if (!format || !coder) throw new HeifProblem('other', first!.type)
  const rows = parts.tiles.length / parts.columns
  if (size.width * parts.columns < whole.width || size.height * rows < whole.height)
    throw new HeifProblem('broken', 'tiles')
  // Rows and columns that show nothing would only be work.
  if (size.width * (parts.columns - 1) >= whole.width || size.height * (rows - 1) >= whole.height)
    throw new HeifProblem('broken', 'tiles')
  const tiles = parts.tiles.map((tile, i): Tile => {
    const own = sizeOf(bytes, tile)
    // Tiles of a photograph are cut alike and share one configuration; a file in which they do not is not decoded by halves.
    if (tile.type !== first!.type || own.width !== size.width || own.height !== size.height)
      throw new HeifProblem('other', 'tiles differ')
    if (!tile.properties.some(({ box }) => box.from === coder.from)) throw new HeifProblem('other', 'tiles differ')
    const [column, row] = [i % parts.columns, Math.floor(i / parts.columns)]
    return { data: dataOf(bytes, tile), x: column * size.width, y: row * size.height }
  })
  return {
    format,
    ...shown,
    tileWidth: size.width,
    tileHeight: size.height,
    tiles,
    codecs: (format === 'heic' ? hevcNames : av1Names)(bytes, coder),
    description: bytes.slice(coder.from, coder.to),
    colour: colourOf(bytes, [...first!.properties, ...primary.properties]),
    turns,
    end,
  }
}

function sizeOf(bytes: Uint8Array, item: Item): { width: number; height: number } {
  const box = item.properties.find((property) => property.box.type === 'ispe')?.box
  if (!box) throw new HeifProblem('broken', 'no ispe')
  const read = cursor(bytes, box)
  read.skip(4)
  const size = { width: read.take(4), height: read.take(4) }
  if (size.width === 0 || size.height === 0) throw new HeifProblem('broken', 'size')
  return size
}

/** The whole, or the part that a `clap` leaves (ISO/IEC 14496-12 §12.1.4): a size, and how far its middle lies beside the whole's. */
function shownOf(bytes: Uint8Array, item: Item, whole: { width: number; height: number }) {
  const box = item.properties.find((property) => property.box.type === 'clap')?.box
  if (!box) return { ...whole, left: 0, top: 0 }
  const read = cursor(bytes, box)
  const fraction = () => (read.take(4) | 0) / read.take(4)
  const width = Math.round(fraction())
  const height = Math.round(fraction())
  const left = Math.round(fraction() + (whole.width - width) / 2)
  const top = Math.round(fraction() + (whole.height - height) / 2)
  const inside = width > 0 && height > 0 && left >= 0 && top >= 0
  if (!inside || left + width > whole.width || top + height > whole.height) throw new HeifProblem('broken', 'clap')
  return { width, height, left, top }
}

function turnsOf(bytes: Uint8Array, item: Item): HeifPicture['turns'] {
  const unknown = item.properties.find(({ box, needed }) => needed && !harmless.has(box.type))
  if (unknown) throw new HeifProblem('other', unknown.box.type)
  return item.properties.flatMap(({ box }) => {
    if (box.type === 'irot') return Array.from({ length: uint(bytes, box.from, 1) & 3 }, () => 'left' as const)
    if (box.type === 'imir') return [uint(bytes, box.from, 1) & 1 ? ('sideways' as const) : ('upside-down' as const)]
    return []
  })
}

/** Rows and columns of equal tiles (ISO/IEC 23008-12 §6.6.2.3). */
function gridOf(bytes: Uint8Array, items: Items, grid: Item): { columns: number; tiles: readonly Item[] } {
  const data = dataOf(bytes, grid)
  if (data.length < 8) throw new HeifProblem('broken', 'grid')
  const rows = data[2]! + 1
  const columns = data[3]! + 1
  const tiles = grid.parts.map((id) => items.all.get(id)).filter((item) => item !== undefined)
  if (tiles.length !== rows * columns) throw new HeifProblem('broken', 'grid')
  return { columns, tiles }
}

function dataOf(bytes: Uint8Array, item: Item): Uint8Array {
  if (item.extents.length === 0) throw new HeifProblem('broken', 'no data')
  for (const { to } of item.extents) {
    if (to > bytes.length) throw new HeifProblem('truncated', item.type)
  }
  const total = item.extents.reduce((sum, { from, to }) => sum + to - from, 0)
  // Pieces may overlap in a forged file, so that little data claims to be much.
  if (total > bytes.length) throw new HeifProblem('broken', 'pieces')
  const [single] = item.extents
  if (single && item.extents.length === 1) return bytes.subarray(single.from, single.to)
  const joined = new Uint8Array(total)
  let at = 0
  for (const { from, to } of item.extents) {
    joined.set(bytes.subarray(from, to), at)
    at += to - from
  }
  return joined
}
