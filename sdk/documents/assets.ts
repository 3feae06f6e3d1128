import { tesseractAssets } from './assets-manifest.ts'
import { EngineError } from './engines/engine.ts'
import type { TesseractPaths } from './engines/tesseract.ts'

export interface Asset {
  /** Name under the assets folder. */
  readonly file: string
  /** Where the build takes it from, below node_modules. */
  readonly from: string
  readonly sha256: string
  readonly bytes: number
}

export const assetsOf: Readonly<Record<'tesseract', readonly Asset[]>> = { tesseract: tesseractAssets }

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

/** Bytes of a shipped file; EngineError when it is absent or not the one that was shipped. */
export async function verified(base: string, asset: Asset): Promise<Uint8Array> {
  const bytes = await fetch(base + asset.file).then(
    async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : null),
    () => null,
  )
  if (!bytes) throw new EngineError('engine-missing', asset.file)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()))
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex !== asset.sha256) throw new EngineError('engine-tampered', asset.file)
  return bytes
}
