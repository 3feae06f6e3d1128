import { joined } from '../../packages/bytes.ts'
import { constantIn, float32, onnx, valuesOf, withConstant, wordsIn } from './constants.ts'
import { type Field, fieldsOf, lengthField, numberField } from './protobuf.ts'

/** What a reader's last layer looks for: one row of `inputs` factors and a bias for each character. */
export interface Rows {
  /** `inputs` numbers a character, one character after the other. */
  readonly factors: Float32Array
  readonly biases: Float32Array
}

/** The last layer of a network that tells classes apart: what it multiplies by, and adds. */
export interface LastLayer {
  /** What the network calls that which the layer is given. */
  readonly from: string
  readonly inputs: number
  readonly classes: number
  /** Row by row, `classes` numbers for each input. */
  readonly factors: Float32Array
  readonly biases: Float32Array
}

/** The last layer of a classifying network (MatMul, Add, Softmax with constant weights); null where it ends in another way. */
export function lastLayer(model: Uint8Array): LastLayer | null {
  const found = layerIn(model)
  if (!found) return null
  const { from, factors, biases } = found
  const [inputs = 0, classes = 0] = factors.dims
  return { from, inputs, classes, factors: valuesOf(factors), biases: valuesOf(biases) }
}

/**
 * The network with more classes behind those it has: its last layer made wider, everything else as it was. What it says of the
 * others changes only where one of the new ones fits better, as their probabilities sum to 1 with the new ones.
 * Null where the network does not end in such a layer.
 */
export function widened(model: Uint8Array, rows: Rows): Uint8Array | null {
  const found = layerIn(model)
  if (!found) return null
  const { factors, biases, graph, output } = found
  const [inputs = 0, classes = 0] = factors.dims
  const more = rows.biases.length
  if (rows.factors.length !== inputs * more) return null
  const old = valuesOf(factors)
  const wide = new Float32Array(inputs * (classes + more))
  for (let i = 0; i < inputs; i++) {
    wide.set(old.subarray(i * classes, (i + 1) * classes), i * (classes + more))
    for (let k = 0; k < more; k++) wide[i * (classes + more) + classes + k] = rows.factors[k * inputs + i]!
  }
  const added = new Float32Array(classes + more)
  added.set(valuesOf(biases))
  added.set(rows.biases, classes)
  const changed = new Map<Field, Uint8Array>([
    [factors.node, constant(factors.node, [inputs, classes + more], wide)],
    [biases.node, constant(biases.node, [classes + more], added)],
    // Its shape is left for the runtime to find out.
    [output, lengthField(onnx.output, joined([lengthField(1, nameOf(output)), floatType]))],
  ])
  const body = joined(fieldsOf(graph).map((field) => changed.get(same(changed, field)) ?? field.whole))
  return joined(
    fieldsOf(model).map((field) => (field.number === onnx.graph ? lengthField(onnx.graph, body) : field.whole)),
  )
}

/** Type of a value: a tensor of 32-bit floats. */
const floatType = lengthField(2, lengthField(1, numberField(1, float32)))

const same = (known: ReadonlyMap<Field, unknown>, { whole }: Field) =>
  [...known.keys()].find((field) => field.whole.byteOffset === whole.byteOffset) as Field
const text = new TextDecoder()
const nameOf = ({ body }: Field) => fieldsOf(body).find((field) => field.number === 1)?.body ?? new Uint8Array(0)

function layerIn(model: Uint8Array) {
  const graph = fieldsOf(model).find((field) => field.number === onnx.graph)?.body
  if (!graph) return null
  const fields = fieldsOf(graph)
  const output = fields.find((field) => field.number === onnx.output)
  const nodes = fields.filter((field) => field.number === onnx.node)
  // Inputs and outputs come first in a node: its weights need not be looked through for its name.
  const giver = new Map(nodes.flatMap((node) => wordsIn(node, onnx.outputOf).map((name) => [name, node] as const)))
  const before = (node: Field | undefined, operation: string) =>
    node && wordsIn(node, onnx.operation)[0] === operation
      ? wordsIn(node, onnx.input).map((name) => giver.get(name))
      : []
  if (!output) return null
  const [add] = before(giver.get(text.decode(nameOf(output))), 'Softmax')
  const [product, biasNode] = before(add, 'Add')
  const [, factorNode] = before(product, 'MatMul')
  const from = product && wordsIn(product, onnx.input)[0]
  const factors = factorNode && constantIn(factorNode)
  const biases = biasNode && constantIn(biasNode)
  if (!from || !factors || !biases || factors.dims.length !== 2 || factors.dims[1] !== biases.dims[0]) return null
  return { graph, output, from, factors, biases }
}

const constant = (node: Field, dims: readonly number[], values: Float32Array) =>
  withConstant(node, { dims, type: float32, raw: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) })
