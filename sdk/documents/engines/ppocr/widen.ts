import { joined } from '../../packages/bytes.ts'
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

/** Fields of ONNX's messages. */
const onnx = { graph: 7, node: 1, output: 12, input: 1, outputOf: 2, operation: 4, attribute: 5, tensor: 5 } as const
const tensor = { dims: 1, raw: 9 } as const

/** The last layer of a classifying network (MatMul, Add, Softmax with constant weights); null where it ends in another way. */
export function lastLayer(model: Uint8Array): LastLayer | null {
  const found = layerIn(model)
  if (!found) return null
  const { from, factors, biases } = found
  const [inputs = 0, classes = 0] = factors.dims
  return { from, inputs, classes, factors: floatsOf(factors.raw), biases: floatsOf(biases.raw) }
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
  const old = floatsOf(factors.raw)
  const wide = new Float32Array(inputs * (classes + more))
  for (let i = 0; i < inputs; i++) {
    wide.set(old.subarray(i * classes, (i + 1) * classes), i * (classes + more))
    for (let k = 0; k < more; k++) wide[i * (classes + more) + classes + k] = rows.factors[k * inputs + i]!
  }
  const added = new Float32Array(classes + more)
  added.set(floatsOf(biases.raw))
  added.set(rows.biases, classes)
  const changed = new Map<Field, Uint8Array>([
    [factors.node, constant(factors, [inputs, classes + more], wide)],
    [biases.node, constant(biases, [classes + more], added)],
    // Its shape is left for the runtime to find out.
    [output, lengthField(onnx.output, joined([lengthField(1, nameOf(output)), floatType]))],
  ])
  const body = joined(fieldsOf(graph).map((field) => changed.get(same(changed, field)) ?? field.whole))
  return joined(
    fieldsOf(model).map((field) => (field.number === onnx.graph ? lengthField(onnx.graph, body) : field.whole)),
  )
}

interface Constant {
  /** The node that gives it. */
  readonly node: Field
  readonly dims: readonly number[]
  readonly raw: Uint8Array
}

/** Type of a value: a tensor of 32-bit floats. */
const floatType = lengthField(2, lengthField(1, numberField(1, 1)))

const same = (known: ReadonlyMap<Field, unknown>, { whole }: Field) =>
  [...known.keys()].find((field) => field.whole.byteOffset === whole.byteOffset) as Field
const text = new TextDecoder()
const nameOf = ({ body }: Field) => fieldsOf(body).find((field) => field.number === 1)?.body ?? new Uint8Array(0)
const all = (node: Field, number: number) =>
  fieldsOf(node.body)
    .filter((field) => field.number === number)
    .map((field) => text.decode(field.body))

function layerIn(model: Uint8Array) {
  const graph = fieldsOf(model).find((field) => field.number === onnx.graph)?.body
  if (!graph) return null
  const fields = fieldsOf(graph)
  const output = fields.find((field) => field.number === onnx.output)
  const nodes = fields.filter((field) => field.number === onnx.node)
  // Inputs and outputs come first in a node: its weights need not be looked through for its name.
  const giver = new Map(nodes.flatMap((node) => all(node, onnx.outputOf).map((name) => [name, node] as const)))
  const before = (node: Field | undefined, operation: string) =>
    node && all(node, onnx.operation)[0] === operation ? all(node, onnx.input).map((name) => giver.get(name)) : []
  if (!output) return null
  const [add] = before(giver.get(text.decode(nameOf(output))), 'Softmax')
  const [product, biasNode] = before(add, 'Add')
  const [, factorNode] = before(product, 'MatMul')
  const from = product && all(product, onnx.input)[0]
  const factors = factorNode && constantIn(factorNode)
  const biases = biasNode && constantIn(biasNode)
  if (!from || !factors || !biases || factors.dims.length !== 2 || factors.dims[1] !== biases.dims[0]) return null
  return { graph, output, from, factors, biases }
}

function constantIn(node: Field): Constant | null {
  if (all(node, onnx.operation)[0] !== 'Constant') return null
  const attribute = fieldsOf(node.body).find((field) => field.number === onnx.attribute)
  const value = attribute && fieldsOf(attribute.body).find((field) => field.number === onnx.tensor)
  const parts = value ? fieldsOf(value.body) : []
  const raw = parts.find((field) => field.number === tensor.raw)?.body
  const dims = parts.filter((field) => field.number === tensor.dims).map((field) => field.value)
  return raw && raw.length === dims.reduce((size, dim) => size * dim, 4) ? { node, dims, raw } : null
}

/** The node with another tensor in it. */
function constant({ node }: Constant, dims: readonly number[], values: Float32Array): Uint8Array {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  const inTensor = (body: Uint8Array) =>
    joined([
      ...dims.map((dim) => numberField(tensor.dims, dim)),
      ...fieldsOf(body)
        .filter((field) => field.number !== tensor.dims && field.number !== tensor.raw)
        .map((field) => field.whole),
      lengthField(tensor.raw, raw),
    ])
  const within = (body: Uint8Array, number: number, change: (body: Uint8Array) => Uint8Array) =>
    joined(
      fieldsOf(body).map((field) => (field.number === number ? lengthField(number, change(field.body)) : field.whole)),
    )
  return lengthField(
    onnx.node,
    within(node.body, onnx.attribute, (attribute) => within(attribute, onnx.tensor, inTensor)),
  )
}

/** Numbers as they lie in the file, wherever they begin. */
const floatsOf = (raw: Uint8Array) => new Float32Array(raw.slice().buffer)
