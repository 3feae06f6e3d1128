/** Readings of Chinese characters without tones, ü written v. Loaded with the first search, never with the panel. */
import { pinyinTable } from './table.ts'

export type Readings = (char: string) => readonly string[]

const NONE: readonly string[] = []

export function pinyinReadings(): Readings {
  const byChar = new Map<string, string[]>()
  for (const line of pinyinTable) {
    const [syllable, chars] = line.split(' ') as [string, string]
    for (const char of chars) {
      const known = byChar.get(char)
      if (known) known.push(syllable)
      else byChar.set(char, [syllable])
    }
  }
  return (char) => byChar.get(char) ?? NONE
}
