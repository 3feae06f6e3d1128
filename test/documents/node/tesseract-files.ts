import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Folder of the packaged chi_sim model. */
export const languageFolder = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json')),
  '4.0.0_best_int',
)
