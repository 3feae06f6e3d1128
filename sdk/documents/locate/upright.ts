import type { Line, OcrEngine } from '../engines/engine.ts'
import { type Homography, longer, type Quad, quadAngle, quadHeight, quadWidth } from '../image/geometry.ts'
import type { Raster } from '../image/raster.ts'
import { flipped } from '../image/upright.ts'
import { warp } from '../image/warp.ts'
import { knownWords } from '../kinds/index.ts'
import type { Pass } from '../kinds/kind.ts'
import { boxed, joinPieces, type Piece, type Row, textIn } from '../layout/glyphs.ts'
import { part } from '../parse/page.ts'
import { type Axis, along, axes, axisDifference, lean } from './axis.ts'
import { printOf } from './ink.ts'
import { cutSheet, type Found, findLines, readSheet } from './sheet.ts'

/** A picture's document, upright and level, as first read. */
export interface Upright {
  readonly image: Raster
  readonly toPicture: Homography
  readonly rows: Pass
  readonly turned: boolean
  /** Print of known documents found. */
  readonly words: number
  /** Lines that run another way. */
  readonly across: readonly Quad[]
}

/** A row, and the part of each of its lines that a value stands in. */
export interface ValueLines {
  readonly row: Row
  readonly lines: readonly Quad[]
  /** How sure the least sure character of the value in this row is, 0…1. */
  readonly least: number
  /** What the value says in this row. */
  readonly text: string
}

/**
 * The lines that pieces of values stand in, without what is in front of them and behind; those of `late` rows from where their
 * column begins.
 */
export function valueLines(pieces: readonly Piece[], late: ReadonlyMap<Row, number> = new Map()): ValueLines[] {
  const rows = new Map<Row, { from: number; to: number; least: number; text: string }>()
  for (const { row, marks } of pieces) {
    const first = marks[0]
    const last = marks[marks.length - 1]
    if (!first || !last) continue
    const seen = rows.get(row)
    // Characters stand where they were read by half a character's width; the one in front gives the reader a start.
    const from = first === row.marks[0] ? row.from : first.x0 - row.h * 1.3
    const to = last === row.marks[row.marks.length - 1] ? row.to : last.x1 + row.h * 0.35
    const least = Math.min(seen?.least ?? 1, ...marks.map(({ glyph }) => glyph.conf))
    rows.set(row, {
      from: Math.min(from, seen?.from ?? from),
      to: Math.max(to, seen?.to ?? to),
      least,
      text: (seen?.text ?? '') + textIn(marks),
    })
  }
  return [...rows].map(([row, { from, to, least, text }]) => ({
    row,
    least,
    text,
    lines: row.lines
      .map(({ quad }, i) => (i === 0 ? startingAt(quad, late.get(row)) : quad))
      .map((quad) => between(quad, Math.min(from, late.get(row) ?? from) - (late.has(row) ? row.h * 0.4 : 0), to))
      .filter((quad) => quad !== null),
  }))
}

/** The line from a place on that it may not have reached back to. */
function startingAt(quad: Quad, x: number | undefined): Quad {
  const h = quadHeight(quad)
  const back = x === undefined ? 0 : (quad[0][0] + quad[3][0]) / 2 - x + h * 0.3
  return back > 0 ? longer(quad, back / h, 0) : quad
}

/** The part of a level line between two places; null where none of it lies there. */
function between(quad: Quad, from: number, to: number): Quad | null {
  const [start, end] = [(quad[0][0] + quad[3][0]) / 2, (quad[1][0] + quad[2][0]) / 2]
  const a = Math.max(0, (from - start) / (end - start))
  const b = Math.min(1, (to - start) / (end - start))
  return b <= a ? null : part(quad, a, b)
}

/** Print of known documents that proves a direction right; less, and the next one is tried. */
const proof = 6
/** Print that crosses the document, in characters; less is a stamp or a word on the table. */
const least = 10

/** Share of the document's own print that lines running another way have at least where a watermark is laid over it. */
const watermark = 0.2

/**
 * The document in a picture, upright, level and read. Where other print crosses it, and where nothing known shows at once, the
 * picture without its pale ink is looked at: a watermark's many lines would be taken for the document's, or run into them.
 */
