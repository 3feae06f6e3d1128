/**
 * `node test/documents/sweep.ts DIR [name part]`: reads a folder with truth.json in Node and prints the score. With BA_DEEP=1
 * the whole folder's score also goes into test/REPORT.md.
 */
import './node/workspace.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calibration, score, type Truth, table } from './compare.ts'
import { report } from './node/report.ts'
import { languageFolder } from './node/tesseract-files.ts'

const [folder, only = ''] = process.argv.slice(2)
if (!folder) {
  console.error('usage: sweep.ts DIR [name part]')
  process.exit(2)
}
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { images: Truth[] }
const wanted = truth.images.filter((image) => new RegExp(only).test(image.file))
const { tesseractEngine } = await import('../../sdk/documents/engines/tesseract.ts')
const { readFolder } = await import('./node/read-folder.ts')
const engine = tesseractEngine({ langPath: languageFolder })
const read = await readFolder(
  folder,
  wanted.map((image) => image.file),
  engine,
  '2026-11-24',
)
const result = score(wanted, read)
for (const miss of result.misses)
  console.log(`${miss.file} ${miss.field}: ${miss.want} ← ${miss.got || '∅'} (${miss.level})`)
const text = `${table(result)}\n\n${calibration(wanted, read)}`
console.log(text)
if (only === '') report(`a folder of ${wanted.length} pictures not in the repository, light engine`, text)
