/**
 * `npm run ocr:score -- DIR [--engine tesseract|ppocr|auto] [--out FILE]`: reads every picture of DIR with the built extension in
 * headless Chromium. Writes `{ "<file>": { kind, fields, levels, ms } }`; where DIR has a truth.json, prints the score.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { calibration, score, type Truth, table } from './compare.ts'
import { type BuiltRead, openBuiltReader } from './node/built-reader.ts'

const usage = 'usage: npm run ocr:score -- DIR [--engine tesseract|ppocr|auto] [--out FILE] [--only PATTERN]'

function given() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { engine: { type: 'string', default: 'auto' }, out: { type: 'string' }, only: { type: 'string' } },
  })
  const [folder] = positionals
  const engine = values.engine
  if (!folder || !existsSync(folder) || (engine !== 'tesseract' && engine !== 'ppocr' && engine !== 'auto')) {
    console.error(usage)
    process.exit(2)
  }
  return { folder: resolve(folder), engine, out: values.out, only: new RegExp(values.only ?? '') } as const
}

const types: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

const { folder, engine, out, only } = given()
const files = readdirSync(folder)
  .filter((file) => extname(file).toLowerCase() in types && only.test(file))
  .sort()
const reader = await openBuiltReader(engine)
const read: Record<string, BuiltRead> = {}
try {
  for (const file of files) {
    const found = await reader.read(readFileSync(join(folder, file)), types[extname(file).toLowerCase()])
    read[file] = found
    console.error(`${file}: ${found.kind}, ${Math.round(found.ms)} ms`)
  }
} finally {
  await reader.close()
}
if (out) {
  const plain = Object.entries(read).map(([file, { kind, fields, levels, ms }]) => [
    file,
    { kind, fields, levels, ms: Math.round(ms) },
  ])
  writeFileSync(out, `${JSON.stringify(Object.fromEntries(plain), null, 1)}\n`)
}
const truthFile = join(folder, 'truth.json')
if (existsSync(truthFile)) {
  const { images } = JSON.parse(readFileSync(truthFile, 'utf8')) as { images: Truth[] }
  const wanted = images.filter((image) => image.file in read)
  const result = score(wanted, read)
  for (const miss of result.misses)
    console.log(`${miss.file} ${miss.field}: ${miss.want} ← ${miss.got || '∅'} (${miss.level})`)
  console.log(`${table(result)}\n\n${calibration(wanted, read)}`)
} else if (!out) console.log(JSON.stringify(read, null, 1))
