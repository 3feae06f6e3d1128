import { expect, test } from 'vitest'
import { constant, floats, network, node } from '../../../../test/documents/node/small-network.ts'
import { constantIn, float16, float32, onnx, valuesOf } from './constants.ts'
import { narrowed, restored } from './narrow.ts'
import { fieldsOf } from './protobuf.ts'

const many = (value: (i: number) => number) => Array.from({ length: 1024 }, (_, i) => value(i))
const wave = many((i) => Math.sin(i) / 3)

const model = (...nodes: readonly Uint8Array[]) => network(...nodes, node('MatMul', ['x', 'w'], 'out'))
const constantsOf = (bytes: Uint8Array) =>
  fieldsOf(fieldsOf(bytes).find(({ number }) => number === onnx.graph)!.body)
    .filter(({ number }) => number === onnx.node)
    .flatMap((one) => constantIn(one) ?? [])

test('large constants are shipped in 16 bits and used in 32; everything else is as it was', () => {
  const [small, whole] = [constant('b', [2], floats(7, 8)), model(constant('w', [32, 32], floats(...wave)))]
  const narrow = narrowed(model(small, constant('w', [32, 32], floats(...wave))))
  const [kept, half] = constantsOf(narrow)
  expect(kept).toMatchObject({ dims: [2], type: float32, raw: floats(7, 8) })
  expect(half).toMatchObject({ dims: [32, 32], type: float16 })
  expect(half!.raw).toHaveLength(2048)
  const values = valuesOf(half!)
  expect(restored(narrow)).toEqual(model(small, constant('w', [32, 32], floats(...values))))
  expect(Math.max(...values.map((value, i) => Math.abs(value - wave[i]!)))).toBeLessThan(1 / 3 / 2048)
  expect(restored(whole)).toEqual(whole)
})

test('what was restored is narrowed to the same, and not narrowed twice', () => {
  const once = narrowed(model(constant('w', [32, 32], floats(...wave))))
  expect(narrowed(restored(once))).toEqual(once)
  expect(narrowed(once)).toEqual(once)
})

test.each([
  ['small ones', constant('w', [32, 31], floats(...wave.slice(32)))],
  ['too large numbers', constant('w', [1024], floats(...many((i) => (i === 7 ? 65_505 : 1))))],
  ['numbers that are all too small', constant('w', [1024], floats(...wave.map((value) => value / 1e5)))],
  ['what is no number', constant('w', [1024], floats(...many((i) => (i === 7 ? Number.NaN : 1))))],
  ['whole numbers', constant('w', [1024], new Uint8Array(4096), 6)],
  ['fewer numbers than said', constant('w', [1025], floats(...wave))],
  ['other nodes', node('Relu', ['v'], 'w')],
])('left as they are: %s', (_, one) => {
  expect(narrowed(model(one))).toEqual(model(one))
})
