import { type Box, boxes, cursor, HeifProblem, letters, only } from './boxes.ts'

/** A property of an item: `ispe`, `hvcC`, `irot` …; `needed` where it must not be passed over. */
export interface Property {
  readonly box: Box
  readonly needed: boolean
}

export interface Item {
  readonly id: number
  /** `hvc1`, `av01`, `grid` … */
  readonly type: string
  readonly properties: readonly Property[]
  /** Offsets of its data in the file, in order. */
  readonly extents: readonly { readonly from: number; readonly to: number }[]
  /** Items it is put together from (`dimg`), in order. */
  readonly parts: readonly number[]
}

export interface Items {
  readonly primary: number
  readonly all: ReadonlyMap<number, Item>
}

/** Items a photograph may be made of; 48 megapixels in tiles of 512 are 192. */
const most = 2048

/** What the `meta` box says of the pictures in a file (ISO/IEC 14496-12 §8.11). Throws `HeifProblem`. */
export function readItems(bytes: Uint8Array, meta: Box): Items {
  const inside = boxes(bytes, meta.from + 4, meta.to)
  const types = itemTypes(bytes, only(inside, 'iinf'))
  const places = locations(
    bytes,
    only(inside, 'iloc'),
    inside.find(({ type }) => type === 'idat'),
  )
  const references = inside.find(({ type }) => type === 'iref')
  const parts = references ? derivedFrom(bytes, references) : new Map<number, number[]>()
  const iprp = boxes(bytes, only(inside, 'iprp').from, only(inside, 'iprp').to)
  const owned = associations(bytes, iprp)
  const pitm = only(inside, 'pitm')
  const version = bytes[pitm.from]!
  const all = new Map<number, Item>()
  for (const [id, type] of types) {
    const item = {
      id,
      type,
      properties: owned.get(id) ?? [],
      extents: places.get(id) ?? [],
      parts: parts.get(id) ?? [],
    }
    all.set(id, item)
  }
  const head = cursor(bytes, pitm)
  head.skip(4)
  return { primary: head.take(version === 0 ? 2 : 4), all }
}

function itemTypes(bytes: Uint8Array, iinf: Box): Map<number, string> {
  const found = new Map<number, string>()
  const start = iinf.from + (bytes[iinf.from] === 0 ? 6 : 8)
  for (const box of boxes(bytes, start, iinf.to)) {
    if (box.type !== 'infe') continue
    const version = bytes[box.from]!
    if (version < 2) throw new HeifProblem('other', `infe ${version}`)
    const read = cursor(bytes, box)
    read.skip(4)
    const id = read.take(version === 2 ? 2 : 4)
    read.skip(2)
    read.take(4)
    found.set(id, letters(bytes, read.at() - 4))
    if (found.size > most) throw new HeifProblem('broken', 'too many items')
  }
  return found
}

function locations(bytes: Uint8Array, iloc: Box, idat: Box | undefined): Map<number, { from: number; to: number }[]> {
  const read = cursor(bytes, iloc)
  const version = read.take(1)
  if (version > 2) throw new HeifProblem('other', `iloc ${version}`)
  read.skip(3)
  const sizes = read.take(2)
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, sizes & 15]
  const count = read.take(version < 2 ? 2 : 4)
  if (count > most) throw new HeifProblem('broken', 'too many items')
  const found = new Map<number, { from: number; to: number }[]>()
  for (let i = 0; i < count; i++) {
    const id = read.take(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : read.take(2) & 15
    // Data in another file: nothing is ever fetched.
    const elsewhere = read.take(2) !== 0
    const base = read.take(baseSize)
    const pieces = read.take(2)
    if (pieces > most) throw new HeifProblem('broken', 'too many pieces')
    const extents: { from: number; to: number }[] = []
    for (let n = 0; n < pieces; n++) {
      if (version > 0) read.take(indexSize)
      const offset = read.take(offsetSize)
      const length = read.take(lengthSize)
      if (elsewhere || method > 1 || (method === 1 && !idat)) continue
      const from = base + offset + (method === 1 ? idat!.from : 0)
      const to = length === 0 ? (method === 1 ? idat!.to : bytes.length) : from + length
      // Judged when the item is needed: what nobody reads may be missing.
      extents.push({ from, to })
    }
    found.set(id, extents)
  }
  return found
}

function derivedFrom(bytes: Uint8Array, iref: Box): Map<number, number[]> {
  const width = bytes[iref.from] === 0 ? 2 : 4
  const found = new Map<number, number[]>()
  for (const box of boxes(bytes, iref.from + 4, iref.to)) {
    if (box.type !== 'dimg') continue
    const read = cursor(bytes, box)
    const id = read.take(width)
    const count = read.take(2)
    if (count > most) throw new HeifProblem('broken', 'too many tiles')
    found.set(
      id,
      Array.from({ length: count }, () => read.take(width)),
    )
  }
  return found
}

function associations(bytes: Uint8Array, iprp: readonly Box[]): Map<number, Property[]> {
  const ipco = only(iprp, 'ipco')
  const shared = boxes(bytes, ipco.from, ipco.to)
  const found = new Map<number, Property[]>()
  for (const box of iprp.filter(({ type }) => type === 'ipma')) {
    const read = cursor(bytes, box)
    const version = read.take(1)
    const wide = (read.take(3) & 1) === 1
    const entries = read.take(4)
    if (entries > most) throw new HeifProblem('broken', 'too many items')
    for (let i = 0; i < entries; i++) {
      const id = read.take(version < 1 ? 2 : 4)
      const list = found.get(id) ?? []
      for (let n = read.take(1); n > 0; n--) {
        const packed = read.take(wide ? 2 : 1)
        const index = packed & (wide ? 0x7fff : 0x7f)
        const property = shared[index - 1]
        if (property) list.push({ box: property, needed: packed > (wide ? 0x7fff : 0x7f) })
      }
      found.set(id, list)
    }
  }
  return found
}
