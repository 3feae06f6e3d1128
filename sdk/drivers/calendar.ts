/** Reading a calendar that stands in a pop-up, by its texts and where they stand. */
import {
  contains,
  localNameOf,
  nativeValueOf,
  optionSelectedOf,
  parentElementOf,
  queryAll,
  rectOf,
  selectOptionsOf,
  textContentOf,
} from '../page/dom.ts'
import type { Leaf } from '../page/shown.ts'
import { ownText, tokensOf } from '../page/shown.ts'
import { daysIn, parseHeader } from '../verify/displayed-date.ts'
import { monthsBelow } from './calendar-column.ts'

export interface Month {
  readonly year: number
  readonly month: number
}

/** A small thing without text in the header row. */
export interface Arrow {
  readonly element: Element
  /** Left of the title: back in time. */
  readonly back: boolean
  /** Where it stands: kits draw their arrows anew on each turn. */
  readonly key: number
}

export interface Calendar {
  readonly shown: Month
  /** Cells of the shown month; index 0 is day 1. */
  readonly days: readonly Element[]
  readonly arrows: readonly Arrow[]
}

/** Year and month of the title may stand in boxes of their own. */
function shownBy(element: Element): string {
  if (localNameOf(element) === 'select') return Array.from(selectOptionsOf(element)).find(optionSelectedOf)?.text ?? ''
  return nativeValueOf(element) ?? ownText(element)
}

const toLeaf = (element: Element): Leaf => ({
  element,
  text: shownBy(element),
  rect: rectOf(element),
})

/** From top to bottom, each from left to right. */
function rowsOf(cells: readonly Leaf[]): Leaf[][] {
  const rows = new Map<number, Leaf[]>()
  for (const cell of cells) {
    const y = Math.round(cell.rect.top + cell.rect.height / 2)
    const row = [...rows.keys()].find((key) => Math.abs(key - y) <= 4) ?? y
    rows.set(row, [...(rows.get(row) ?? []), cell])
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.rect.left - b.rect.left))
}

/** Runs 1, 2, 3 … in reading order: each is the days of one month, whatever grey days stand around it. */
function dayRuns(cells: readonly Leaf[]): Leaf[][] {
  const ordered = rowsOf(cells).flat()
  const runs: Leaf[][] = []
  for (const cell of ordered) {
    const day = Number(cell.text)
    const run = runs[runs.length - 1]
    if (day === 1) runs.push([cell])
    else if (run && run.length === day - 1) run.push(cell)
  }
  return runs.filter((run) => run.length >= 28)
}

/** Calendars side by side are cut apart at the gaps between their columns. */
function panels(cells: readonly Leaf[]): Leaf[][] {
  const sorted = [...cells].sort((a, b) => a.rect.left - b.rect.left)
  const centres = sorted.map((cell) => cell.rect.left + cell.rect.width / 2)
  const columns: number[] = []
  for (const x of centres) if (columns.length === 0 || x - columns[columns.length - 1]! > 8) columns.push(x)
  if (columns.length < 14) return [sorted]
  const half = columns.length / 2
  const border = (columns[half - 1]! + columns[half]!) / 2
  return [
    sorted.filter((cell) => cell.rect.left + cell.rect.width / 2 < border),
    sorted.filter((cell) => cell.rect.left + cell.rect.width / 2 >= border),
  ]
}

/** A box for the year or the month, or the arrow inside it: it opens a list of its own. */
function isOfBox(element: Element): boolean {
  for (let at: Element | null = element, depth = 0; at && depth < 3; at = parentElementOf(at), depth += 1) {
    if (localNameOf(at) === 'input' || localNameOf(at) === 'select') return true
    if (rectOf(at).width < 160 && queryAll(at, 'input,select').length > 0) return true
  }
  return false
}

const isNoise = (element: Element) => tokensOf(element).some((token) => /hidden/i.test(token))

/** A day in a box of its own: pressed in the belief that it turns the page, it would be chosen. */
const isDay = (element: Element) => /^\d{1,2}$/.test((textContentOf(element) ?? '').trim())

