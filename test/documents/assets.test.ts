/** The files shipped for reading are the ones whose hashes are pinned, and a changed file stops the reader. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { OtherBytes, shippedBytes } from '../../sdk/cli/shipped-bytes.ts'
import { type Asset, assetsOf } from '../../sdk/documents/assets.ts'
import { raster } from '../../sdk/documents/image/raster.ts'
import { createReader } from '../../sdk/documents/reader.ts'
import { sample } from './node/files.ts'

const modules = join(import.meta.dirname, '..', '..', 'node_modules')
const engines = ['tesseract', 'ppocr'] as const
const assets = engines.flatMap((engine) => assetsOf[engine].map((asset) => ({ ...asset, engine })))
const packaged = ({ from }: Asset): Uint8Array => readFileSync(join(modules, from))
const shipped = new Map(assets.map((asset) => [asset.file, new Uint8Array(shippedBytes(asset, packaged(asset)))]))

afterEach(() => vi.unstubAllGlobals())

/** Serves the shipped files, changed as asked; null = absent. */
function serve(change: (file: string, bytes: Uint8Array) => Uint8Array | null) {
  const asked: string[] = []
  vi.stubGlobal('location', { href: 'https://example.test/panel.html' })
  vi.stubGlobal('fetch', async (url: string) => {
    const file = url.replace('/ocr/', '')
    asked.push(file)
    const bytes = change(file, shipped.get(file) ?? new Uint8Array())
    return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 })
  })
  return asked
}

async function read(engine: (typeof engines)[number] | 'auto') {
  const reader = await createReader({ assets: '/ocr/', engine, decode: async () => raster(300, 200) })
  return reader.read(sample('d033_back_low.jpg'))
}

test.each(assets)('$file is made of a pinned file of its package, and of no other', (asset) => {
  const found = packaged(asset)
  expect(createHash('sha256').update(found).digest('hex')).toBe(asset.origin ?? asset.sha256)
  found[found.length >> 1]! ^= 1
  expect(() => shippedBytes(asset, found)).toThrow(OtherBytes)
})

test.each(assets)('$file is shipped as pinned', ({ file, sha256, bytes }) => {
  const found = shipped.get(file)!
  expect(found.length).toBe(bytes)
  expect(createHash('sha256').update(found).digest('hex')).toBe(sha256)
})

test.each(assets)('one changed bit in $file refuses to read', async ({ file, engine }) => {
  const asked = serve((name, bytes) => {
    if (name !== file) return bytes
    const changed = bytes.slice()
    changed[changed.length >> 1]! ^= 1
    return changed
  })
  expect(await read(engine)).toMatchObject({ ok: false, reason: 'engine-tampered', detail: file })
  expect(asked).toContain(file)
})

test.each(assets)('without $file the engine is missing', async ({ file, engine }) => {
  serve((name, bytes) => (name === file ? null : bytes))
  expect(await read(engine)).toMatchObject({ ok: false, reason: 'engine-missing', detail: file })
})

test('the files are loaded only when the first picture comes', async () => {
  const asked = serve((_, bytes) => bytes)
  await createReader({ assets: '/ocr/', decode: async () => raster(300, 200) })
  expect(asked).toEqual([])
})

test('where the networks are not packaged, the light engine is asked for, and nothing large before', async () => {
  const asked = serve(() => null)
  expect(await read('auto')).toMatchObject({ ok: false, reason: 'engine-missing' })
  expect(asked.filter((file) => /onnx|ort/.test(file))).toEqual([])
  expect(asked).toContain('worker.min.js')
})

test('a changed network is refused, not passed over for the light engine', async () => {
  const asked = serve((file, bytes) => (file === 'ppocr/keys.txt' ? new Uint8Array([1]) : bytes))
  expect(await read('auto')).toMatchObject({ ok: false, reason: 'engine-tampered' })
  expect(asked).not.toContain('worker.min.js')
})
