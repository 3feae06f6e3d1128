import type { OcrEngine } from './engines/engine.ts'
import type { Quad } from './image/geometry.ts'
import type { Raster } from './image/raster.ts'
import { cutStrip, gaps } from './image/strip.ts'
import { flipped, levelMap } from './image/upright.ts'
import { kinds, wordsOf } from './kinds/index.ts'
import type { Fields, Kind } from './kinds/kind.ts'
import { fits, readByNetwork } from './network.ts'
import { readLicence } from './parse/business-licence.ts'
import { readBack } from './parse/id-card-back.ts'
import { readFront } from './parse/id-card-front.ts'
import { isForeign, kindOf, knownPrint } from './parse/kind.ts'
import { meanConfidence, type Page, type Placed, place } from './parse/page.ts'
import type { Observed } from './quality/observed.ts'
import { bearsOut } from './told-kind.ts'
import type { DocumentKind, FieldName, FieldReading, ReadOptions, RefusalReason } from './types.ts'

export type Parsed =
  | {
      readonly ok: true
      readonly kind: DocumentKind
      readonly fields: Partial<Record<FieldName, FieldReading>>
      /** Heights of the print, pixels of the picture. */
      readonly heights: readonly number[]
      readonly turned: boolean
      readonly observed: Observed
      /** It was not recognised, and is of this kind only by the user's word. */
      readonly told?: true
    }
  | { readonly ok: false; readonly kind: DocumentKind | null; readonly reason: RefusalReason }

/** Pixels in, fields out. Throws EngineError when the engine cannot go on. */
export async function parsePicture(
  engine: OcrEngine,
  image: Raster,
  options: ReadOptions & { readonly today: string },
  second?: OcrEngine,
): Promise<Parsed> {
  if (engine.upsideDown) return readByNetwork({ engine, ...(second ? { second } : {}) }, image, options)
  const signal = options.signal ? { signal: options.signal } : {}
  options.onProgress?.('locate', 0.2)
  const quads = await engine.detect(image, signal)
  if (quads.length === 0) return { ok: false, kind: null, reason: 'not-a-document' }
  options.onProgress?.('recognise', 0.3)
  const { page, upsideDown } = await readUpright(engine, image, quads, signal)
  const found = kindOf(page.lines)
  options.onProgress?.('parse', 0.7)
  const other = beyondLight(page.lines, found)
  if (other) return { ok: false, kind: other === 'unnamed' ? null : other, reason: 'needs-networks' }
  const told = found ? undefined : options.told
  const kind = found ?? told
  if (!kind) return { ok: false, kind: null, reason: 'not-a-document' }
  if (told && !light.has(told)) return { ok: false, kind: told, reason: 'needs-networks' }
  const wanted = options.kind ?? options.told
  if (wanted && !fits(kind, wanted)) return { ok: false, kind, reason: 'wrong-kind' }
  const fields: Fields = await readKind(page, kind, options.today)
  if (told && !bearsOut(told, fields)) return { ok: false, kind: told, reason: 'not-a-document' }
  const heights = page.lines.filter((p) => p.line.chars.length >= 3).map((p) => p.h)
  const lines = page.lines
    .filter((p) => p.line.chars.length >= 2)
    .map(({ line }) => ({
      quad: line.quad,
      text: line.text,
      smeared: false,
      marked: false,
      sure: meanConfidence(line.chars),
    }))
  const own = isPermit(kind, fields) ? ownOfPermit(fields) : { kind, fields }
  if (wanted && !fits(own.kind, wanted)) return { ok: false, kind: own.kind, reason: 'wrong-kind' }
  const observed = { lines, across: [], said: [] }
  return { ok: true, ...own, heights, turned: upsideDown, observed, ...(told ? { told: true } : {}) }
}

/** The front of a residence permit for Hong Kong, Macao and Taiwan residents is a card's, with a number of 81, 82 or 83. */
const isPermit = (kind: DocumentKind, { 公民身份号码: number }: Fields) =>
  kind === 'id-card-front' && number?.level === 'fill' && /^8[123]0000/.test(number.value)

/** It names no nation. */
function ownOfPermit({ 民族: _, ...fields }: Fields): { kind: DocumentKind; fields: Fields } {
  return { kind: 'residence-permit', fields }
}

/** Kinds that the light engine reads. */
const light: ReadonlySet<DocumentKind> = new Set(['id-card-front', 'id-card-back', 'business-licence'])

/** A document that the networks read and the light engine does not; null when there is no sign of one. */
function beyondLight(lines: readonly Placed[], found: DocumentKind | null): DocumentKind | 'unnamed' | null {
  const texts = lines.map(({ line }) => line.text)
  const share = (kind: Kind) => wordsOf(kind, texts) / kind.least
  const best = kinds.filter(({ id }) => !light.has(id)).sort((a, b) => share(b) - share(a))[0]
  const own = Math.max(0, ...kinds.filter(({ id }) => light.has(id)).map(share))
  if (best && share(best) >= 1 && share(best) > own) return best.id
  return found === null && isForeign(lines) ? 'unnamed' : null
}

async function readKind(page: Page, kind: DocumentKind, today: string) {
  if (kind === 'business-licence') return readLicence(page, today)
  if (kind === 'id-card-front') return readFront(page, today)
  if (kind === 'id-card-back') return readBack(page, today)
  return { ...(await readFront(page, today)), ...(await readBack(page, today)) }
}

async function readPage(
  engine: OcrEngine,
  image: Raster,
  quads: readonly Quad[],
  signal: { signal?: AbortSignal },
): Promise<Page> {
  const lines = await engine.recognise(image, quads, signal)
  const level = levelMap(lines.map((line) => line.quad))
  return {
    level,
    lines: lines.map((line) => place(line, level)),
    read: (quads, options) => engine.recognise(image, quads, { ...options, ...signal }),
    gaps: (quad, ink, least) => {
      const strip = cutStrip(image, quad, 32, ink)
      return strip ? gaps(strip, least) : []
    },
  }
}

/** Words of known documents that prove by themselves that a picture stands upright. */
const proof = 5

/**
 * Reads all lines, the other way round too where the first reading does not show what it is. Up is where words of known
 * documents appear; where they do not decide, the way that gives surer characters.
 */
async function readUpright(
  engine: OcrEngine,
  image: Raster,
  found: readonly Quad[],
  signal: { signal?: AbortSignal },
): Promise<{ page: Page; upsideDown: boolean }> {
  const turn = () => readPage(engine, image, found.map(flipped), signal)
  const upright = await readPage(engine, image, found, signal)
  const words = knownPrint(upright.lines)
  if (words >= proof) return { page: upright, upsideDown: false }
  const turned = await turn()
  const more = knownPrint(turned.lines) - words
  const upsideDown = Math.abs(more) >= 2 ? more > 0 : certainty(upright.lines, turned.lines) < 0
  return { page: upsideDown ? turned : upright, upsideDown }
}

/**
 * By how much surer the first readings are. A line counts by its characters, and only when it was read both ways: a
 * picture taken for a line is silent one way and noise the other, which says nothing about the direction.
 */
function certainty(a: readonly Placed[], b: readonly Placed[]): number {
  return a.reduce((sum, { line }, i) => {
    const other = b[i]!.line
    const size = Math.min(line.chars.length, other.chars.length)
    return size === 0 ? sum : sum + size * (meanConfidence(line.chars) - meanConfidence(other.chars))
  }, 0)
}
