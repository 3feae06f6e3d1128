/** A reader's network that also gives what its last layer is given. */
import * as ort from 'onnxruntime-web/wasm'
import { cropLine, lineHeight } from '../../../../sdk/documents/engines/ppocr/crop.ts'
import { fieldsOf, lengthField, numberField } from '../../../../sdk/documents/engines/ppocr/protobuf.ts'
import { lineNorm, planes } from '../../../../sdk/documents/engines/ppocr/tensors.ts'
import { type LastLayer, lastLayer } from '../../../../sdk/documents/engines/ppocr/widen.ts'
import type { Quad } from '../../../../sdk/documents/image/geometry.ts'
import type { Raster } from '../../../../sdk/documents/image/raster.ts'
import type { Ink } from '../../../../sdk/documents/image/strip.ts'
import { joined } from '../../../../sdk/documents/packages/bytes.ts'

export interface InnerReader {
  readonly layer: LastLayer
  /** As the engine looks at a line. */
  look(image: Raster, quad: Quad, ink: Ink, wide: number): Promise<Float32Array | null>
}

export async function openInner(model: Uint8Array): Promise<InnerReader> {
  const layer = lastLayer(model)
  if (!layer) throw new Error('another network')
  const float = lengthField(2, lengthField(1, numberField(1, 1)))
  const output = lengthField(12, joined([lengthField(1, new TextEncoder().encode(layer.from)), float]))
  const more = joined(
    fieldsOf(model).map((field) => (field.number === 7 ? lengthField(7, joined([field.body, output])) : field.whole)),
  )
  ort.env.logLevel = 'error'
  ort.env.wasm.numThreads = 1
  const session = await ort.InferenceSession.create(more, { executionProviders: ['wasm'] })
  return {
    layer,
    async look(image, quad, ink, wide) {
      const line = cropLine(image, quad, ink, wide)
      if (!line) return null
      const width = Math.max(64, Math.ceil((line.width + 8) / 32) * 32)
      const pixels = planes(line, width, lineNorm.mean, lineNorm.scale)
      const given = new ort.Tensor('float32', pixels, [1, 3, lineHeight, width])
      const results = await session.run({ [session.inputNames[0]!]: given }, [layer.from])
      return (results[layer.from]!.data as Float32Array).slice()
    },
  }
}
