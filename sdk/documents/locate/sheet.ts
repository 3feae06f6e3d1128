import type { Line, OcrEngine } from '../engines/engine.ts'
import {
  applyQuad,
  type Bounds,
  bounds,
  compose,
  type Homography,
  invert,
  type Quad,
  quadAngle,
  quadHeight,
  quadWidth,
  rectangle,
  scaling,
  translation,
} from '../image/geometry.ts'
import { type Raster, raster } from '../image/raster.ts'
import type { Ink } from '../image/strip.ts'
import { flipped } from '../image/upright.ts'
import { warp } from '../image/warp.ts'
import { lean } from './axis.ts'
import { levelling } from './level.ts'
import { reachingInk } from './reach.ts'

/** One document, upright, level and cut out. */
export interface Sheet {
  readonly image: Raster
  /** From the sheet to the picture. */
  readonly toPicture: Homography
  readonly lines: readonly Line[]
  /** Most of its lines were left unread. */
  readonly partly: boolean
}

/** A part of a picture made upright and level, its lines not looked for yet. */
export interface Cut {
  readonly image: Raster
  readonly toPicture: Homography
  /** Height of most lines, as a detector boxes them. */
  readonly print: number
  /** Its lines, where they are known well enough already. */
  readonly found?: readonly Quad[]
}

export interface SheetOptions {
  readonly signal?: AbortSignal
  /** Which of the lines to read; all if left out. */
  readonly only?: (quad: Quad) => boolean
  /** Of many lines, whether some of them promise anything; if not, the rest is left unread. */
  readonly worthwhile?: (lines: readonly Line[]) => boolean
}

/** Longer side of a sheet: more pixels than print needs only cost time. */
const sheetSide = 1900
/** Print on a sheet is made at least this high, where the picture is small, and at most: more is not seen better. */
const print = { least: 24, most: 60 }

/**
 * Cuts the lines' surroundings out of the picture so that they are level and their print of a good size. `wellSeen`: the lines
 * need not be looked for again there.
 */
export function cutSheet(picture: Raster, quads: readonly Quad[], angle: number, wellSeen = false): Cut | null {
  const level = levelling(quads, angle)
  const placed = quads.map((quad) => applyQuad(level, quad))
  const heights = placed.map(quadHeight).sort((a, b) => a - b)
  const height = heights[heights.length >> 1] ?? 0
  if (height <= 0) return null
  const box = bounds(placed.flat())
  const margin = height * 1.6
  const width = box.x1 - box.x0 + margin * 2
  const tall = box.y1 - box.y0 + margin * 2
  if (!Number.isFinite(width) || !Number.isFinite(tall) || width < 1 || tall < 1) return null
  const wanted = Math.max(Math.min(1, print.most / height), print.least / height)
  const scale = Math.min(wanted, sheetSide / Math.max(width, tall))
  const map = compose(compose(scaling(scale), translation(margin - box.x0, margin - box.y0)), level)
  const toPicture = invert(map)
  if (!toPicture) return null
  const image = warp(
    picture,
    toPicture,
    Math.max(32, Math.round(width * scale)),
    Math.max(32, Math.round(tall * scale)),
  )
  const found = wellSeen ? { found: quads.map((quad) => applyQuad(map, quad)) } : {}
  return { image, toPicture, print: height * scale, ...found }
}

/** Finds and reads the lines of a sheet; what stands askew there belongs to a watermark or the table under the document. */
export async function readSheet(
  engine: OcrEngine,
  cut: Cut,
  ink: Ink,
  { only = () => true, worthwhile = () => true, ...options }: SheetOptions,
): Promise<Sheet> {
  const found = cut.found ?? (await engine.detect(cut.image, { ...options, side: sideFor(cut) }))
  const level = found
    .map(startLeft)
    .filter((quad) => Math.abs(quadAngle(quad)) < lean / 1.5 || quadWidth(quad) < quadHeight(quad) * 2)
  const wanted = reachingInk(cut.image, level).filter(only)
  const step = Math.ceil(wanted.length / sample)
  const tried = wanted.length < many ? [] : wanted.filter((_, i) => i % step === 0)
  const first = await engine.recognise(cut.image, tried, { ...options, ink })
  const partly = tried.length > 0 && !worthwhile(first)
  const rest = partly ? [] : wanted.filter((quad) => !tried.includes(quad))
  const lines = [...first, ...(await engine.recognise(cut.image, rest, { ...options, ink }))]
  return { ...cut, lines: lines.filter((line) => line.chars.length > 0), partly }
}

/** A watermark along its own lines gives more of them than most documents have: some tell whether it is one. */
const many = 24
const sample = 10

/** Height of a line, in pixels, above which the detector sees no better; twice the size takes four times as long. */
const seen = 21
const sides = { least: 640, most: 960 }

function sideFor({ image, print }: Cut): number {
  const wanted = (Math.max(image.width, image.height) * seen) / Math.max(1, print)
  return Math.round(Math.min(sides.most, Math.max(sides.least, wanted)) / 32) * 32
}

/** Lines lower than this in the first look may be others' remains, or have others beside them that were not seen. */
const small = 11
/** Lines as high as this, nearly all of them, were seen as well as they will be on the sheet; smaller boxes are too rough. */
const large = { usual: 19.5, least: 17 }

/** The lines of a picture. */
export interface Found {
  readonly quads: readonly Quad[]
  /** Their print was large enough in the look that found them. */
  readonly wellSeen: boolean
}

/** The lines of a picture: in a quick look, where that shows print of a good size, otherwise in a closer one. */
export async function findLines(
  engine: OcrEngine,
  picture: Raster,
  options: { readonly signal?: AbortSignal },
): Promise<Found> {
  const longer = Math.max(picture.width, picture.height)
  const look = async (side: number) => {
    const quads = await engine.detect(picture, { ...options, side })
    const heights = quads.map((quad) => (quadHeight(quad) * side) / longer).sort((a, b) => a - b)
    const least = heights[heights.length >> 2] ?? 0
    const usual = heights[heights.length >> 1] ?? 0
    // One line may be a title; more are rows, or columns, that were seen as one.
    const high = heights.filter((height) => height > usual * 1.6).length
    return { quads, least, wellSeen: usual >= large.usual && least >= large.least && high <= 1 }
  }
  const quick = await look(sides.least)
  return quick.quads.length >= 4 && quick.least >= small ? quick : look(sides.most)
}

/** In a level sheet a line starts on its left. */
function startLeft(quad: Quad): Quad {
  // A single character has no direction of its own.
  if (quadWidth(quad) < quadHeight(quad) * 1.8 && Math.abs(Math.sin(quadAngle(quad))) > 0.3) {
    const { x0, y0, x1, y1 } = bounds(quad)
    return rectangle(x0, y0, x1, y1)
  }
  return Math.abs(quadAngle(quad)) > Math.PI / 2 ? flipped(quad) : quad
}

/** A part of a picture and where it was. */
export function cutPart(image: Raster, box: Bounds, margin: number): { image: Raster; x: number; y: number } {
  const x = Math.max(0, Math.floor(box.x0 - margin))
  const y = Math.max(0, Math.floor(box.y0 - margin))
  const width = Math.max(1, Math.min(image.width, Math.ceil(box.x1 + margin)) - x)
  const height = Math.max(1, Math.min(image.height, Math.ceil(box.y1 + margin)) - y)
  const out = raster(width, height)
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * image.width + x) * 4
    out.data.set(image.data.subarray(from, from + width * 4), row * width * 4)
  }
  return { image: out, x, y }
}
