import type { Raster } from '../image/raster.ts'

/** The part of pdfjs-dist that is used; the host loads it when the first PDF comes. */
export interface PdfLibrary {
  getDocument(options: Record<string, unknown>): {
    readonly promise: Promise<PdfDocument>
    destroy(): Promise<void>
    onPassword?: unknown
  }
}

interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { readonly width: number; readonly height: number }
    render(options: Record<string, unknown>): { readonly promise: Promise<void>; cancel(): void }
    cleanup(): unknown
  }>
}

interface Surface {
  readonly canvas: unknown
  readonly context: {
    fillStyle: unknown
    fillRect(x: number, y: number, width: number, height: number): void
    getImageData(
      x: number,
      y: number,
      width: number,
      height: number,
    ): { readonly data: ArrayLike<number> & Iterable<number> }
  }
}

export interface PdfHost {
  readonly library: PdfLibrary
  /** More of pdf.js's options: worker, addresses of character maps and decoders. */
  readonly options?: Readonly<Record<string, unknown>>
  surface(width: number, height: number): Surface
}

export type PdfOutcome =
  | { readonly ok: true; readonly pages: readonly Raster[]; readonly left: number }
  | { readonly ok: false; readonly reason: 'broken' | 'encrypted' | 'too-large' | 'timeout' }

const MOST_BYTES = 20 * 1024 * 1024
/** Longer ones are no letters; the rest is told, not drawn. */
const MOST_PAGES = 10
const LONGEST = 2200
const PATIENCE_MS = 30_000

/** Pages of a PDF as pictures. Scripts in it never run, and nothing outside of it is fetched. */
export async function pdfPages(bytes: Uint8Array, host: PdfHost): Promise<PdfOutcome> {
  if (bytes.length > MOST_BYTES) return { ok: false, reason: 'too-large' }
  const task = host.library.getDocument({
    ...host.options,
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: true,
    maxImageSize: 40_000_000,
    verbosity: 0,
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<PdfOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, reason: 'timeout' }), PATIENCE_MS)
  })
  try {
    return await Promise.race([draw(task.promise, host), late])
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, reason: encrypted ? 'encrypted' : 'broken' }
  } finally {
    clearTimeout(timer)
    await task.destroy().catch(() => undefined)
  }
}

async function draw(opening: Promise<PdfDocument>, host: PdfHost): Promise<PdfOutcome> {
  const document = await opening
  const count = Math.min(MOST_PAGES, document.numPages)
  const pages: Raster[] = []
  for (let number = 1; number <= count; number++) {
    const page = await document.getPage(number)
    const natural = page.getViewport({ scale: 1 })
    const scale = LONGEST / Math.max(natural.width, natural.height)
    if (!(scale > 0) || !Number.isFinite(scale)) return { ok: false, reason: 'broken' }
    const viewport = page.getViewport({ scale })
    const width = Math.max(1, Math.round(viewport.width))
    const height = Math.max(1, Math.round(viewport.height))
    const { canvas, context } = host.surface(width, height)
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    await page.render({ canvas, canvasContext: context, viewport }).promise
    pages.push({ width, height, data: Uint8ClampedArray.from(context.getImageData(0, 0, width, height).data) })
    page.cleanup()
  }
  return { ok: true, pages, left: document.numPages - count }
}
