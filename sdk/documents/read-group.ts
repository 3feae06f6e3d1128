import type { OcrEngine } from './engines/engine.ts'
import { rectangle } from './image/geometry.ts'
import { type Context, type Fields, type Kind, type Look, later, type Pass, same } from './kinds/kind.ts'
import { type Piece, type Row, rereadRow, rowOf, textIn } from './layout/glyphs.ts'
import { labelRows } from './layout/labelled.ts'
import type { Group } from './locate/groups.ts'
import { inkLook, inkPass, type Zone } from './locate/ink-pass.ts'
import { hasUnread, lateRows } from './locate/unread.ts'
import { type Upright, type ValueLines, valueLines } from './locate/upright.ts'

/** The engine that reads, and another that errs differently, for numbers. */
export interface Engines {
  readonly engine: OcrEngine
  readonly second?: OcrEngine
}

interface Signal {
  readonly signal?: AbortSignal
}

/**
 * Reads a document's fields from the rows of its first pass, and looks again only where that says something: at values that
 * nothing but a second reading vouches for, at the rows of a value that is in doubt as bare ink, and at their whole surroundings
 * where a value is missing or wrong in itself. `bare`: what those gave, where they were read already.
 */
export async function readGroup(
  engines: Engines,
  sheet: Upright,
  { kind, rows }: Group,
  passes: Pass[],
  bare: Pass | null,
  today: string,
  signal: Signal,
): Promise<Fields> {
  const { engine } = engines
  const found = kind.pieces(rows)
  const piecesOf = (names: readonly string[]) => names.flatMap((name) => found.get(name) ?? [])
  const again = new Map<Row, Look[]>()
  const look = (row: Row, read: Row | null, weight: number) => {
    if (read) again.set(row, [...(again.get(row) ?? []), { row: read, weight }])
  }
  const clear = sheet.across.length === 0
  /** A second look at a line, a little wider than the first; where the two differ, a third and wider one. */
  const lookTwice = async ({ row, lines, text }: ValueLines) => {
    const second = rereadRow(row, await engine.recognise(sheet.image, lines, { ...signal, ink: 'black', wide: wider }))
    look(row, second, same)
    if (plain(text) === plain(second ? textIn(second.marks) : '')) return
    look(row, rereadRow(row, await engine.recognise(sheet.image, lines, { ...signal, wide: widest })), same)
  }
  const lateIn = new Map([...found].map(([name, pieces]) => [name, lateRows(sheet.image, pieces)]))
  const late = new Map([...lateIn.values()].flatMap((rows) => [...rows]))
  for (const line of valueLines(piecesOf(kind.twice), late)) {
    const known = clear && !late.has(line.row) && !line.row.smeared && line.least >= (kind.unsure ? 1 : sureOfItself)
    if (known) look(line.row, line.row, same)
    else await lookTwice(line)
  }
  const unread = new Set(
    Object.entries(kind.schema)
      .filter(([name, slot]) =>
        hasUnread(sheet.image, found.get(name) ?? [], rows, (slot.more ?? 0) > 0 && !slot.wraps),
      )
      .map(([name]) => name),
  )
  const lostStart = [...lateIn].filter(([, rows]) => rows.size > 0).map(([name]) => name)
  const context = { today, again, unread: new Set([...unread, ...lostStart]) }
  let read = kind.read(passes, context)
  if (kind.number && !kind.number.proven(read)) {
    await readNumber(engines, sheet, kind, rows, passes, context, signal)
    read = kind.read(passes, context)
  }
  let open = unsettled(read, kind)
  const lost = [...open.filter((name) => isLost(read, name)), ...unread]
  if (open.length > 0 && lost.length === 0) {
    for (const { row, again: ink } of await inkLook(engine, sheet, rows, valueLines(piecesOf(open)), signal))
      look(row, ink, later)
    read = kind.read(passes, context)
    open = unsettled(read, kind)
  }
  if ((open.length === 0 && unread.size === 0) || (lost.length === 0 && !open.some((name) => isLost(read, name))))
    return read
  const where = bare ? null : zones([...open, ...unread], found, rows)
  const ink = bare ?? (await inkPass(engine, sheet, rows, signal, where))
  // What stands round the places looked at tells what stands in them.
  const kept = where ? rows.filter((row) => !where.some(({ y0, y1 }) => row.cy > y0 && row.cy < y1)) : []
  const second = [...ink, ...kept]
  second.push(...labelRows(rows, second, kind.schema))
  second.sort((a, b) => a.cy - b.cy)
  passes.push(second)
  // What only the bare ink showed needs a second reading as much as what was seen at once.
  const shown = kind.pieces(second)
  const unvouched = kind.twice.filter((name) => open.some((o) => o === name)).flatMap((name) => shown.get(name) ?? [])
  for (const line of valueLines(unvouched.filter(({ row }) => row.lines.length > 0))) await lookTwice(line)
  for (const name of open) if (cutShort(shown.get(name) ?? [], rows)) context.unread.add(name)
  read = kind.read(passes, context)
  if (!kind.number || kind.number.proven(read)) return read
  await readNumber(engines, sheet, kind, second, passes, context, signal)
  return kind.read(passes, context)
}

