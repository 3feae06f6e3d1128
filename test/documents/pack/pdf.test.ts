/** PDF pages as pictures, with pdf.js as Node runs it; PDFs written here by hand. */
import { createCanvas } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { type PdfHost, type PdfLibrary, pdfPages } from '../../../sdk/documents/pack/index.ts'
import { writePdf } from './write-pdf.ts'

const library = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary
const host: PdfHost = {
  library,
  surface(width, height) {
    const canvas = createCanvas(width, height)
    return { canvas, context: canvas.getContext('2d') }
  },
}

/** A PDF of A4 pages, each with a black square whose lower left corner is at the given place. */
function pdf(squares: readonly (readonly [number, number])[], extra = ''): Uint8Array {
  const objects = ['<</Type/Catalog/Pages 2 0 R' + extra + '>>']
  objects.push(
    `<</Type/Pages/Count ${squares.length}/Kids[${squares.map((_, index) => `${3 + index * 2} 0 R`).join(' ')}]>>`,
  )
  for (const [index, [x, y]] of squares.entries()) {
    const content = `0 g ${x} ${y} 100 100 re f`
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${4 + index * 2} 0 R>>`)
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`)
  }
  return writePdf(objects)
}

it('each page is drawn upright on white, large enough for every page that takes pictures', {
  timeout: 60_000,
}, async () => {
  const outcome = await pdfPages(
    pdf([
      [0, 742],
      [495, 0],
    ]),
    host,
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  expect(outcome.pages).toHaveLength(2)
  expect(outcome.left).toBe(0)
  const [first, second] = outcome.pages
  expect([first!.width, first!.height]).toEqual([1555, 2200])
  const level = (page: typeof first, x: number, y: number) => page!.data[(y * page!.width + x) * 4]
  expect([level(first, 100, 100), level(first, 1400, 2100)]).toEqual([0, 255])
  expect([level(second, 100, 100), level(second, 1400, 2100)]).toEqual([255, 0])
})

it('of a long one the first ten pages are drawn, and the rest is counted', { timeout: 120_000 }, async () => {
  const outcome = await pdfPages(pdf(Array.from({ length: 12 }, () => [0, 0] as const)), host)
  expect(outcome.ok && [outcome.pages.length, outcome.left]).toEqual([10, 2])
})

it('what is none is refused with the reason, and scripts in it do not run', { timeout: 60_000 }, async () => {
  const broken = new TextEncoder().encode('%PDF-1.4\nnothing')
  expect(await pdfPages(broken, host)).toEqual({ ok: false, reason: 'broken' })
  expect(await pdfPages(new Uint8Array(21 * 1024 * 1024), host)).toEqual({ ok: false, reason: 'too-large' })
  const script = pdf([[0, 0]], '/OpenAction<</S/JavaScript/JS(globalThis.ran=true)>>')
  expect((await pdfPages(script, host)).ok).toBe(true)
  expect('ran' in globalThis).toBe(false)
})
