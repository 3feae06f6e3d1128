import { halfWidth, scan } from '../filing/compare.ts'

const IGNORED = /\s|\p{Default_Ignorable_Code_Point}/gu

let last: readonly [text: string, folded: string] = ['', '']

/** A name half-width, without blanks and invisible characters. */
export function closeName(text: string): string {
  return halfWidth(scan(text)).replace(IGNORED, '')
}

/** A name as the word lists are written: half-width, capitals, without blanks and invisible characters. */
export function foldName(text: string): string {
  if (last[0] !== text) last = [text, closeName(text).toUpperCase()]
  return last[1]
}

/** A name as it is typed, but half-width and without outer blanks: for rules about single characters. */
export function plainName(text: string): string {
  return halfWidth(scan(text)).trim()
}
