/** Writes `table.ts` from pinyin-pro: `node extension/agency/pinyin/generate.ts`. Every reading of a character counts: 重 is found by chong and by zhong. */
import { writeFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'

const FIRST = 0x4e00
const LAST = 0x9fff

/** Lines of the table: a syllable and all characters that can be read so. */
export function tableLines(): readonly string[] {
  const bySyllable = new Map<string, string>()
  for (let code = FIRST; code <= LAST; code++) {
    const char = String.fromCodePoint(code)
    const readings = pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true })
    for (const reading of new Set(readings)) {
      if (/^[a-z]{1,6}$/.test(reading)) bySyllable.set(reading, (bySyllable.get(reading) ?? '') + char)
    }
  }
  return [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, chars]) => `${syllable} ${chars}`)
}

if (import.meta.main) {
  const lines = tableLines().map((line) => `  '${line}',\n`)
  const head = '/** Syllables and the characters read so. Data, written by `generate.ts`. */\n'
  writeFileSync(
    new URL('table.ts', import.meta.url),
    `${head}export const pinyinTable: readonly string[] = [\n${lines.join('')}]\n`,
  )
}