function arrowsIn(
  elements: readonly Element[],
  band: { top: number; bottom: number; left: number; right: number; middle: number },
): Arrow[] {
  const candidates = elements.filter((element) => {
    const rect = rectOf(element)
    const y = rect.top + rect.height / 2
    return (
      rect.width >= 6 &&
      rect.width <= 48 &&
      rect.height >= 6 &&
      rect.height <= 60 &&
      y >= band.top &&
      y <= band.bottom &&
      rect.left >= band.left - 24 &&
      rect.right <= band.right + 24 &&
      ownText(element).replace(/[«»‹›<>＜＞←→]/g, '') === '' &&
      !isNoise(element) &&
      !isDay(element) &&
      !isOfBox(element)
    )
  })
  // Deepest of each nest: the press bubbles to whoever listens.
  const deepest = candidates.filter(
    (element) => !candidates.some((other) => other !== element && contains(element, other)),
  )
  const byPlace = new Map<number, Arrow>()
  for (const element of deepest) {
    const rect = rectOf(element)
    const x = rect.left + rect.width / 2
    const key = Math.round(x / 6)
    if (!byPlace.has(key)) byPlace.set(key, { element, back: x < band.middle, key })
  }
  return [...byPlace.values()].sort((a, b) => a.key - b.key)
}

/** Calendars among the elements of a pop-up, left to right. */
export function calendarsIn(elements: readonly Element[]): Calendar[] {
  const leaves = elements.map(toLeaf)
  const cells = leaves.filter(({ text }) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31)
  if (cells.length < 28) return []
  const below = monthsBelow(leaves, cells, dayRuns)
  if (below.length > 0) return below
  const found: Calendar[] = []
  for (const panel of panels(cells)) {
    const run = dayRuns(panel)[0]
    if (!run) continue
    // Where a month begins on the week's first day, kits show a whole week of the month before: no part of the title.
    const weeks = rowsOf(panel).filter((row) => row.length > 4)
    const gridTop = Math.min(...[...run, ...weeks.flat()].map(({ rect }) => rect.top))
    const left = Math.min(...panel.map(({ rect }) => rect.left))
    const right = Math.max(...panel.map(({ rect }) => rect.right))
    const heads = leaves.filter(
      ({ text, rect }) =>
        text !== '' &&
        rect.bottom <= gridTop + 4 &&
        rect.bottom > gridTop - 160 &&
        rect.left >= left - 24 &&
        rect.right <= right + 24 &&
        !/^(日|一|二|三|四|五|六|su|mo|tu|we|th|fr|sa|sun|mon|tue|wed|thu|fri|sat|周.|星期.)$/i.test(text),
    )
    const shown = parseHeader(
      heads
        .sort((a, b) => a.rect.left - b.rect.left)
        .map(({ text }) => text)
        .join(' '),
    )
    const titled = heads.filter(({ text }) => /\d|月|[a-z]{3}/i.test(text))
    if (!shown.year || !shown.month || titled.length === 0 || run.length !== daysIn(shown.year, shown.month)) continue
    const top = Math.min(...titled.map(({ rect }) => rect.top)) - 12
    const bottom = Math.max(...titled.map(({ rect }) => rect.bottom)) + 12
    const edges = titled.flatMap(({ rect }) => [rect.left, rect.right])
    const middle = (Math.min(...edges) + Math.max(...edges)) / 2
    found.push({
      shown: { year: shown.year, month: shown.month },
      days: run.map(({ element }) => element),
      arrows: arrowsIn(elements, { top, bottom, left, right, middle }),
    })
  }
  return found
}

export const monthsApart = (from: Month, to: Month): number => (to.year - from.year) * 12 + to.month - from.month

/** A day that cannot be chosen. */
export function isDayOff(cell: Element): boolean {
  for (let at: Element | null = cell, depth = 0; at && depth < 3; at = parentElementOf(at), depth += 1) {
    if (tokensOf(at).some((token) => /(^|[-_])disabled$/i.test(token))) return true
    if (queryAll(at, '*').length > 4) return false
  }
  return false
}
