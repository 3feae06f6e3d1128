import type { Readings } from '../pinyin/readings.ts'
import { fold } from './fold.ts'

/** A name as it can be typed: for each character what may stand for it. */
export interface Spelling {
  /** Full readings of each character; a letter or digit reads as itself. */
  readonly readings: readonly (readonly string[])[]
}

export function spellingOf(name: string, readings: Readings): Spelling {
  const chars = [...fold(name)].filter((char) => /[\p{L}\p{N}]/u.test(char))
  return { readings: chars.map((char) => (/[a-z0-9]/.test(char) ? [char] : readings(char))) }
}

/** zh, ch, sh are typed as two letters by some and as one by others. */
const initialsOf = (reading: string): readonly string[] =>
  /^[zcs]h/.test(reading) ? [reading.slice(0, 2), reading[0]!] : [reading[0]!]

/**
 * Whether letters name a run of the name's characters, each by its reading, its initial or, the last one, the beginning
 * of its reading: `qinghe`, `qh`, `qhesh`. `from`: the character the run begins with.
 */
function spells({ readings }: Spelling, letters: string, from: number): boolean {
  // What is known to lead nowhere; without it a name of equal characters would be walked again and again.
  const dead = new Set<number>()
  const walk = (char: number, at: number): boolean => {
    if (at === letters.length) return true
    if (char >= readings.length) return false
    const key = char * 64 + at
    if (dead.has(key)) return false
    const rest = letters.slice(at)
    for (const reading of readings[char]!) {
      if (reading.startsWith(rest)) return true
      if (rest.startsWith(reading) && walk(char + 1, at + reading.length)) return true
      for (const initial of initialsOf(reading))
        if (rest.startsWith(initial) && walk(char + 1, at + initial.length)) return true
    }
    dead.add(key)
    return false
  }
  return walk(from, 0)
}

const LONGEST = 60

/** Position of the first character of a run that the letters name; -1 when there is none. */
export function findSpelling(spelling: Spelling, letters: string): number {
  if (letters.length > LONGEST) return -1
  const first = letters[0]!
  return spelling.readings.findIndex(
    (readings, from) => readings.some((one) => one[0] === first) && spells(spelling, letters, from),
  )
}
