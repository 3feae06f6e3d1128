import { joined } from '../../packages/bytes.ts'
import { constantIn, float16, float32, onnx, type Tensor, valuesOf, withConstant, within } from './constants.ts'
import { floatsOfHalves, halvesOf } from './half.ts'
import { fieldsOf } from './protobuf.ts'

/** Constants of fewer bytes stay as they are: all of them together are a few hundredths of a network. */
const least = 4096

/** The network with its large constants in 16 bits, as it is shipped. No runtime opens it like that: it is `restored` first. */
export const narrowed = (model: Uint8Array): Uint8Array =>
  changed(model, (constant) => {
    if (constant.type !== float32 || constant.raw.length < least) return null
    const values = valuesOf(constant)
    const halves = halvesOf(values)
    if (!alike(values, floatsOfHalves(halves))) return null
    return { ...constant, type: float16, raw: new Uint8Array(halves.buffer) }
  })

/**
 * The network with every constant in 32 bits again. Nodes of ONNX that make them of 16 would do it too, but folding them took
 * the runtime half a second of work at the first picture; this takes a fifth of it.
 */
export const restored = (model: Uint8Array): Uint8Array =>
  changed(model, (constant) =>
    constant.type === float16 ? { ...constant, type: float32, raw: new Uint8Array(valuesOf(constant).buffer) } : null,
  )

/** With other constants where `change` gives some, everything else as it was. */
const changed = (model: Uint8Array, change: (constant: Tensor) => Tensor | null) =>
  within(model, onnx.graph, (graph) =>
    joined(
      fieldsOf(graph).map((field) => {
        const constant = field.number === onnx.node ? constantIn(field) : null
        const other = constant && change(constant)
        return other ? withConstant(field, other) : field.whole
      }),
    ),
  )

/** Whether no number is further off than 11 bits of the largest: neither too large nor all of them too small for 16 bits. */
function alike(values: Float32Array, others: Float32Array): boolean {
  const most = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
  return most < largest && values.every((value, i) => Math.abs(value - others[i]!) <= most / 2048)
}

/** Of 16-bit floats. */
const largest = 65504
