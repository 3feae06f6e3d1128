/** In a page: decodes pictures by our own way to the system's decoder. */
import { decodeInBrowser } from '../../sdk/documents/image/decode-browser.ts'
import { drawHeif } from '../../sdk/documents/image/heif/decode-browser.ts'
import { readHeif } from '../../sdk/documents/image/heif/picture.ts'
import { turn } from '../../sdk/documents/image/raster.ts'
import { sniff } from '../../sdk/documents/image/sniff.ts'

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (ch) => ch.charCodeAt(0))

function decoded(base64: string) {
  const bytes = bytesOf(base64)
  const seen = sniff(bytes)
  if (!seen.ok) throw new Error(seen.reason)
  return decodeInBrowser(bytes, seen.info, 4096)
}

/** How alike the values are to those of a picture that the browser opens by itself, after so many quarter turns: 1 the same course, and the mean difference. */
async function likeness(base64: string, reference: string, turns: number): Promise<{ course: number; apart: number }> {
  const canvas = await drawHeif(readHeif(bytesOf(base64)), 4096)
  const { width, height } = canvas
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height)
  const other = turn(await decoded(reference), turns)
  if (other.width !== width || other.height !== height) throw new Error('another size')
  const n = data.length
  const mean = (of: Uint8ClampedArray) => of.reduce((sum, value) => sum + value, 0) / n
  const [a, b] = [mean(data), mean(other.data)]
  let [both, own, theirs, apart] = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [x, y] = [data[i]! - a, other.data[i]! - b]
    both += x * y
    own += x * x
    theirs += y * y
    apart += Math.abs(data[i]! - other.data[i]!)
  }
  return { course: both / Math.sqrt(own * theirs), apart: apart / n }
}

/** Its size, or the name of the error. */
const decode = (base64: string): Promise<string> =>
  decoded(base64).then(
    ({ width, height }) => `${width}×${height}`,
    (error: Error) => error.name,
  )

Object.assign(globalThis, { heif: { likeness, decode } })
