/** Upload files made of the sample pictures: within the limits, print uncovered, nothing but pixels left of the original. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Filing, requiredMaterials } from '@beian-assist/rules'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { type Bounds, type Quad, rectangle } from '../../../sdk/documents/image/geometry.ts'
import { luma } from '../../../sdk/documents/image/grey.ts'
import { cap, type Raster, raster } from '../../../sdk/documents/image/raster.ts'
import { sniff } from '../../../sdk/documents/image/sniff.ts'
import {
  arrange,
  fileName,
  fitIcon,
  fitPicture,
  leaning,
  type Mask,
  materialImage,
  packArchive,
  sheetOf,
  turnedBounds,
  WATERMARK,
  watermark,
} from '../../../sdk/documents/pack/index.ts'
import { decodeInNode } from '../node/decode.ts'
import { encodeInNode } from '../node/encode.ts'

// Others share the machine: what takes a second alone may take ten.
vi.setConfig({ testTimeout: 60_000 })

const SAMPLES = join(import.meta.dirname, '..', 'samples')
async function sample(file: string): Promise<Raster> {
  return decode(new Uint8Array(readFileSync(join(SAMPLES, file))))
}
async function decode(bytes: Uint8Array): Promise<Raster> {
  const sniffed = sniff(bytes)
  if (!sniffed.ok) throw new Error(sniffed.reason)
  return decodeInNode(bytes, sniffed.info, 4096)
}
/** A text as a font would draw it: strokes, as many characters wide as there are. */
const strokes = async (text: string, height: number): Promise<Mask> => {
  const width = [...text].length * height
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, at) => (at % 3 === 0 ? 255 : 0)) }
}
const paper = (width: number, height: number, colour: readonly [number, number, number] = [250, 248, 240]): Raster => {
  const out = raster(width, height)
  for (let at = 0; at < out.data.length; at += 4) out.data.set([...colour, 255], at)
  return out
}
const noise = (width: number, height: number): Raster => {
  const out = raster(width, height)
  let seed = 7
  for (let at = 0; at < out.data.length; at++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    out.data[at] = at % 4 === 3 ? 255 : (seed >> 16) & 0xff
  }
  return out
}
const dot = (image: Raster, x: number, y: number, size = 9) => {
  for (let row = y - size; row <= y + size; row++)
    for (let column = x - size; column <= x + size; column++)
      image.data.set([10, 10, 10, 255], (row * image.width + column) * 4)
  return image
}
const darkness = (image: Raster, x: number, y: number) =>
  255 - image.data[(Math.round(y) * image.width + Math.round(x)) * 4 + 1]!

describe('limits', () => {
  const limits = { formats: ['jpg', 'jpeg', 'png'], maxBytes: 90 * 1024, minShortSide: 500, minLongSide: 800 }

  it('quality goes first, then pixels, down to what the page wants and no further', async () => {
    const { image: photo } = cap(await sample('d042_licence_easy.jpg'), 1400)
    const outcome = await fitPicture(photo, limits, encodeInNode)
    expect(outcome.ok && outcome.fitted.bytes.length).toBeLessThanOrEqual(limits.maxBytes)
    const again = outcome.ok ? await decode(outcome.fitted.bytes) : paper(1, 1)
    expect(Math.min(again.width, again.height)).toBeGreaterThanOrEqual(500)
    const hopeless = await fitPicture(noise(800, 500), { ...limits, maxBytes: 20_000 }, encodeInNode)
    expect(hopeless).toEqual({ ok: false, reason: 'too-large' })
  })

  it('a page that takes PNG only gets PNG, one that takes neither is told', async () => {
    const outcome = await fitPicture(paper(900, 600), { ...limits, formats: ['png'] }, encodeInNode)
    expect(outcome.ok && outcome.fitted.format).toBe('png')
    expect(await fitPicture(paper(900, 600), { ...limits, formats: ['pdf'] }, encodeInNode)).toEqual({
      ok: false,
      reason: 'no-format',
    })
  })

  it('an icon comes to 100 KB at most and never grows', async () => {
    for (const icon of [noise(400, 400), paper(1024, 1024), paper(96, 96)]) {
      const outcome = await fitIcon(icon, encodeInNode)
      expect(outcome.ok).toBe(true)
      if (!outcome.ok) continue
      expect(outcome.fitted.bytes.length).toBeLessThanOrEqual(102_400)
      expect(outcome.fitted.width).toBeLessThanOrEqual(icon.width)
    }
    const plain = await fitIcon(paper(512, 512), encodeInNode)
    expect(plain.ok && [plain.fitted.format, plain.fitted.width]).toEqual(['png', 512])
  })
})