/**
 * The least sure character of a line that comes out the same when it is read again: of 198 lines of development pictures, read
 * twice, all did. The second reading is then saved.
 */
const sureOfItself = 0.98
/** Small print that loses a character in one width shows it in another. */
const [wider, widest] = [1.2, 1.4]

const plain = (text: string) => text.normalize('NFKC').replace(/[\s:：;；,，.。、]/g, '')

/** Whether another pass read on behind the end of a value, in its own row: what was found of it is a part. */
function cutShort(pieces: readonly Piece[], others: Pass): boolean {
  return pieces.some(({ row, marks }) => {
    const last = marks[marks.length - 1]
    if (!last || last !== row.marks[row.marks.length - 1]) return false
    const there = others.filter((other) => Math.abs(other.cy - row.cy) < row.h * 0.5)
    const beyond = there
      .flatMap((other) => other.marks)
      .filter((mark) => (mark.x0 + mark.x1) / 2 > last.x1 + row.h * 0.3)
    const next = Math.min(...beyond.map((mark) => mark.x0))
    return next - last.x1 < row.h * 1.2
  })
}

/** Fields that another look could change for the better. */
function unsettled(fields: Fields, kind: Kind) {
  return kind.expected.filter((name) => {
    const field = fields[name]
    return !field || field.value === '' || field.checks.some((check) => !check.passed) || field.doubtful.length > 0
  })
}

/** Checks that say the characters are in doubt, not that a part of the value is missing or is another value. */
const ofCharacters: ReadonlySet<string> = new Set(['passes-agree', 'clear', 'unbroken'])

/** Whether a value is missing or cannot be right: then it may be its place that was not seen whole. */
function isLost(fields: Fields, name: keyof Fields): boolean {
  const field = fields[name]
  return !field || field.value === '' || field.checks.some((check) => !check.passed && !ofCharacters.has(check.id))
}

/** Where the named values stand, with the rows they may go on in; null where one of them has no place. */
function zones(names: readonly string[], found: ReadonlyMap<string, readonly Piece[]>, rows: Pass): Zone[] | null {
  const all = names.map((name) => found.get(name) ?? [])
  if (rows.length === 0 || all.some((pieces) => pieces.length === 0)) return null
  return all.map((pieces) => ({
    y0: Math.min(...pieces.map(({ row }) => row.y0 - row.h * 1.2)),
    y1: Math.max(...pieces.map(({ row }) => row.y1 + row.h * 1.8)),
  }))
}

/**
 * Reads the rows of a number again, alone: only its own characters allowed, the line a little longer at both ends, as the
 * detector cuts off what a watermark touches; then by the other engine, which errs differently.
 */
async function readNumber(
  { engine, second }: Engines,
  sheet: Upright,
  kind: Kind,
  rows: Pass,
  passes: Pass[],
  context: Context,
  signal: Signal,
): Promise<void> {
  const { number } = kind
  if (!number) return
  for (const row of number.rows(rows).slice(0, 2)) {
    const quad = rectangle(row.from - row.h, row.cy - row.h * 0.75, row.to + row.h, row.cy + row.h * 0.75)
    const own = row.lines[0]?.quad ?? quad
    const ways = [
      { reader: engine, quad: own, ink: 'black' },
      { reader: engine, quad, ink: 'dark' },
      { reader: engine, quad, ink: 'all' },
      ...(second ? [{ reader: second, quad: own, ink: 'black' } as const] : []),
    ] as const
    for (const { reader, quad: place, ink } of ways) {
      const [line] = await reader.recognise(sheet.image, [place], { ...signal, ink, charset: number.charset })
      if (!line || line.chars.length === 0) continue
      passes.push([rowOf(line)])
      if (number.proven(kind.read(passes, context))) return
    }
  }
}
