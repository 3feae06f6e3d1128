// `npm run docs`: the site, under `.output/docs`. Offline; needs the built packages (`npm run build`).
import { existsSync } from 'node:fs'
import { build } from 'vitepress'
import { copyOcrFiles } from '../cli/copy-ocr-files.ts'
import { assemble, catalogue, handWritten, referencePages, root } from './assemble.ts'

for (const room of ['rules', 'sdk'])
  if (!existsSync(`${root}${room}/dist/index.d.ts`)) throw new Error(`${room}/dist is missing: npm run build first`)
const out = `${root}.output/docs-pages`
assemble(out, handWritten(), catalogue(), referencePages())
copyOcrFiles(`${out}/public/ocr`, root)
await build(out, { outDir: `${root}.output/docs` })