describe('notes', () => {
  const limits = { formats: ['jpg'], maxBytes: 4 << 20, minShortSide: 720, minLongSide: 1280, colour: true }

  it('a photocopy and a small picture are named', async () => {
    const grey = await materialImage({ image: paper(1400, 900, [200, 200, 200]), limits }, encodeInNode)
    expect(grey.ok && grey.notes).toEqual(['grey'])
    const small = await materialImage({ image: paper(600, 400, [200, 120, 60]), limits }, encodeInNode)
    expect(small.ok && small.notes).toEqual(['small'])
  })
})

describe('EXIF', () => {
  const place = (quality: number) => [
    0xff,
    0xe1,
    0x00,
    0x30,
    ...Buffer.from('Exif\0\0'),
    ...Buffer.from(`GPS 39.9042N ${quality} 116.4074E`.padEnd(40, '*')),
  ]
  const within = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(Buffer.from(text, 'latin1'))

  it('place, camera and every other appendix stay behind', async () => {
    const original = readFileSync(join(SAMPLES, 'd028_back_easy.jpg'))
    const tagged = new Uint8Array([...original.subarray(0, 2), ...place(1), ...original.subarray(2)])
    expect(within(tagged, 'GPS 39.9042N')).toBe(true)
    const image = await decode(tagged)
    for (const formats of [['jpg'], ['png']]) {
      const outcome = await materialImage({ image, limits: { formats, maxBytes: 8 << 20 } }, encodeInNode)
      expect(outcome.ok && within(outcome.file.bytes, 'GPS')).toBe(false)
      expect(outcome.ok && within(outcome.file.bytes, 'Exif')).toBe(false)
      expect(outcome.ok && within(outcome.file.bytes, 'eXIf')).toBe(false)
    }
  })
})

describe('arranging', () => {
  it('quarter turns and cropping put each pixel where it belongs', () => {
    const image = dot(paper(400, 200), 40, 30)
    const turned = arrange(image, { turns: 1 })
    expect([turned.width, turned.height]).toEqual([200, 400])
    expect(darkness(turned, 200 - 30, 40)).toBeGreaterThan(200)
    const cropped = arrange(image, { crop: { left: 0.05, top: 0.1, right: 0.25, bottom: 0 } })
    expect([cropped.width, cropped.height]).toEqual([280, 180])
    expect(darkness(cropped, 20, 10)).toBeGreaterThan(200)
  })

  it('a document that lies askew is straightened by its corners', () => {
    const corners: Quad = [
      [60, 40],
      [420, 90],
      [390, 330],
      [30, 280],
    ]
    const image = dot(dot(paper(480, 400), 60 + 12, 40 + 14), 390 - 12, 330 - 14)
    const flat = arrange(image, { quad: corners })
    expect(flat.width).toBeGreaterThan(340)
    expect(darkness(flat, 14, 12)).toBeGreaterThan(150)
    expect(darkness(flat, flat.width - 15, flat.height - 13)).toBeGreaterThan(150)
    const folded: Quad = [corners[0], corners[2], corners[1], corners[3]]
    expect(arrange(image, { quad: folded })).toBe(image)
  })

  it('the lean of the lines that were read is undone', () => {
    const radians = (7 * Math.PI) / 180
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
    const line: Quad = [
      [100, 100],
      [100 + 300 * cos, 100 + 300 * sin],
      [100 + 300 * cos - 20 * sin, 100 + 300 * sin + 20 * cos],
      [100 - 20 * sin, 100 + 20 * cos],
    ]
    const { turns, angle } = leaning([line])
    expect(turns).toBe(0)
    const image = paper(600, 400)
    for (let step = 0; step < 300; step++) dot(image, Math.round(100 + step * cos), Math.round(110 + step * sin), 2)
    const level = arrange(image, { angle })
    const rows = [0.3, 0.4, 0.5].map((share) => {
      const x = Math.round(level.width * share)
      return Array.from({ length: level.height }, (_, y) => y).reduce(
        (best, y) => (darkness(level, x, y) > darkness(level, x, best) ? y : best),
        0,
      )
    })
    expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(3)
  })

  it('a picture on its side is told by its lines, and boxes turn with it', () => {
    const upwards: Quad = [
      [100, 300],
      [100, 100],
      [120, 100],
      [120, 300],
    ]
    expect(leaning([upwards]).turns).toBe(1)
    const image = paper(400, 500)
    const [box] = turnedBounds([upwards], image, 1)
    expect(box).toEqual({ x0: 200, y0: 100, x1: 400, y1: 120 })
  })

  it('front and back come onto one sheet', () => {
    const sheet = sheetOf([paper(800, 500, [200, 30, 30]), paper(400, 250, [30, 30, 200])])
    expect(sheet.width).toBe(864)
    expect(Array.from(sheet.data.subarray(0, 3))).toEqual([255, 255, 255])
    const at = (y: number) =>
      Array.from(sheet.data.subarray((y * sheet.width + 432) * 4, (y * sheet.width + 432) * 4 + 3))
    expect(at(200)).toEqual([200, 30, 30])
    expect(at(800)).toEqual([30, 30, 200])
  })
})

