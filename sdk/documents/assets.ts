import { type PpocrPart, ppocrAssets, tesseractAssets } from './assets-manifest.ts'
import { EngineError } from './engines/engine.ts'
import type { ModelBytes } from './engines/ppocr/runtime.ts'
import type { TesseractPaths } from './engines/tesseract.ts'

export interface Asset {
  /** Name under the assets folder. */
  readonly file: string
  /** Where the build takes it from, below node_modules; `beian-ocr-files` does the same. */
  readonly from: string
  /** SHA-256 of what is there, where that is a network to be narrowed (narrow.ts) before it is shipped. */
  readonly origin?: string
  /** Of what is shipped. */
  readonly sha256: string
  readonly bytes: number
}

/** Files that each engine needs in the assets folder. Without those of PP-OCR the reader works with Tesseract alone. */
export const assetsOf: Readonly<Record<'tesseract' | 'ppocr', readonly Asset[]>> = {
  tesseract: tesseractAssets,
  ppocr: Object.values(ppocrAssets),
}

/** Paths of Tesseract's files after their hashes were compared. */
export async function checkedTesseract(base: string, worker?: string): Promise<TesseractPaths> {
  await Promise.all(assetsOf.tesseract.map((asset) => verified(base, asset)))
  const url = (file: string) => new URL(base + file, location.href).href
  return {
    workerPath: worker ?? url('worker.min.js'),
    corePath: url('tesseract-core-simd-lstm.js'),
    langPath: url('lang'),
  }
}

/** PP-OCR's files after their hashes were compared; `onProgress` hears the share that has arrived. */
export async function checkedPpocr(base: string, onProgress?: (done: number) => void): Promise<ModelBytes> {
  const total = assetsOf.ppocr.reduce((sum, asset) => sum + asset.bytes, 0)
  let arrived = 0
  const get = async (part: PpocrPart) => {
    const asset = ppocrAssets[part]
    const bytes = await verified(base, asset)
    arrived += asset.bytes
    onProgress?.(arrived / total)
    return bytes
  }
  // The smallest first: where the engine is not packaged, nothing large is asked for.
  const keys = await get('keys')
  const [detector, direction, reader, wasm] = await Promise.all([
    get('detector'),
    get('direction'),
    get('reader'),
    get('wasm'),
    get('script'),
  ])
  const script = new URL(base + ppocrAssets.script.file, location.href).href
  return { detector, direction, reader, keys, runtime: { script, wasm } }
}

/** Bytes of a shipped file; EngineError when it is absent or not the one that was shipped. */
export async function verified(base: string, asset: Asset): Promise<Uint8Array> {
  const bytes = await fetch(base + asset.file).then(
    async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : null),
    () => null,
  )
  if (!bytes) throw new EngineError('engine-missing', asset.file)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex !== asset.sha256) throw new EngineError('engine-tampered', asset.file)
  return bytes
}
