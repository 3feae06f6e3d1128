import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedBytes } from '../../../sdk/cli/shipped-bytes.ts'
import { type PpocrPart, ppocrAssets } from '../../../sdk/documents/assets-manifest.ts'
import { openModels } from '../../../sdk/documents/engines/ppocr/runtime.ts'

const modules = join(import.meta.dirname, '..', '..', '..', 'node_modules')

/** A file of PP-OCR as it is shipped. */
export const ppocrFile = (part: PpocrPart): Uint8Array =>
  new Uint8Array(shippedBytes(ppocrAssets[part], readFileSync(join(modules, ppocrAssets[part].from))))

/** The shipped PP-OCR networks, opened in Node; `learn` as in openModels. */
export const openInNode = (learn?: Parameters<typeof openModels>[1]): ReturnType<typeof openModels> =>
  openModels(
    {
      detector: ppocrFile('detector'),
      direction: ppocrFile('direction'),
      reader: ppocrFile('reader'),
      keys: ppocrFile('keys'),
    },
    learn,
  )
