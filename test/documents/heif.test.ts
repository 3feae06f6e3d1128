/** What phones save by themselves (HEIC), and its like (AVIF), read as far as the decoder: made by heif-enc from a sample of 419 × 294. */
import { expect, test } from 'vitest'
import { HeifProblem } from '../../sdk/documents/image/heif/boxes.ts'
import { readHeif } from '../../sdk/documents/image/heif/picture.ts'
import { sniff } from '../../sdk/documents/image/sniff.ts'
import { sample } from './node/files.ts'
import { chance } from './packages/damage.ts'

const files = ['grid-turned.heic', 'cropped.heic', 'grid-turned.avif', 'plain.avif'] as const
const file = (name: (typeof files)[number]) => new Uint8Array(sample(`heif/${name}`))

test('a picture in tiles is put together, and is turned as it was seen', () => {
  const { tiles, turns, codecs, ...picture } = readHeif(file('grid-turned.heic'))
  expect(picture).toMatchObject({ format: 'heic', width: 419, height: 294, tileWidth: 256, tileHeight: 256 })
  expect(tiles.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [256, 0],
    [0, 256],
    [256, 256],
  ])
  // 90° clockwise is three quarters the other way.
  expect(turns).toEqual(['left', 'left', 'left'])
  // "Main still picture", level 2, and as "main", which more decoders name.
  expect(codecs).toEqual(['hvc1.3.E.L60.90', 'hvc1.1.6.L60.90'])
  // Each piece of data is whole: lengths and units fill it to its end.
  for (const { data } of tiles) {
    let at = 0
    while (at < data.length) at += 4 + new DataView(data.buffer, data.byteOffset).getUint32(at)
    expect(at).toBe(data.length)
  }
})

test('an odd side is coded with one row more, which is cut off', () => {
  const picture = readHeif(file('cropped.heic'))
  expect(picture).toMatchObject({ width: 419, height: 294, left: 0, top: 0, tileWidth: 420, tileHeight: 294 })
})

test.each(files)('%s is let through with its size', (name) => {
  const format = name.endsWith('heic') ? 'heic' : 'avif'
  expect(sniff(file(name))).toEqual({ ok: true, info: { format, width: 419, height: 294, orientation: 1 } })
})

test('a file cut short says so, wherever it was cut', () => {
  const bytes = file('grid-turned.heic')
  for (let length = 40; length < bytes.length; length += 97) {
    const seen = sniff(bytes.slice(0, length))
    expect(seen.ok ? length : seen.reason).toBe('truncated')
  }
})

test('a guest behind the picture is seen', () => {
  const bytes = file('plain.avif')
  const guest = new TextEncoder().encode('PK\u0003\u0004 and more')
  const seen = sniff(new Uint8Array([...bytes, ...guest]))
  expect(seen.ok).toBe(false)
})

test('a small part of a huge picture is as large as the whole', () => {
  const bytes = file('cropped.heic')
  const view = new DataView(bytes.buffer)
  const text = String.fromCharCode(...bytes.subarray(0, 900))
  for (let at = text.indexOf('ispe'); at >= 0; at = text.indexOf('ispe', at + 1)) {
    view.setUint32(at + 8, 9000)
    view.setUint32(at + 12, 9000)
  }
  // The middle of what is shown moves with the whole: put back to its corner.
  const clap = text.indexOf('clap') + 4
  view.setInt32(clap + 16, 419 - 9000)
  view.setInt32(clap + 20, 2)
  view.setInt32(clap + 24, 294 - 9000)
  view.setInt32(clap + 28, 2)
  expect(readHeif(bytes)).toMatchObject({ width: 419, height: 294 })
  expect(sniff(bytes)).toMatchObject({ ok: false, reason: 'too-many-pixels' })
})

test('2,000 damaged files: a picture within the limits or a reason, nothing else', () => {
  const random = chance(20_261_126)
  const outcomes = new Map<string, number>()
  for (let i = 0; i < 2000; i++) {
    const bytes = file(files[i % files.length]!)
    for (let n = 1 + Math.floor(random() * 4); n > 0; n--)
      bytes[Math.floor(random() * Math.min(bytes.length, 900))] = Math.floor(random() * 256)
    let outcome = 'read'
    try {
      const { tiles, tileWidth, tileHeight, width, height } = readHeif(bytes)
      expect(tiles.reduce((sum, { data }) => sum + data.length, 0)).toBeLessThan(bytes.length * tiles.length + 1)
      expect(tileWidth * tileHeight * tiles.length).toBeLessThanOrEqual(
        (width + 2 * tileWidth) * (height + 2 * tileHeight),
      )
    } catch (error) {
      if (!(error instanceof HeifProblem)) throw error
      outcome = error.reason
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    sniff(bytes)
  }
  // Each way out was taken.
  expect([...outcomes.keys()].sort()).toEqual(['broken', 'other', 'read', 'truncated'])
})
