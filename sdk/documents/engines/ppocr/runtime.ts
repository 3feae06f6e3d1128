import * as ort from 'onnxruntime-web/wasm'
import { EngineError } from '../engine.ts'
import { withLearned } from './learned.ts'
import type { Model, Models } from './model.ts'
import { restored } from './narrow.ts'

/** Bytes of the networks and of the key file, and where the runtime finds its own parts. */
export interface ModelBytes {
  readonly detector: Uint8Array
  readonly direction: Uint8Array
  readonly reader: Uint8Array
  readonly keys: Uint8Array
  /** Left out in Node, where the package knows its own files. */
  readonly runtime?: { readonly script: string; readonly wasm: Uint8Array }
}

/** Starts ONNX Runtime's WebAssembly build, one thread, and opens the networks; the reader with what it was taught besides. */
export async function openModels(bytes: ModelBytes, learn: typeof withLearned = withLearned): Promise<Models> {
  ort.env.logLevel = 'error'
  ort.env.wasm.numThreads = 1
  ort.env.wasm.proxy = false
  if (bytes.runtime) {
    ort.env.wasm.wasmPaths = { mjs: bytes.runtime.script }
    ort.env.wasm.wasmBinary = bytes.runtime.wasm
  }
  const detector = await open(bytes.detector)
  const direction = await open(bytes.direction)
  const wider = learn(bytes.reader)
  const reader = await open(wider?.reader ?? bytes.reader)
  const keys = new TextDecoder().decode(bytes.keys).split(/\r?\n/)
  if (keys.at(-1) === '') keys.pop()
  const own = [...keys, ' ']
  return { detector, direction, reader, keys: [...own, ...(wider?.keys ?? [])], own: own.length }
}

async function open(bytes: Uint8Array): Promise<Model> {
  const session = await ort.InferenceSession.create(restored(bytes), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  })
  const [input] = session.inputNames
  const [output] = session.outputNames
  if (!input || !output) throw new EngineError('engine-failed', 'model')
  return {
    async run(data, dims) {
      const given = new ort.Tensor('float32', data, dims)
      const results = await session.run({ [input]: given })
      const found = results[output]
      if (!found || !(found.data instanceof Float32Array)) throw new EngineError('engine-failed', 'output')
      const answer = { data: found.data.slice(), dims: found.dims }
      found.dispose()
      given.dispose()
      return answer
    },
    release: () => session.release(),
  }
}
