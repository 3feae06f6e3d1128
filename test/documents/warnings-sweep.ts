/**
 * `node test/documents/warnings-sweep.ts DIR [name part]`: reads a folder with truth.json in Node and prints, for each way its
 * pictures are spoilt, how many get each warning. With every picture, what was measured of it goes to DIR/warnings.jsonl; a run
 * that was stopped goes on there.
 */
import './node/workspace.ts'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Truth } from './compare.ts'

const [folder, part = '', kept = 'warnings.jsonl'] = process.argv.slice(2)
if (!folder) {
  console.error('usage: warnings-sweep.ts DIR [name part]')
  process.exit(2)
}
const { sniff } = await import('../../sdk/documents/image/sniff.ts')
const { parsePicture } = await import('../../sdk/documents/pipeline.ts')
const { featuresOf, qualityOf } = await import('../../sdk/documents/quality.ts')
const { ppocrEngine } = await import('../../sdk/documents/engines/ppocr/engine.ts')
const { decodeInNode } = await import('./node/decode.ts')
const { openInNode } = await import('./node/ppocr-files.ts')

interface Seen {
  readonly file: string
  readonly degradation: string
  readonly codes: readonly string[]
}
const today = '2026-11-24'
const { images } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { images: Truth[] }
const list = join(folder, kept)
const seen: Seen[] = existsSync(list)
  ? readFileSync(list, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : []
const engine = ppocrEngine(openInNode)
for (const { file, degradation } of images) {
  if (!new RegExp(part).test(file) || seen.some((one) => one.file === file)) continue
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  const sniffed = sniff(bytes)
  if (!sniffed.ok) continue
  const image = await decodeInNode(bytes, sniffed.info, 4096)
  const read = await parsePicture(engine, image, { today })
  const codes = read.ok ? [...new Set(qualityOf(image, read, today).map(({ code }) => code))] : ['unread']
  const one = { file, degradation, codes, ...(read.ok ? { features: featuresOf(image, read), kind: read.kind } : {}) }
  seen.push(one)
  appendFileSync(list, `${JSON.stringify(one)}\n`)
}
await engine.dispose()

const every = [...new Set(seen.flatMap(({ codes }) => codes))].sort()
const classes = [...new Set(seen.map(({ degradation }) => degradation))]
console.log(['', 'n', ...every].join('\t'))
for (const name of classes) {
  const own = seen.filter(({ degradation }) => degradation === name)
  const counts = every.map((code) => own.filter(({ codes }) => codes.includes(code)).length || '')
  console.log([name, own.length, ...counts].join('\t'))
}
