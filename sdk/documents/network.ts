import { applyQuad, type Homography, rectangle } from './image/geometry.ts'
import type { Raster } from './image/raster.ts'
import { kinds } from './kinds/index.ts'
import type { Fields, Pass } from './kinds/kind.ts'
import { type Row, textIn } from './layout/glyphs.ts'
import { type Group, groupsIn } from './locate/groups.ts'
import { inkPass } from './locate/ink-pass.ts'
import { documentIn } from './locate/upright.ts'
import type { Parsed } from './pipeline.ts'
import { type Engines, readGroup } from './read-group.ts'
import { bearsOut, toldGroup } from './told-kind.ts'
import type { DocumentKind, FieldReading, ReadOptions } from './types.ts'

/**
 * Reads a picture with an engine that finds lines by a network: levels and cuts out the document, reads it, and reads it
 * again as bare ink where a check fails.
 */
export async function readByNetwork(
  engines: Engines,
  picture: Raster,
  options: ReadOptions & { readonly today: string },
): Promise<Parsed> {
  const { engine } = engines
  const signal = options.signal ? { signal: options.signal } : {}
  options.onProgress?.('locate', 0.2)
  const sheet = await documentIn(engine, picture, signal)
  if (!sheet) return { ok: false, kind: null, reason: 'not-a-document' }
  options.onProgress?.('parse', 0.7)
  let groups = groupsIn(sheet.rows)
  const passes = new Map<Group, Pass[]>(groups.map((group) => [group, [group.rows]]))
  const marked = sheet.across.length >= 3 || sheet.rows.some(isMarked)
  let ink: Pass | null = null
  if (groups.length === 0 || marked) {
    // A watermark hides a document, or one of two: without the pale ink it may show.
    ink = await inkPass(engine, sheet, sheet.rows, signal)
    const more = groupsIn([...sheet.rows, ...ink])
    if (more.length > groups.length) groups = more
    for (const group of groups) passes.set(group, [group.rows])
  }
  const told = groups.length === 0 ? options.told : undefined
  if (told) {
    groups = [...toldGroup(told, sheet.rows)]
    for (const group of groups) passes.set(group, [group.rows])
  }
  if (groups.length === 0) return { ok: false, kind: null, reason: 'not-a-document' }
  const kind = kindOf(groups)
  const wanted = options.kind ?? options.told
  if (wanted && !fits(kind, wanted)) return { ok: false, kind, reason: 'wrong-kind' }
  const fields: Fields = {}
  for (const group of groups) {
    const own = passes.get(group) ?? []
    const bare = ink && groups.length === 1 ? ink : null
    const read = await readGroup(engines, sheet, group, own, bare, options.today, signal)
    Object.assign(fields, inPicture(read, sheet.toPicture))
  }
  if (told && !bearsOut(told, fields)) return { ok: false, kind: told, reason: 'not-a-document' }
  const heights = sheet.rows.filter((row) => row.marks.length >= 3).map((row) => row.h * scaleOf(sheet.toPicture))
  const lines = groups.flatMap((group) =>
    group.rows.map((row) => ({
      quad: applyQuad(sheet.toPicture, rectangle(row.from, row.y0, row.to, row.y1)),
      text: textIn(row.marks),
      smeared: row.smeared === true && row.marks.length > 4,
      marked: isMarked(row),
      sure: row.marks.reduce((sum, mark) => sum + mark.glyph.conf, 0) / row.marks.length,
    })),
  )
  // One or two lines across may be a paper beside the document: they say themselves whether they are a watermark.
  const few = sheet.across.length < 3 ? await engine.recognise(picture, sheet.across, signal) : []
  const said = few.map((line) => line.text)
  const observed = { lines, across: sheet.across, said }
  return { ok: true, kind, fields, heights, turned: sheet.turned, observed, ...(told ? { told: true } : {}) }
}

/** Print that something else runs into. Titles are as high; they say what a document is. */
const isMarked = (row: Row) => row.smeared === true && row.marks.length > 4 && !isTitle(textIn(row.marks))

const isTitle = (text: string) =>
  kinds.some(({ print }) => print.some((word) => word.length > 3 && text.includes(word)))

const kindOf = (groups: readonly Group[]): DocumentKind =>
  groups.length > 1 ? (groups[0]!.kind.side ?? groups[0]!.kind.id) : groups[0]!.kind.id

export const fits = (found: DocumentKind, asked: DocumentKind) =>
  found === asked || (found === 'id-card-both' && (asked === 'id-card-front' || asked === 'id-card-back'))

const scaleOf = (map: Homography) => Math.sqrt(Math.abs(map[0] * map[4] - map[1] * map[3]))

function inPicture(fields: Fields, toPicture: Homography): Fields {
  const moved: Fields = {}
  for (const [name, field] of Object.entries(fields) as [keyof Fields, FieldReading][]) {
    moved[name] = field.box ? { ...field, box: applyQuad(toPicture, field.box) } : field
  }
  return moved
}
