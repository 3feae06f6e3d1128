/**
 * `node test/documents/kinds-sweep.ts DIR [ppocr|tesseract] [name part] [seed] [each]`: invents documents beyond the common
 * card and licence in DIR (kept if they are there), reads them in Node and prints the score per kind. With BA_DEEP=1 the score
 * of all kinds also goes into test/REPORT.md.
 */
import './node/workspace.ts'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calibration, type ReadFile, score, type Truth, table } from './compare.ts'
import { report } from './node/report.ts'

const { kindsExpected, others } = await import('./make/others.ts')
const { makeOthers } = await import('./make/render.ts')

const [folder, engineName = 'ppocr', part = '', seed = '20261127', each = '1'] = process.argv.slice(2)
if (!folder) {
  console.error('usage: kinds-sweep.ts DIR [ppocr|tesseract] [name part] [seed] [each]')
  process.exit(2)
}
const classes = ['clean', 'easy', 'hard', 'low', 'worn', 'glare', 'marked']
const list = join(folder, 'truth.json')
const made: readonly Truth[] = existsSync(list)
  ? (JSON.parse(readFileSync(list, 'utf8')) as { images: Truth[] }).images
  : await makeOthers(folder, Number(seed), Number(each), classes)
const wanted = made.filter(({ docType, file }) => docType in others && new RegExp(part).test(file))

const { pictureReader } = await import('./node/read-folder.ts')
const engine =
  engineName === 'tesseract'
    ? (await import('../../sdk/documents/engines/tesseract.ts')).tesseractEngine({
        langPath: (await import('./node/tesseract-files.ts')).languageFolder,
      })
    : (await import('../../sdk/documents/engines/ppocr/engine.ts')).ppocrEngine(
        (await import('./node/ppocr-files.ts')).openInNode,
      )
// What was read is kept, so that a run that was stopped goes on where it was; remove the file to read anew.
const kept = join(folder, `read-${engineName}.json`)
const read: Record<string, ReadFile> = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}
const reader = await pictureReader(engine, '2026-11-24')
for (const { file } of wanted) {
  if (read[file]) continue
  read[file] = await reader.read(readFileSync(join(folder, file)))
  writeFileSync(kept, JSON.stringify(read))
}
await reader.dispose()
await engine.dispose()
for (const miss of score(wanted, read).misses)
  console.log(`${miss.file} ${miss.field}: ${miss.want} ← ${miss.got || '∅'} (${miss.level})`)
for (const { file, docType } of wanted)
  if (read[file]?.kind !== kindsExpected[docType]) console.log(`${file} taken for ${read[file]?.kind}`)
const byKind = score(
  wanted.map((truth) => ({ ...truth, degradation: truth.docType })),
  read,
)
const known = wanted.filter(({ file, docType }) => read[file]?.kind === kindsExpected[docType]).length
const text = [table(byKind), `kind known ${known}/${wanted.length}`, '', calibration(wanted, read)].join('\n')
console.log(text)
if (part === '') report(`documents beyond card and licence, ${engineName}`, text)
