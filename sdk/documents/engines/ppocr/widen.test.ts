import { expect, test } from 'vitest'
import { constant, floats, network, node } from '../../../../test/documents/node/small-network.ts'
import { fieldsOf } from './protobuf.ts'
import { lastLayer, widened } from './widen.ts'

/** Two inputs, three classes. */
const model = (last = 'Softmax') =>
  network(
    constant('w', [2, 3], floats(1, 2, 3, 4, 5, 6)),
    constant('b', [3], floats(7, 8, 9)),
    node('MatMul', ['x', 'w'], 'product'),
    node('Add', ['product', 'b'], 'sum'),
    node(last, ['sum'], 'out'),
  )

test('the last layer is found by what the network ends in', () => {
  expect(lastLayer(model())).toEqual({
    from: 'x',
    inputs: 2,
    classes: 3,
    factors: Float32Array.of(1, 2, 3, 4, 5, 6),
    biases: Float32Array.of(7, 8, 9),
  })
  expect(lastLayer(model('Sigmoid'))).toBeNull()
})

test('new classes come behind the old ones, which keep their factors', () => {
  const wider = widened(model(), { factors: Float32Array.of(10, 20, 30, 40), biases: Float32Array.of(50, 60) })!
  expect(lastLayer(wider)).toMatchObject({
    classes: 5,
    factors: Float32Array.of(1, 2, 3, 10, 30, 4, 5, 6, 20, 40),
    biases: Float32Array.of(7, 8, 9, 50, 60),
  })
  expect(fieldsOf(wider).map(({ number }) => number)).toEqual([1, 7, 8])
})

test('rows of another length, and networks of another make, are left alone', () => {
  expect(widened(model(), { factors: Float32Array.of(1), biases: Float32Array.of(1) })).toBeNull()
  expect(widened(model('Sigmoid'), { factors: Float32Array.of(1, 2), biases: Float32Array.of(1) })).toBeNull()
})

test('bytes that are no message are refused', () => {
  for (const bytes of [[0x0a, 5, 1], [0x0f], [0xff]]) expect(() => fieldsOf(Uint8Array.from(bytes))).toThrow(RangeError)
})
