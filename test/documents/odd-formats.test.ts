/** Odd forms of the formats that are read: each is let through with its true size, and what a decoder makes of it is the picture. */
import { expect, test } from 'vitest'
import type { Raster } from '../../sdk/documents/image/raster.ts'
import { sniff } from '../../sdk/documents/image/sniff.ts'
import { decodeInNode } from './node/decode.ts'
import { sample } from './node/files.ts'
import { oddFormats, original } from './node/odd-formats.ts'

async function decoded(bytes: Uint8Array): Promise<Raster> {
  const sniffed = sniff(bytes)
  if (!sniffed.ok) throw new Error(sniffed.reason)
  return decodeInNode(bytes, sniffed.info, 4096)
}

/** Mean difference of brightness, 0…255. */
function apart(a: Raster, b: Raster): number {
  let sum = 0
  const grey = ({ data }: Raster, at: number) => data[at]! * 0.3 + data[at + 1]! * 0.59 + data[at + 2]! * 0.11
  for (let at = 0; at < a.data.length; at += 4) sum += Math.abs(grey(a, at) - grey(b, at))
  return (sum * 4) / a.data.length
}

test.each(oddFormats)('$name is taken for what it is', ({ bytes, type }) => {
  expect(sniff(bytes())).toMatchObject({
    ok: true,
    info: { format: type.replace('image/', ''), width: 419, height: 294, orientation: 1 },
  })
})

// WebP is decoded by browsers only: odd-formats.deep reads all of them there.
test.each(oddFormats.filter(({ type }) => type !== 'image/webp'))('$name decodes to the picture', async ({ bytes }) => {
  const [odd, plain] = await Promise.all([decoded(bytes()), decoded(sample(original))])
  expect([odd.width, odd.height]).toEqual([plain.width, plain.height])
  expect(apart(odd, plain)).toBeLessThan(16)
})
