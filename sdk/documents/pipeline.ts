import type { Line, OcrEngine } from './engines/engine.ts'
import { identity, type Quad, quadHeight, quadWidth } from './image/geometry.ts'
import type { Raster } from './image/raster.ts'
import { cutStrip, gaps } from './image/strip.ts'
import { flipped, levelMap } from './image/upright.ts'
import { readLicence } from './parse/business-licence.ts'
import { readBack } from './parse/id-card-back.ts'
import { readFront } from './parse/id-card-front.ts'
import { kindOf, knownPrint } from './parse/kind.ts'
import { meanConfidence, type Page, place } from './parse/page.ts'
import type { DocumentKind, FieldName, FieldReading, ReadOptions, RefusalReason } from './types.ts'

export type Parsed =
  | {
      readonly ok: true
      readonly kind: DocumentKind
      readonly fields: Partial<Record<FieldName, FieldReading>>
      readonly page: Page
      readonly upsideDown: boolean
    }
  | { readonly ok: false; readonly kind: DocumentKind | null; readonly reason: RefusalReason }

/** Pixels in, fields out. Throws EngineError when the engine cannot go on. */
export async function parsePicture(
  engine: OcrEngine,
  image: Raster,
  options: ReadOptions & { readonly today: string },
): Promise<Parsed> {
  const signal = options.signal ? { signal: options.signal } : {}
  options.onProgress?.('locate', 0.2)
  const found = await engine.detect(image, signal)
  if (found.length === 0) return { ok: false, kind: null, reason: 'not-a-document' }
  const guess = await standsOnHead(engine, image, found, signal)
  options.onProgress?.('recognise', 0.4)
  let upsideDown = guess
  let page = await readPage(engine, image, guess ? found.map(flipped) : found, signal)
  let kind = kindOf(page.lines)
  if (!kind) {
    // The direction was guessed from a few lines. What shows a known document only the other way round stands that way.
    const turned = await readPage(engine, image, guess ? found : found.map(flipped), signal)
    kind = kindOf(turned.lines)
    if (kind) {
      upsideDown = !guess
      page = turned
    }
  }
  options.onProgress?.('parse', 0.7)
  if (!kind) return { ok: false, kind: null, reason: 'not-a-document' }
  if (options.kind && !fits(kind, options.kind)) return { ok: false, kind, reason: 'wrong-kind' }
  const fields = await readKind(page, kind, options.today)
  return { ok: true, kind, fields, page, upsideDown }
}

const fits = (found: DocumentKind, asked: DocumentKind) =>
  found === asked || (found === 'id-card-both' && asked !== 'business-licence')

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

/**
 * Reads the longest lines both ways. Up is where words of known documents appear; where they do not decide, the way
 * that gives surer characters.
 */
async function standsOnHead(
  engine: OcrEngine,
  image: Raster,
  quads: readonly Quad[],
  signal: { signal?: AbortSignal },
) {
  const longest = [...quads]
    .filter((q) => quadWidth(q) > quadHeight(q) * 3)
    .sort((a, b) => quadWidth(b) / quadHeight(b) - quadWidth(a) / quadHeight(a))
    .slice(0, 6)
  if (engine.upsideDown) {
    const votes = await engine.upsideDown(image, longest, signal)
    return votes.reduce((sum, p) => sum + p - 0.5, 0) > 0
  }
  const upright = await engine.recognise(image, longest, signal)
  const turned = await engine.recognise(image, longest.map(flipped), signal)
  const words = printIn(turned) - printIn(upright)
  return Math.abs(words) >= 2 ? words > 0 : certainty(upright, turned) < 0
}

const printIn = (lines: readonly Line[]) => knownPrint(lines.map((line) => place(line, identity)))

/**
 * By how much surer the first readings are. A line counts by its characters, and only when it was read both ways: a
 * picture taken for a line is silent one way and noise the other, which says nothing about the direction.
 */
function certainty(a: readonly Line[], b: readonly Line[]): number {
  return a.reduce((sum, line, i) => {
    const other = b[i]!
    const size = Math.min(line.chars.length, other.chars.length)
    return size === 0 ? sum : sum + size * (meanConfidence(line.chars) - meanConfidence(other.chars))
  }, 0)
}
