import { type Bounds, bounds } from './image/geometry.ts'
import type { Raster } from './image/raster.ts'
import type { Parsed } from './pipeline.ts'
import { leastMargin, printed } from './quality/border.ts'
import { ownColour, paperLight } from './quality/colour.ts'
import { coveredBy, glarePatches } from './quality/glare.ts'
import { type Colour, groundColour } from './quality/ground.ts'
import { pattern } from './quality/moire.ts'
import { sharpness } from './quality/sharpness.ts'
import type { FieldName, FieldReading, Warning } from './types.ts'

/**
 * Where each feature parts good pictures from bad ones; set on generated pictures of both (test/documents/quality.test.ts
 * prints hits and false alarms).
 */
export const thresholds = {
  sharpness: 0.235,
  glareOnField: 0.15,
  margin: 0.55,
  print: 14,
  colour: 0.008,
  light: 100,
  pattern: 20,
} as const

/** What is measured of a picture. */
export interface Features {
  readonly sharpness: number | null
  readonly margin: number
  readonly print: number
  readonly colour: number
  readonly light: number
  readonly pattern: number
  /** Fields that burnt-out patches lie over. */
  readonly glare: readonly FieldName[]
  /** Fields that other print runs through; null when there is no watermark. */
  readonly watermark: readonly FieldName[] | null
}

type Read = Extract<Parsed, { ok: true }>

/** Words that nothing but a watermark says. */
const watermarkWords =
  /仅供|仅限.{0,8}(使用|备案)|(备案|核验|认证)专用|他用无效|复印无效|再次复印|备案使用|用于.{0,6}备案/
/** What may be left of them in a line that runs across the document, where nothing else does. */
const remains = /仅[供限用]|[供于].{0,3}备案|备案使|专用|他用|无效|复印/

/** Lines that are the document's own print, well read. */
const ownLines = (parsed: Read) =>
  parsed.observed.lines.filter((line) => !line.smeared && line.sure > 0.85 && [...line.text].length >= 2)

/** Where the document's own print stands, and its height. */
export const printOf = (parsed: Read) => printed(ownLines(parsed).map((line) => line.quad))

/** Colour of what a side of a card lies on; null where the picture does not show it. */
export function groundOf(image: Raster, parsed: Read): Colour | null {
  const print = printOf(parsed)
  return print && groundColour(image, print.box, parsed.kind)
}

export function featuresOf(image: Raster, parsed: Read): Features {
  const { lines, across, said } = parsed.observed
  const own = ownLines(parsed)
  const print = printed(own.map((line) => line.quad))
  const heights = [...parsed.heights].sort((a, b) => a - b)
  const fields = Object.entries(parsed.fields) as [FieldName, FieldReading][]
  const box = print?.box ?? { x0: 0, y0: 0, x1: image.width, y1: image.height }
  const patches = glarePatches(image, box)
  const touched = (test: (field: FieldReading) => boolean) =>
    fields.filter(([, field]) => field.box && test(field)).map(([name]) => name)
  const foreign = [
    ...across,
    ...lines.filter((line) => line.smeared || watermarkWords.test(line.text)).map((line) => line.quad),
  ]
  const marked = foreign.filter((quad) => {
    const { x0, y0, x1, y1 } = bounds(quad)
    return x0 < box.x1 && box.x0 < x1 && y0 < box.y1 && box.y0 < y1
  })
  const isMarked =
    marked.length >= 3 ||
    lines.some((line) => line.marked || watermarkWords.test(line.text)) ||
    said.some((text) => remains.test(text))
  return {
    sharpness: sharpness(
      image,
      own.map((line) => line.quad),
    ),
    margin: print ? leastMargin(image, print) : 9,
    print: heights[heights.length >> 1] ?? 99,
    colour: ownColour(image, wider(box)),
    light: paperLight(image, box),
    pattern: pattern(image, box),
    glare: touched((field) => {
      const inside = own.filter((line) => coveredBy([bounds(field.box!)], line.quad) > 0.3)
      return inside.some((line) => coveredBy(patches, line.quad) > thresholds.glareOnField)
    }),
    watermark: isMarked ? touched((field) => marked.some((quad) => coveredBy([bounds(quad)], field.box!) > 0.1)) : null,
  }
}

/** The document is larger than its print: emblems and seals stand beside it. */
function wider({ x0, y0, x1, y1 }: Bounds): Bounds {
  const [w, h] = [(x1 - x0) * 0.1, (y1 - y0) * 0.05]
  return { x0: x0 - w, y0: y0 - h, x1: x1 + w, y1: y1 + h }
}

/** Warnings about the picture and the document, for the user to act on. */
export function qualityOf(image: Raster, parsed: Read, today: string): Warning[] {
  const warnings: Warning[] = []
  const add = (code: Warning['code'], fields: readonly FieldName[] = []) => warnings.push({ code, fields })
  const seen = featuresOf(image, parsed)
  if (seen.sharpness !== null && seen.sharpness < thresholds.sharpness) add('blurred')
  if (seen.glare.length > 0) add('glare', seen.glare)
  if (seen.margin < thresholds.margin) add('cut')
  if (seen.print < thresholds.print) add('small')
  if (seen.colour < thresholds.colour) add('grey')
  if (seen.light < thresholds.light) add('dark')
  if (seen.pattern > thresholds.pattern) add('screen')
  if (seen.watermark) add('watermark', seen.watermark)
  if (parsed.turned) add('turned')
  if (parsed.observed.lines.some((line) => /临时(居民)?身份证/.test(line.text))) add('temporary')
  validityWarnings(parsed, today, add)
  const specimen = (['出生', '性别'] as const).filter((name) =>
    parsed.fields[name]?.checks.some((check) => check.id === 'agrees-with-number' && !check.passed),
  )
  if (specimen.length > 0) add('specimen', specimen)
  return warnings
}

/** End of a card's validity, of a certificate's term, or the day a passport or a domain expires. */
function validityWarnings(
  parsed: Read,
  today: string,
  add: (code: Warning['code'], fields: readonly FieldName[]) => void,
): void {
  for (const name of ['有效期限', '营业期限', '到期日期'] as const) {
    const text = parsed.fields[name]?.value ?? ''
    const until =
      text
        .split(/(?<=\d{4}\.\d\d\.\d\d)-|至/)
        .at(-1)
        ?.replaceAll('.', '-') ?? ''
    if (!/^\d{4}-\d\d-\d\d$/.test(until)) continue
    if (until < today) add('expired', [name])
    else if (until < soon(today)) add('expires-soon', [name])
  }
}

function soon(today: string): string {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 3)
  return date.toISOString().slice(0, 10)
}
