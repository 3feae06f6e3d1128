/** Files that are no photo of a document: each is refused by name, before any decoder or engine sees it. */
import { expect, test, vi } from 'vitest'
import type { OcrEngine } from '../../sdk/documents/engines/engine.ts'
import type { Decode } from '../../sdk/documents/image/decoder.ts'
import { raster } from '../../sdk/documents/image/raster.ts'
import { limits } from '../../sdk/documents/image/sniff.ts'
import { createReader } from '../../sdk/documents/reader.ts'
import type { RefusalReason } from '../../sdk/documents/types.ts'
import { en } from '../../sdk/panel/messages/en.ts'
import { zhCN } from '../../sdk/panel/messages/zh-CN.ts'
import { decodeInNode } from './node/decode.ts'
import { bytesOf, gif, joined, jpegHeader, png, sample, webp, withExif } from './node/files.ts'

const photo = sample('d033_back_low.jpg')

const blind: OcrEngine = {
  id: 'blind',
  detect: async () => [],
  recognise: async () => [],
  dispose: async () => undefined,
}

async function read(bytes: Uint8Array, decode: Decode = async () => raster(300, 200)) {
  const spy = vi.fn(decode)
  const reader = await createReader({ assets: '', engine: blind, decode: spy })
  const outcome = await reader.read(bytes, { today: '2026-11-24' })
  await reader.dispose()
  return { outcome, decoded: spy.mock.calls.length > 0 }
}

const heic = (brand: string) => joined([0, 0, 0, 24], 'ftyp', brand, [0, 0, 0, 0], 'mif1heic', new Uint8Array(64))

/** A sample HEIC whose picture says it is of another form. */
function relabelled(from: string, to: string): Uint8Array {
  const bytes = new Uint8Array(sample('heif/grid-turned.heic'))
  const at = String.fromCharCode(...bytes.subarray(0, 900)).indexOf(from)
  bytes.set(bytesOf(to), at)
  return bytes
}

