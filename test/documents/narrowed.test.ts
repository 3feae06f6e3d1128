/** The shipped networks are those of the package but for the last bits of their weights. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ppocrAssets } from '../../sdk/documents/assets-manifest.ts'
import { constantIn, onnx, valuesOf } from '../../sdk/documents/engines/ppocr/constants.ts'
import { restored } from '../../sdk/documents/engines/ppocr/narrow.ts'
import { type Field, fieldsOf } from '../../sdk/documents/engines/ppocr/protobuf.ts'
import { ppocrFile } from './node/ppocr-files.ts'

const modules = join(import.meta.dirname, '..', '..', 'node_modules')

/** Everything in a network: what the file says besides its graph, and the graph's parts. */
const partsOf = (model: Uint8Array) =>
  fieldsOf(model).flatMap((field) => (field.number === onnx.graph ? fieldsOf(field.body) : [field]))

/** By how much the numbers of a constant differ, as a share of its largest; null where anything else does. */
function apart(got: Field, want: Field): number | null {
  if (Buffer.from(got.whole).equals(want.whole)) return 0
  const [a, b] = [constantIn(got), constantIn(want)]
  if (!a || !b || got.whole.length !== want.whole.length || String([a.type, a.dims]) !== String([b.type, b.dims]))
    return null
  const [values, wanted] = [valuesOf(a), valuesOf(b)]
  const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return values.reduce((most, value, i) => Math.max(most, Math.abs(value - wanted[i]!)), 0) / largest
}

test.each(['detector', 'direction', 'reader'] as const)('%s', (part) => {
  const shipped = ppocrFile(part)
  const packaged = new Uint8Array(readFileSync(join(modules, ppocrAssets[part].from)))
  expect(shipped.length / packaged.length).toBeLessThan(0.62)
  const [got, want] = [partsOf(restored(shipped)), partsOf(packaged)]
  expect(got).toHaveLength(want.length)
  const off = got.map((field, i) => apart(field, want[i]!))
  expect(off).not.toContain(null)
  expect(Math.max(...off.map(Number))).toBeLessThanOrEqual(2 ** -11)
})
