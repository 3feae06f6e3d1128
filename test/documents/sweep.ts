/**
 * `node test/documents/sweep.ts DIR [name part] [tesseract|ppocr]`: reads a folder with truth.json in Node and prints the score,
 * each picture's misses as soon as it is read. With BA_DEEP=1 the whole folder's score also goes into test/REPORT.md.
 */
import './node/workspace.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calibration, type ReadFile, score, type Truth, table } from './compare.ts'
import { report } from './node/report.ts'

const [folder, only = '', engineName = 'tesseract'] = process.argv.slice(2)
if (!folder) {
  console.error('usage: sweep.ts DIR [name part]')
  process.exit(2)
}
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { images: Truth[] }
const wanted = truth.images.filter((image) => new RegExp(only).test(image.file))
const { pictureReader } = await import('./node/read-folder.ts')
const engine =
  engineName === 'ppocr'
    ? (await import('../../sdk/documents/engines/ppocr/engine.ts')).ppocrEngine(
        (await import('./node/ppocr-files.ts')).openInNode,
      )
    : (await import('../../sdk/documents/engines/tesseract.ts')).tesseractEngine({
        langPath: (await import('./node/tesseract-files.ts')).languageFolder,
      })
const reader = await pictureReader(engine, '2026-11-24')
const read: Record<string, ReadFile> = {}
for (const truth of wanted) {
  read[truth.file] = await reader.read(readFileSync(join(folder, truth.file)))
  for (const miss of score([truth], read).misses)
    console.log(`${miss.file} ${miss.field}: ${miss.want} ← ${miss.got || '∅'} (${miss.level})`)
}
await reader.dispose()
await engine.dispose()
const result = score(wanted, read)
const text = `${table(result)}\n\n${calibration(wanted, read)}`
console.log(text)
if (only === '')
  report(
    `a folder of ${wanted.length} pictures not in the repository, ${engineName === 'ppocr' ? 'networks (Node)' : 'light engine'}`,
    text,
  )
