/**
 * `node test/documents/make/learned/learn.ts [sheets] [rounds] [processes]`: teaches the reader's last layer the characters of
 * characters.ts from names printed in free fonts and photographed badly, and writes the tables that the reader is built with.
 * Needs Debian's fonts-noto-cjk, fonts-wqy-zenhei, fonts-arphic-ukai and fonts-cns11643-sung.
 */
import '../../node/workspace.ts'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Prepared } from './train.ts'

const { lastLayer } = await import('../../../../sdk/documents/engines/ppocr/widen.ts')
const { seeded } = await import('../data.ts')
const { badlyKnown, characters, unknown } = await import('./characters.ts')
const { readerFile } = await import('./look.ts')
const { quantised, writeTable } = await import('./table.ts')
const { learn } = await import('./train.ts')

const [sheets = 240, rounds = 12, processes = 4] = process.argv.slice(2).map(Number)
const layer = lastLayer(readerFile())!
const { inputs, classes } = layer
const looks = Array.from({ length: processes }, async (_, i) => {
  const args = [String(Math.ceil(sheets / processes)), String(i + 1)]
  const look = fork(new URL('look.ts', import.meta.url), args, { serialization: 'advanced' })
  const [lines] = (await once(look, 'message')) as [Prepared[]]
  console.log(`process ${i + 1}: ${lines.length} lines`)
  return lines
})
const lines = (await Promise.all(looks)).flat()
const said = (round: number, cost: number) => console.log(`round ${round + 1}: ${cost.toFixed(3)} a line`)
const learned = learn(lines, inputs, classes, [...characters].length, rounds, seeded(11), said)
/** How far each input reaches. */
const spread = Array.from({ length: inputs }, (_, i) => {
  let [n, sum] = [0, 0]
  for (const { inner } of lines) for (let at = i; at < inner.length; at += inputs, n++) sum += inner[at]! ** 2
  return Math.sqrt(sum / n)
})
writeTable(layer, unknown, badlyKnown, quantised(learned, spread))
process.exit(0)
