import { joined } from '../../packages/bytes.ts'
import { floatsOfHalves } from './half.ts'
import { type Field, fieldsOf, lengthField, numberField } from './protobuf.ts'

/** Fields of ONNX's messages. */
export const onnx = { graph: 7, node: 1, output: 12, input: 1, outputOf: 2, operation: 4, attribute: 5 } as const
const inAttribute = { tensor: 5 } as const
const inTensor = { dims: 1, type: 2, raw: 9 } as const

/** What the numbers of a tensor are, as ONNX counts its types. */
export const float32 = 1
export const float16 = 10
const bytesOf: Readonly<Record<number, number>> = { [float32]: 4, [float16]: 2 }

export interface Tensor {
  readonly dims: readonly number[]
  readonly type: number
  /** Numbers as they lie in the file. */
  readonly raw: Uint8Array
}

export interface Constant extends Tensor {
  /** The node that gives it. */
  readonly node: Field
}

const text = new TextDecoder()

/** Names or words in a node: of its inputs, its outputs, or its operation. */
export const wordsIn = (node: Field, number: number): string[] =>
  fieldsOf(node.body)
    .filter((field) => field.number === number)
    .map((field) => text.decode(field.body))

/** The floats that a node of constants gives; null where it is another node, or gives anything else. */
export function constantIn(node: Field): Constant | null {
  if (wordsIn(node, onnx.operation)[0] !== 'Constant') return null
  const attribute = fieldsOf(node.body).find((field) => field.number === onnx.attribute)
  const value = attribute && fieldsOf(attribute.body).find((field) => field.number === inAttribute.tensor)
  const parts = value ? fieldsOf(value.body) : []
  const raw = parts.find((field) => field.number === inTensor.raw)?.body
  const type = parts.find((field) => field.number === inTensor.type)?.value ?? 0
  const dims = parts.filter((field) => field.number === inTensor.dims).map((field) => field.value)
  const length = dims.reduce((size, dim) => size * dim, bytesOf[type] ?? Number.NaN)
  return raw?.length === length ? { node, dims, type, raw } : null
}

/** Its numbers, wherever they begin in the file. */
export function valuesOf({ type, raw }: Tensor): Float32Array {
  // Copied to a beginning of its own; Node's `slice` of a Buffer would not.
  const { buffer } = new Uint8Array(raw)
  return type === float16 ? floatsOfHalves(new Uint16Array(buffer)) : new Float32Array(buffer)
}

/** A node of constants with other ones in it. */
export function withConstant(node: Field, { dims, type, raw }: Tensor): Uint8Array {
  const tensor = (body: Uint8Array) =>
    joined([
      ...dims.map((dim) => numberField(inTensor.dims, dim)),
      numberField(inTensor.type, type),
      ...fieldsOf(body)
        .filter(({ number }) => number !== inTensor.dims && number !== inTensor.type && number !== inTensor.raw)
        .map((field) => field.whole),
      lengthField(inTensor.raw, raw),
    ])
  const attribute = (body: Uint8Array) => within(body, inAttribute.tensor, tensor)
  return lengthField(onnx.node, within(node.body, onnx.attribute, attribute))
}

/** A message with one of its parts changed. */
export const within = (body: Uint8Array, number: number, change: (body: Uint8Array) => Uint8Array): Uint8Array =>
  joined(
    fieldsOf(body).map((field) => (field.number === number ? lengthField(number, change(field.body)) : field.whole)),
  )