export async function documentIn(
  engine: OcrEngine,
  picture: Raster,
  signal: { signal?: AbortSignal },
): Promise<Upright | null> {
  const seen = await findLines(engine, picture, signal)
  const found = seen.quads
  if (found.length === 0) return null
  const [first, second] = axes(found)
  const crossed = first && second && second.weight >= first.weight * watermark && second.weight >= least
  const plain = crossed ? null : await upright(engine, picture, seen, signal)
  if (plain?.sheet && plain.sheet.words >= proof) return plain.sheet
  const heights = found.map(quadHeight).sort((a, b) => a - b)
  const bare = printOf(picture, (heights[heights.length >> 1] ?? 0) / boxed)
  const own = await findLines(engine, bare, signal)
  const clear = own.quads.length === 0 ? null : await upright(engine, bare, own, signal)
  if (clear?.sheet && clear.sheet.words >= proof) {
    const { width, height } = clear.sheet.image
    const across = found.filter((quad) => ratio(quad) > 2.5 && !runsWith(quad, clear.angle))
    return { ...clear.sheet, image: warp(picture, clear.sheet.toPicture, width, height), across }
  }
  // No way promised enough: some of the lines may have been the wrong ones.
  const tried = plain ?? (await upright(engine, picture, seen, signal))
  const whole = tried.sheet && tried.sheet.words >= proof ? tried.sheet : await patiently(tried)
  return !whole || (clear?.sheet && clear.sheet.words > whole.words) ? (clear?.sheet ?? null) : whole
}

/** The way of reading a picture that shows most of a known document. */
interface Tried {
  readonly sheet: Upright | null
  /** Direction of its lines. */
  readonly angle: number
  /** Ways given up after some of their lines. */
  readonly unpromising: readonly (() => Promise<Upright>)[]
}

/** Levels and reads the picture along the direction that shows a known document. */
async function upright(
  engine: OcrEngine,
  picture: Raster,
  { quads: found, wellSeen }: Found,
  signal: { signal?: AbortSignal },
): Promise<Tried> {
  let best: Tried = { sheet: null, angle: 0, unpromising: [] }
  const unpromising: (() => Promise<Upright>)[] = []
  for (const axis of axes(found).filter(isPrint).slice(0, 2)) {
    const own = along(found, axis.angle)
    const long = [...own].sort((a, b) => ratio(b) - ratio(a)).slice(0, 6)
    const votes =
      (await engine.upsideDown?.(
        picture,
        long.map((quad) => towards(quad, axis.angle)),
        signal,
      )) ?? []
    const upsideDown = votes.reduce((sum, p) => sum + p - 0.5, 0) > 0
    const sure = Math.abs(votes.reduce((sum, p) => sum + p - 0.5, 0)) > votes.length * 0.3
    for (const head of sure ? [upsideDown] : [upsideDown, !upsideDown]) {
      const angle = axis.angle + (head ? Math.PI : 0)
      const cut = cutSheet(picture, own, angle, wellSeen)
      if (!cut) continue
      const turned = Math.abs(Math.sin(angle)) > 0.5 || Math.cos(angle) < 0
      const across = found.filter((quad) => !own.includes(quad) && ratio(quad) > 2.5)
      const readAll = async (worthwhile?: typeof hasWords) => {
        const { lines, partly } = await readSheet(engine, cut, 'all', {
          ...signal,
          ...(worthwhile ? { worthwhile } : {}),
        })
        const rows = joinPieces(lines)
        return { sheet: { ...cut, rows, words: knownWords(rows), turned, across }, partly }
      }
      const { sheet, partly } = await readAll(hasWords)
      if (sheet.words >= proof) return { sheet, angle: axis.angle, unpromising }
      if (partly) unpromising.push(async () => (await readAll()).sheet)
      if (!best.sheet || sheet.words > best.sheet.words) best = { sheet, angle: axis.angle, unpromising }
    }
  }
  return best
}

/** The same with the lines that were left unread. */
async function patiently({ sheet, unpromising }: Tried): Promise<Upright | null> {
  let best = sheet
  for (const again of unpromising) {
    const whole = await again()
    if (!best || whole.words > best.words) best = whole
    if (whole.words >= proof) break
  }
  return best
}

/** A few characters by themselves: every direction has the single ones of the document, which would speak for it as well. */
const isPrint = ({ weight }: Axis, i: number) => i === 0 || weight >= 6

/** Whether a line runs along an axis. */
const runsWith = (quad: Quad, angle: number) => Math.abs(axisDifference(quadAngle(quad), angle)) < lean

/** Whether there is print of a known document at all among some lines. */
const hasWords = (lines: readonly Line[]) => knownWords(joinPieces(lines)) > 0

const ratio = (quad: Quad) => quadWidth(quad) / Math.max(1, quadHeight(quad))

/** The quad with its start where a line along `angle` starts. */
const towards = (quad: Quad, angle: number): Quad => {
  const off = quadAngle(quad) - angle
  return Math.cos(off) < 0 && Math.abs(axisDifference(quadAngle(quad), angle)) < 0.5 ? flipped(quad) : quad
}
