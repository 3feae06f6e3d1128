import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { allowScripts } from '../access/trusted-scripts.ts'

declare function importScripts(...urls: string[]): void

/** Dedicated worker of the panel: Tesseract's own worker, behind the policy that lets only its packaged parts load. */
export default defineUnlistedScript(() => {
  const at = (path: string) => new URL(path, location.href).href
  const worker = at('ocr/worker.min.js')
  allowScripts([worker, at('ocr/tesseract-core-simd-lstm.js')])
  importScripts(worker)
})