const files: readonly [name: string, bytes: () => Uint8Array, reason: RefusalReason][] = [
  ['an empty file', () => new Uint8Array(), 'empty-file'],
  ['a file over 20 MB', () => joined(photo, new Uint8Array(limits.bytes)), 'file-too-large'],
  ['a photo with more EXIF than may be', () => withExif(photo, 1, 330), 'file-too-large'],
  ['a text file named .jpg', () => bytesOf('姓名 张三\n性别 男\n'), 'text'],
  ['a GBK text file', () => new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x20, 0xd5, 0xc5, 0xc8, 0xfd, 0x0d, 0x0a]), 'text'],
  ['a UTF-16 text file', () => new Uint8Array(Buffer.from('\ufeff姓名 张三', 'utf16le')), 'text'],
  ['a JPEG cut in the middle', () => photo.slice(0, photo.length >> 1), 'truncated'],
  ['a JPEG cut in its header', () => photo.slice(0, 100), 'truncated'],
  ['a JPEG without its last bytes', () => photo.slice(0, -2), 'truncated'],
  ['a PNG cut in its header', () => png(400, 300).slice(0, 20), 'truncated'],
  ['a PNG without its end', () => png(400, 300, true).slice(0, -12), 'truncated'],
  ['a PNG that says 60,000 pixels', () => png(60_000, 60_000), 'side-too-long'],
  ['a PNG that says 60,000 pixels in one direction', () => png(60_000, 100), 'side-too-long'],
  ['a PNG of 9,000 by 9,000', () => png(9_000, 9_000), 'too-many-pixels'],
  ['a PNG without size', () => png(0, 300), 'broken'],
  ['a JPEG that says 65,000 pixels', () => jpegHeader([65_000, 400]), 'side-too-long'],
  ['a JPEG of 8,000 by 8,000', () => jpegHeader([8_000, 8_000]), 'too-many-pixels'],
  ['a JPEG that names two sizes', () => jpegHeader([9_999, 4_000], [400, 300]), 'broken'],
  ['a WebP whose frame is larger than its canvas', () => webp([400, 300], [16_000, 300]), 'side-too-long'],
  ['a WebP of 9,000 by 9,000', () => webp([9_000, 9_000], [300, 300]), 'too-many-pixels'],
  ['a stamp-sized PNG', () => png(80, 60, true), 'too-small'],
  ['an animated GIF', gif, 'gif'],
  ['a HEIC file without a picture', () => heic('heic'), 'broken'],
  ['an AVIF file without a picture', () => heic('avif'), 'broken'],
  ['a HEIC file of a form that is not read', () => relabelled('grid', 'iovl'), 'heic'],
  ['a film', () => heic('isom'), 'unknown-format'],
  ['a PDF', () => joined('%PDF-1.7\n', new Uint8Array(200)), 'pdf'],
  ['a PDF behind a few bytes', () => joined('\n\n%PDF-1.4\n', new Uint8Array(200)), 'pdf'],
  ['an SVG drawing', () => bytesOf('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
  ['a TIFF', () => joined('II', [42, 0, 8, 0, 0, 0], new Uint8Array(64)), 'tiff'],
  ['a BMP', () => joined('BM', [64, 0, 0, 0], new Uint8Array(64)), 'bmp'],
  ['bytes of no known format', () => new Uint8Array(500).map((_, i) => (i * 37) % 251), 'unknown-format'],
  ['a photo with a ZIP behind it', () => joined(photo, 'PK\x03\x04', new Uint8Array(80)), 'polyglot'],
  [
    'a photo with a ZIP directory at its end',
    () => joined(photo, new Uint8Array(90_000), 'PK\x05\x06', new Uint8Array(18)),
    'polyglot',
  ],
  ['a photo with a web page behind it', () => joined(photo, '\n<html><script>1</script></html>'), 'polyglot'],
]

test.each(files)('%s is refused by name and never decoded', async (_, bytes, reason) => {
  const { outcome, decoded } = await read(bytes())
  expect(outcome).toMatchObject({ ok: false, reason, fields: {} })
  expect(decoded).toBe(false)
})

test.each([...new Set(files.map(([, , reason]) => reason))])('%s has words in both languages', (reason) => {
  for (const messages of [zhCN, en]) {
    const text = (messages as Readonly<Record<string, string>>)[`documents.refused.${reason}`]
    expect(text?.length).toBeGreaterThan(5)
  }
})

test('a photo with a film appended, as telephones save it, is a photo', async () => {
  const film = joined(
    heic('isom'),
    new Uint8Array(3_000_000).map((_, i) => (i * 2_654_435_761) >>> 24),
  )
  expect((await read(joined(photo, film))).decoded).toBe(true)
})

test('a photo with 4 MB of EXIF is decoded and turned as its EXIF says', async () => {
  let size: number[] = []
  const { outcome } = await read(withExif(photo, 6, 60), async (bytes, info, side) => {
    const image = await decodeInNode(bytes, info, side)
    size = [info.width, info.height, image.width, image.height]
    return image
  })
  expect(outcome).toMatchObject({ ok: false, reason: 'not-a-document' })
  expect(size.slice(2)).toEqual([size[1], size[0]])
})

test('a picture with a right header and damaged content is broken', async () => {
  const damaged = png(400, 300, true)
  damaged.fill(0x55, 45, 60)
  const { outcome } = await read(damaged, decodeInNode)
  expect(outcome).toMatchObject({ ok: false, reason: 'broken' })
})

test('a HEIC photo on a machine without a decoder for it is refused by name', async () => {
  const { outcome } = await read(new Uint8Array(sample('heif/grid-turned.heic')), decodeInNode)
  expect(outcome).toMatchObject({ ok: false, reason: 'heic' })
})

test('a photo without any text is no document', async () => {
  const { outcome } = await read(png(400, 300, true), decodeInNode)
  expect(outcome).toMatchObject({ ok: false, reason: 'not-a-document' })
})

test('a JPEG cut anywhere is refused or read, never an exception', async () => {
  for (let share = 0.02; share < 1; share += 0.02) {
    const { outcome } = await read(photo.slice(0, Math.floor(photo.length * share)), decodeInNode)
    expect(outcome.ok).toBe(false)
  }
})

test('any byte of the header flipped ends in a result, never in an exception or a hang', async () => {
  for (let at = 0; at < 700; at += 3) {
    const bytes = photo.slice()
    bytes[at] = bytes[at]! ^ 0xff
    const { outcome } = await read(bytes)
    expect(outcome.ok).toBe(false)
  }
})

test('after a refused file the same reader reads the next one', async () => {
  const reader = await createReader({ assets: '', engine: blind, decode: decodeInNode })
  const outcomes = [await reader.read(png(60_000, 60_000)), await reader.read(photo)]
  expect(outcomes.map((o) => (o.ok ? 'ok' : o.reason))).toEqual(['side-too-long', 'not-a-document'])
})
