import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { allowScripts } from '../access/trusted-scripts.ts'

declare function importScripts(...urls: string[]): void

type Core = (options: { locateFile?: (file: string) => string }) => unknown
declare const self: { TesseractCoreWASM?: Core; TesseractCore?: Core }

/** Dedicated worker of the panel: Tesseract's own worker, behind the policy that lets only its packaged parts load. */
export default defineUnlistedScript(() => {
  const at = (path: string) => new URL(path, location.href).href
  const worker = at('ocr/worker.min.js')
  const core = at('ocr/tesseract-core-simd-lstm.js')
  allowScripts([worker, core])
  // The core looks for its wasm beside the worker, which is this script, not beside itself: told where it lies.
  importScripts(core)
  const make = self.TesseractCoreWASM ?? self.TesseractCore
  if (!make) throw new Error('the core of the reading engine did not load')
  self.TesseractCore = (options) => make({ locateFile: (file) => at(`ocr/${file}`), ...options })
  importScripts(worker)
})