describe('watermark', () => {
  const taken: Bounds[] = [{ x0: 100, y0: 80, x1: 700, y1: 380 }]

  it('stands off every box and leaves what is in them as it was', async () => {
    const image = paper(1000, 640)
    const { image: marked, at } = await watermark(image, taken, strokes)
    expect(at).not.toBeNull()
    expect(at!.x1 <= 100 || at!.x0 >= 700 || at!.y1 <= 80 || at!.y0 >= 380).toBe(true)
    for (let y = 80; y < 380; y++) {
      const from = (y * 1000 + 100) * 4
      expect(marked.data.subarray(from, from + 2400)).toEqual(image.data.subarray(from, from + 2400))
    }
    expect(marked.data).not.toEqual(image.data)
  })

  it('a picture without room stays as it is, and that is said', async () => {
    const full = { x0: 0, y0: 0, x1: 1000, y1: 640 }
    const order = { image: paper(1000, 640, [220, 120, 90]), limits: { formats: ['jpg'], maxBytes: 4 << 20 } }
    const outcome = await materialImage({ ...order, watermark: { taken: [full], draw: strokes } }, encodeInNode)
    expect(outcome.ok && [outcome.notes, outcome.mark]).toEqual([['no-room'], null])
    const crowded = await watermark(noise(1000, 640), [], strokes)
    expect(crowded.at).toBeNull()
  })

  const files = readFileSync(join(SAMPLES, 'truth.json'), 'utf8')
  const { images } = JSON.parse(files) as { images: { file: string }[] }
  it.each(images.filter(({ file }) => /d00[14]_|d02[58]_|d04[02]_/.test(file)))(
    'covers no print of $file',
    { timeout: 30_000 },
    async ({ file }) => {
      const image = await sample(file)
      const { at } = await watermark(image, [], strokes)
      if (at === null) return
      // Dark strokes under the mark would be print: paper and its pattern are far lighter.
      const { data, width } = luma(image)
      let dark = 0
      for (let y = at.y0; y < at.y1; y++) for (let x = at.x0; x < at.x1; x++) if (data[y * width + x]! < 90) dark++
      expect(dark / ((at.x1 - at.x0) * (at.y1 - at.y0))).toBeLessThan(0.2)
    },
  )

  it('says what providers accept', () => {
    expect(WATERMARK).toBe('仅限备案使用')
  })
})

describe('the pack', () => {
  const filing = {
    type: 'first',
    province: '440000',
    subject: { nature: 4, name: '示例' },
    websites: [{}],
  } as unknown as Filing

  it('holds every file by its name, and a list of what is there and what is missing', async () => {
    const materials = requiredMaterials(filing, { today: '2026-11-26' })
    expect(materials.length).toBeGreaterThan(1)
    const first = materials[0]!
    const outcome = await materialImage(
      { image: await sample('d040_licence_clean.jpg'), limits: first.image },
      encodeInNode,
    )
    if (!outcome.ok) throw new Error(outcome.reason)
    const { bytes, width, height } = outcome.file
    const name = fileName(1, first.name, outcome.file.format)
    const packed = { material: first.id, name, bytes, width, height, notes: outcome.notes }
    for (const locale of ['zh-CN', 'en'] as const) {
      const files = unzipSync(packArchive(materials, [packed], { locale, title: '示例', today: '2026-11-26' }))
      expect(files[name]).toEqual(bytes)
      const list = strFromU8(Object.entries(files).find(([file]) => file.endsWith('.txt'))![1])
      expect(list).toContain(`[x] ${first.name}`)
      expect(list).toContain(`[ ] ${materials[1]!.name}`)
      expect(list).toContain(name)
      expect(list).toContain(locale === 'en' ? 'no file yet' : '还没有文件')
    }
  })

  it('names stay names', () => {
    expect(fileName(3, '../../身份证\u202e\n正面', 'jpeg')).toBe('03-身份证 正面.jpg')
    expect(fileName(12, '  ', 'png')).toBe('12-file.png')
  })

  it('does not count pixels outside the box of a rectangle', () => {
    expect(turnedBounds([rectangle(1, 2, 3, 4)], paper(10, 10), 2)).toEqual([{ x0: 7, y0: 6, x1: 9, y1: 8 }])
  })
})
