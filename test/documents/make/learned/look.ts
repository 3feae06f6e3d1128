/** Looks at sheets of invented names: what the reader's last layer is given for each line. Runs as a process of its own. */
import '../../node/workspace.ts'
import type { Prepared } from './train.ts'

const { restored } = await import('../../../../sdk/documents/engines/ppocr/narrow.ts')
const { ppocrFile } = await import('../../node/ppocr-files.ts')
const { pick, seeded } = await import('../data.ts')
const { characters } = await import('./characters.ts')
const { openFonts, toLearnFrom } = await import('./fonts.ts')
const { openInner } = await import('./inner.ts')
const { alike, common, hanOf, invented } = await import('./invented.ts')
const { nameSheet } = await import('./names.ts')
const { prepared } = await import('./train.ts')

export const readerFile = () => restored(ppocrFile('reader'))

async function lookAt(sheets: number, seed: number): Promise<Prepared[]> {
  const keys = new TextDecoder().decode(ppocrFile('keys')).split(/\r?\n/)
  const reader = await openInner(readerFile())
  const { layer } = reader
  const random = seeded(seed)
  const fonts = openFonts(toLearnFrom)
  const name = invented(random, [common, alike, hanOf(keys)], 0.65)
  const classOf = new Map([
    ...keys.map((ch, i) => [ch, i + 1] as const),
    ...[...characters].map((ch, i) => [ch, layer.classes + i] as const),
  ])
  const lines: Prepared[] = []
  for (let s = 0; s < sheets; s++) {
    const sheet = await nameSheet(fonts[s % fonts.length]!, random, name)
    for (const { text, quad } of sheet.lines) {
      const ink = random() < 0.5 ? 'all' : 'black'
      const inner = await reader.look(sheet.image, quad, ink, pick(random, [1, 1, 1.2, 1.4]))
      if (inner) lines.push(prepared(layer, { inner, labels: [...text].map((ch) => classOf.get(ch)!) }))
    }
  }
  return lines
}

const [sheets, seed] = process.argv.slice(2).map(Number)
if (process.send && sheets && seed) process.send(await lookAt(sheets, seed), () => process.exit(0))
