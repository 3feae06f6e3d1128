import type { Line, OcrEngine } from './engines/engine.ts'
import { type Quad, quadHeight, quadWidth } from './image/geometry.ts'
import type { Raster } from './image/raster.ts'
import { cutStrip, gaps } from './image/strip.ts'
import { flipped, levelMap } from './image/upright.ts'
import { readLicence } from './parse/business-licence.ts'
import { readBack } from './parse/id-card-back.ts'
import { readFront } from './parse/id-card-front.ts'
import { kindOf } from './parse/kind.ts'
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
  const upsideDown = await standsOnHead(engine, image, found, signal)
  const quads = upsideDown ? found.map(flipped) : found
  options.onProgress?.('recognise', 0.4)
  const lines = await engine.recognise(image, quads, signal)
  const page = pageOf(engine, image, lines, signal)
  options.onProgress?.('parse', 0.7)
  const kind = kindOf(page.lines)
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

function pageOf(engine: OcrEngine, image: Raster, lines: readonly Line[], signal: { signal?: AbortSignal }): Page {
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

/** Reads the longest lines both ways; the way that gives surer characters is up. */
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
  const as = await engine.recognise(image, longest, signal)
  const turned = await engine.recognise(image, longest.map(flipped), signal)
  return certainty(turned) > certainty(as)
}

const certainty = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + meanConfidence(line.chars), 0)
