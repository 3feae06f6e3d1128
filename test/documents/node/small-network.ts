/** Parts of networks, as ONNX writes them. */
import { lengthField, numberField } from '../../../sdk/documents/engines/ppocr/protobuf.ts'
import { joined } from '../../../sdk/documents/packages/bytes.ts'

export const text = (number: number, value: string) => lengthField(number, new TextEncoder().encode(value))
export const floats = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer)

/** A node that gives constants: 32-bit floats, or what `type` says. */
export const constant = (name: string, dims: readonly number[], raw: Uint8Array, type = 1) => {
  const tensor = joined([
    ...dims.map((dim) => numberField(1, dim)),
    numberField(2, type),
    text(8, name),
    lengthField(9, raw),
  ])
  const attribute = joined([text(1, 'value'), lengthField(5, tensor), numberField(20, 4)])
  return lengthField(1, joined([text(2, name), text(4, 'Constant'), lengthField(5, attribute)]))
}

export const node = (operation: string, inputs: readonly string[], output: string) =>
  lengthField(1, joined([...inputs.map((name) => text(1, name)), text(2, output), text(4, operation)]))

/** A network of these nodes, the last of which gives `out`. */
export const network = (...nodes: readonly Uint8Array[]) =>
  joined([
    numberField(1, 8),
    lengthField(
      7,
      joined([...nodes, lengthField(12, joined([text(1, 'out'), lengthField(2, lengthField(1, numberField(1, 1)))]))]),
    ),
    lengthField(8, numberField(2, 9)),
  ])
