import type { Bounds } from '../image/geometry.ts'
import { colourfulness } from '../image/grey.ts'
import type { Raster } from '../image/raster.ts'
import { type Arrangement, arrange } from './arrange.ts'
import type { Encode } from './encoder.ts'
import { type Fitted, fitPicture, type Limits } from './fit.ts'
import { type DrawText, watermark } from './watermark.ts'

export interface ImageOrder {
  readonly image: Raster
  readonly arrangement?: Arrangement
  readonly limits: Limits & { readonly colour?: boolean }
  /** Absent: no watermark. `taken`: boxes of print in the arranged picture. */
  readonly watermark?: { readonly text?: string; readonly taken: readonly Bounds[]; readonly draw: DrawText }
}

export type ImageNote =
  | 'grey' // a coloured original is asked for
  | 'small' // fewer pixels than the page wants
  | 'shrunk' // had to lose pixels to fit
  | 'no-room' // no watermark: there was no place off the print

export type ImageOutcome =
  | { readonly ok: true; readonly file: Fitted; readonly notes: readonly ImageNote[]; readonly mark: Bounds | null }
  | { readonly ok: false; readonly reason: 'no-format' | 'too-large' }

/** One picture as the page wants it: arranged, marked, within the limits, nothing of the original file but its pixels. */
export async function materialImage(order: ImageOrder, encode: Encode): Promise<ImageOutcome> {
  const { limits } = order
  const arranged = arrange(order.image, order.arrangement ?? {})
  const notes: ImageNote[] = []
  if (limits.colour && colourfulness(arranged) < GREY) notes.push('grey')
  const wanted = order.watermark
  const marked = wanted && (await watermark(arranged, wanted.taken, wanted.draw, wanted.text))
  if (marked && marked.at === null) notes.push('no-room')
  const outcome = await fitPicture(marked?.image ?? arranged, limits, encode)
  if (!outcome.ok) return outcome
  const { width, height, shrunk } = outcome.fitted
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (short < (limits.minShortSide ?? 0) || long < (limits.minLongSide ?? 0)) notes.push('small')
  if (shrunk) notes.push('shrunk')
  return { ok: true, file: outcome.fitted, notes, mark: marked?.at ?? null }
}

/** Share of coloured pixels below which a picture counts as a photocopy. */
const GREY = 0.01
