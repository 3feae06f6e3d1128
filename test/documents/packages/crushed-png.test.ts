/** The PNG files of Apple's tools, made here by their description: no zlib header, blue first, colours times opacity. */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { type AppIcon, iconFile } from '../../../sdk/documents/packages/index.ts'
import { decodeInNode } from '../node/decode.ts'
import { encodeInNode } from '../node/encode.ts'
import { picture } from './make-apks.ts'

// Others share the machine: what takes a second alone may take ten.
vi.setConfig({ testTimeout: 60_000 })

const chunk = (type: string, data: Uint8Array) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}

/** One colour with opacity, each row written with another of PNG's five filters. */
function crushed(side: number, [r, g, b, a]: readonly [number, number, number, number]): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const pixel = [b, g, r].map((value) => Math.round((value * a) / 255)).concat(a)
  const rows = Buffer.alloc(side * (side * 4 + 1))
  for (let y = 0; y < side; y++) {
    const filter = y % 5
    rows[y * (side * 4 + 1)] = filter
    for (let x = 0; x < side * 4; x++) {
      const value = pixel[x % 4]!
      const left = x >= 4 ? value : 0
      const up = y > 0 ? value : 0
      // Over one colour Paeth foresees exactly the left, else the upper neighbour.
      const foreseen = [0, left, up, (left + up) >> 1, x >= 4 ? left : up][filter]!
      rows[y * (side * 4 + 1) + 1 + x] = value - foreseen
    }
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('CgBI', Buffer.alloc(4)), chunk('IHDR', header), chunk('IDAT', deflateRawSync(rows))]
  return new Uint8Array(Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]))
}

const icon = (format: AppIcon['format'], bytes: Uint8Array): AppIcon => ({ format, bytes, entry: 'icon.png' })
async function colourOf(bytes: Uint8Array): Promise<number[]> {
  const { data } = await decodeInNode(bytes, { format: 'png', width: 1, height: 1, orientation: 1 }, 4096)
  return Array.from(data.subarray(data.length - 4))
}

describe('icons as files', () => {
  it('an Apple icon keeps its colours; what shone through is white', async () => {
    const solid = await iconFile(icon('crushed-png', crushed(180, [200, 100, 40, 255])), decodeInNode, encodeInNode)
    expect(solid?.ok && [solid.fitted.width, await colourOf(solid.fitted.bytes)]).toEqual([180, [200, 100, 40, 255]])
    const half = await iconFile(icon('crushed-png', crushed(180, [200, 100, 40, 128])), decodeInNode, encodeInNode)
    const colour = half?.ok ? await colourOf(half.fitted.bytes) : []
    for (const [index, value] of [227, 177, 147].entries()) expect(Math.abs(colour[index]! - value)).toBeLessThan(3)
  })

  it('a small Android icon is taken as it is', async () => {
    const outcome = await iconFile(icon('png', new Uint8Array(picture(72))), decodeInNode, encodeInNode)
    expect(outcome?.ok && [outcome.fitted.width, outcome.fitted.format]).toEqual([72, 'png'])
  })

  it('a damaged icon is no icon, and no more than that', async () => {
    const bytes = crushed(180, [1, 2, 3, 255])
    for (const cut of [20, 60, bytes.length - 40]) {
      expect(await iconFile(icon('crushed-png', bytes.subarray(0, cut)), decodeInNode, encodeInNode)).toBeNull()
    }
    expect(await iconFile(icon('png', new Uint8Array(50)), decodeInNode, encodeInNode)).toBeNull()
    const huge = bytes.slice()
    huge.set([0x7f, 0xff, 0xff, 0xff], 16 + 16)
    expect(await iconFile(icon('crushed-png', huge), decodeInNode, encodeInNode)).toBeNull()
  })
})
