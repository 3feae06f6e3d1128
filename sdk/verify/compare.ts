/** Whether what a control shows is what was to be written. */
import { isOneOf, normal, pathParts } from '../page/option-text.ts'
import type { Reading, Target } from '../types.ts'
import { parseDay, parseIso, sameDay } from './displayed-date.ts'

const LONG_TERM = /^(长期|長期|长期有效|永久|永久有效|9999[-/.]?12[-/.]?31|2099[-/.]?12[-/.]?31)$/

/** Digits, phone punctuation and the X of an ID number: a mask may set separators into these. */
const CODE = /^[\dXx+\-()\s]+$/
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\-()+]/g, '')
    .toUpperCase()

function sameNumber(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/[,\s]/g, '')
  return (
    /^-?\d+(\.\d+)?$/.test(plain(a)) &&
    /^-?\d+(\.\d+)?$/.test(plain(b)) &&
    !/^0\d/.test(plain(a)) &&
    Number(plain(a)) === Number(plain(b))
  )
}

/** '138****5678' stands for '13812345678': same length, same where shown, and at least half shown. */
function sameBehindStars(shown: string, wanted: string): boolean {
  if (!shown.includes('*') || shown.length !== wanted.length) return false
  const stars = shown.split('').filter((character) => character === '*').length
  return (
    stars * 2 <= shown.length &&
    [...shown].every((character, index) => character === '*' || character === wanted[index])
  )
}

const fold = (text: string) => text.replace(/\r\n?/g, '\n').trim()

export function sameValue(shown: string, wanted: string, kind: 'text' | 'number' = 'text'): boolean {
  const a = fold(shown)
  const b = fold(wanted)
  if (a === b || a.normalize('NFKC') === b.normalize('NFKC')) return true
  if (b === '') return false
  if (CODE.test(b) && CODE.test(a) && bare(a) === bare(b)) return true
  if (CODE.test(b) && sameBehindStars(a, b)) return true
  return kind === 'number' && sameNumber(a, b)
}

function sameOptions(wanted: readonly (readonly string[])[], shown: readonly string[]): boolean {
  const collapsed = shown.find((text) => /^\+\s*\d+/.test(text))
  const texts = shown.filter((text) => text !== collapsed)
  const hidden = collapsed ? Number(collapsed.match(/\d+/)?.[0]) : 0
  if (texts.length + hidden !== wanted.length) return false
  return texts.every((text) => wanted.some((alternatives) => isOneOf(text, alternatives)))
}

/** A composite shows '' for the parts that hold nothing. */
function withoutEmptyEnd(values: readonly string[]): readonly string[] {
  let end = values.length
  while (end > 0 && values[end - 1]!.trim() === '') end -= 1
  return values.slice(0, end)
}

/** Each level in order, or only the last when the page shows no more; `atLeast` levels where the page may end sooner. */
function samePath(whole: readonly (readonly string[])[], shown: readonly string[], atLeast = whole.length): boolean {
  if (whole.length === 0) return shown.length === 0
  for (let depth = whole.length; depth >= Math.max(1, atLeast); depth -= 1) {
    if (isPath(whole.slice(0, depth), shown)) return true
  }
  return false
}

function isPath(path: readonly (readonly string[])[], shown: readonly string[]): boolean {
  const last = path[path.length - 1]!
  if (shown.length === 1 && path.length > 1) {
    const joined = normal(shown[0]!)
    const whole = path.reduce<string[]>(
      (heads, level) => heads.flatMap((head) => level.map((text) => head + normal(text))),
      [''],
    )
    return isOneOf(shown[0]!, last) || whole.includes(joined)
  }
  return shown.length === path.length && path.every((alternatives, level) => isOneOf(shown[level]!, alternatives))
}

/** The first end of a range that waits for its second: 2016-04-18 -. */
const HALF = /^\s*[-–—~～至→]|[-–—~～至→]\s*$/

const WHOLE_DATE = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/g

function sameDate(iso: string, shown: string): boolean {
  if (HALF.test(shown) || (shown.match(WHOLE_DATE)?.length ?? 0) > 1) return false
  if (iso === '') return shown.trim() === ''
  return LONG_TERM.test(iso) ? LONG_TERM.test(normal(shown)) : sameDay(parseIso(iso), parseDay(shown))
}

export function compare(target: Target, reading: Reading): boolean {
  switch (target.kind) {
    case 'text':
      return reading.values.length > 0
        ? sameValue(reading.values.join(''), target.text) || sameValue(reading.text, target.text)
        : sameValue(reading.text, target.text, 'number')
    case 'options':
      return (
        sameOptions(target.options, reading.values) ||
        (target.or !== undefined && compare(target.or, { ...reading, values: pathParts(reading.values) }))
      )
    case 'path':
      return samePath(target.path, withoutEmptyEnd(reading.values), target.atLeast)
    case 'date':
      return sameDate(target.iso, reading.text)
    case 'dateRange':
      if (target.from === '' && target.to === '') return reading.values.every((value) => value.trim() === '')
      return (
        reading.values.length === 2 &&
        sameDate(target.from, reading.values[0]!) &&
        sameDate(target.to, reading.values[1]!)
      )
    case 'checked':
      return reading.checked === target.checked
    case 'files':
      return (
        reading.values.length === target.names.length &&
        target.names.every((name, index) => reading.values.includes(name) || reading.values[index] === '')
      )
  }
}
