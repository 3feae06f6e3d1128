import type { Steps } from '../steps.ts'
import {
  attr,
  childCountOf,
  classTextOf,
  closest,
  flatParentOf,
  localNameOf,
  nextElementOf,
  previousElementOf,
} from './dom.ts'
import { bottom, type Layout, shared } from './layout.ts'
import { lowerBound } from './shell.ts'
import type { PlacedRun } from './text-runs.ts'
import type { Walk } from './walk.ts'

export interface Heading {
  readonly text: string
  readonly at: number
  /** Where the section ends in document order. */
  readonly end: number
  readonly size: number
  readonly level: number
  readonly node: Node
}

const TITLE =
  /(^|[-_ ])(title|heading|header|caption|subtitle|card-?head|panel-?head|section-?name|group-?title|legend)([-_ ]|$)/
const PROGRESS = /(^|[-_ ])(steps?|tabs?|wizard|progress|timeline|nav|stepper)([-_ ]|$|__)/
const CURRENT = /(^|[-_ ])(is-)?(active|current|selected|process|on|doing|checked|cur|this)([-_ ]|$)/
const MAX_LENGTH = 40
const LARGER = 1.1

const headingLevel = (run: PlacedRun): number => {
  const element = closest(run.parent, 'h1,h2,h3,h4,h5,h6,legend,summary,caption,[role=heading]')
  if (!element) return 0
  const name = localNameOf(element)
  if (/^h\d$/.test(name)) return Number(name[1])
  return Number(attr(element, 'aria-level') ?? 0) || 4
}

/** Heights of lines differ with the font and the rounding: 16 px over 14 px may be 17 over 16. */
const fontSize = (run: PlacedRun, layout: Layout): number =>
  Number.parseFloat(layout.style(run.parent)?.fontSize ?? '') || run.run.size

const textSize = (runs: readonly PlacedRun[], layout: Layout): number => {
  const sizes = runs.filter(({ run }) => run.role !== 'heading').map((run) => fontSize(run, layout))
  sizes.sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 14
}

/** Headings over controls: heading elements, titles by class, larger or bold lines that stand alone and head several controls. */
export function* readHeadings(
  runs: readonly PlacedRun[],
  walk: Walk,
  layout: Layout,
  places: readonly number[],
  rects: readonly { readonly y: number; readonly height: number; readonly x: number }[],
): Steps<{ headings: Heading[]; labels: ReadonlySet<number> }> {
  const usual = textSize(runs, layout)
  const groups = new Map<string, { run: PlacedRun; level: number }[]>()
  const near = bandsOf(rects)
  const alone = (run: PlacedRun): boolean =>
    !near(run.run.rect).some(
      (rect) => shared(rect.y, rect.y + rect.height, run.run.rect.y, bottom(run.run.rect)) > 0.5 * run.run.size,
    )
  yield
  for (const [nth, run] of runs.entries()) {
    if (nth % 32 === 31) yield
    const { role, text } = run.run
    const size = fontSize(run, layout)
    if (role === 'action' || role === 'aside' || text.trim().length > MAX_LENGTH || text.trim().length < 2) continue
    // Names of other steps and tabs head nothing here.
    if (role !== 'heading' && listsSteps(run.parent, walk, places)) continue
    if (isColumnHead(run.parent)) continue
    const level = role === 'heading' ? headingLevel(run) : 0
    const larger = size > usual * LARGER
    const titled = TITLE.test(classTextOf(run.parent)) || TITLE.test(parentClass(run.parent))
    const band = bandOf(run, walk, places) !== undefined
    if (level === 0 && !larger && !titled && !band && !(role === 'text' && isBold(run, layout))) continue
    if (level === 0 && !alone(run)) continue
    const key = level > 0 ? `h${level}` : `${Math.round(size)}:${larger}:${titled || band}:${classTextOf(run.parent)}`
    const group = groups.get(key)
    if (group) group.push({ run, level })
    else groups.set(key, [{ run, level }])
  }
  const headings: Heading[] = []
  const labels = new Set<number>()
  for (const group of groups.values()) {
    yield
    if (headsOne(group, walk, places)) {
      for (const { run } of group) labels.add(run.run.at)
      continue
    }
    for (const { run, level } of group) {
      const end = sectionEnd(run, walk, places)
      if (end !== undefined)
        headings.push({
          text: run.run.text.trim(),
          at: run.run.at,
          end,
          size: fontSize(run, layout),
          level,
          node: run.nodes[0]!,
        })
    }
  }
  return { headings: headings.sort((a, b) => a.at - b.at), labels }
}

interface Upright {
  readonly y: number
  readonly height: number
}

const BAND = 64

/** Finds the rects at the height of another one. */
const bandsOf = (rects: readonly Upright[]): ((at: Upright) => readonly Upright[]) => {
  const bands = new Map<number, Upright[]>()
  for (const rect of rects) {
    for (let band = Math.floor(rect.y / BAND); band <= Math.floor((rect.y + rect.height) / BAND); band++) {
      const list = bands.get(band)
      if (list) list.push(rect)
      else bands.set(band, [rect])
    }
  }
  return ({ y, height }) => {
    const found: Upright[] = []
    for (let band = Math.floor(y / BAND); band <= Math.floor((y + height) / BAND); band++)
      found.push(...(bands.get(band) ?? []))
    return found
  }
}

/** A cell among others in its row names a column or the cell beside it, however bold it is. */
const isColumnHead = (element: Element): boolean => {
  const cell = closest(element, 'th,td,[role=columnheader]')
  return cell !== null && (nextElementOf(cell) !== null || previousElementOf(cell) !== null)
}

/** The only cell of a row, without a control, across a table of several columns: the name of the rows below. */
const bandOf = (run: PlacedRun, walk: Walk, places: readonly number[]): Element | undefined => {
  const cell = closest(run.parent, 'th,td,[role=columnheader],[role=cell],[role=gridcell]')
  if (!cell || nextElementOf(cell) || previousElementOf(cell) || holdsControls(cell, walk, places)) return undefined
  const row = flatParentOf(cell)
  const across = Number(attr(cell, 'colspan') ?? attr(cell, 'aria-colspan') ?? 1)
  const beside = row && (nextElementOf(row) ?? previousElementOf(row))
  return across > 1 || (beside && childCountOf(beside) > 1) ? cell : undefined
}

const parentClass = (element: Element): string => {
  const parent = flatParentOf(element)
  return parent ? classTextOf(parent) : ''
}
const isBold = (run: PlacedRun, layout: Layout): boolean => Number(layout.style(run.parent)?.fontWeight ?? 400) >= 600

/** Lines that each stand over one control are labels, whatever their element. */
const headsOne = (group: readonly { run: PlacedRun }[], walk: Walk, places: readonly number[]): boolean => {
  if (group.length < 3) return false
  let single = 0
  for (const [index, { run }] of group.entries()) {
    // The last one heads what its own box holds.
    const end = group[index + 1]?.run.run.at ?? (sectionEnd(run, walk, places) ?? run.run.at) + 1
    if (lowerBound(places, end) - lowerBound(places, run.run.at) === 1) single++
  }
  return single > group.length * 0.6
}

/** End of the smallest ancestor that holds a control after the heading. */
const sectionEnd = (run: PlacedRun, walk: Walk, places: readonly number[]): number | undefined => {
  const next = places[lowerBound(places, run.run.at)]
  if (next === undefined) return undefined
  for (let current: Element | null = run.parent; current; current = flatParentOf(current)) {
    const span = walk.spans.get(current)
    if (span && span.end > next && span.start <= run.run.at) return span.end
  }
  return undefined
}

/** Headings in force at each control, outermost first. */
export const scopesOf = (headings: readonly Heading[], places: readonly number[]): Heading[][] => {
  const open: Heading[] = []
  let next = 0
  return places.map((place) => {
    for (; next < headings.length && headings[next]!.at < place; next++) {
      const heading = headings[next]!
      while (open.length > 0 && replaces(heading, open[open.length - 1]!)) open.pop()
      open.push(heading)
    }
    while (open.length > 0 && open[open.length - 1]!.end < place) open.pop()
    return open.filter((heading) => heading.end >= place)
  })
}

const replaces = (heading: Heading, last: Heading): boolean => {
  if (last.end < heading.at) return true
  if (heading.end < last.end) return false
  if (heading.level > 0 && last.level > 0) return heading.level <= last.level
  return heading.size >= last.size - 0.5
}

/** Text of the current step of a wizard, or of the chosen tab. */
export function* currentStep(runs: readonly PlacedRun[], walk: Walk, places: readonly number[]): Steps<PlacedRun[]> {
  const found: PlacedRun[] = []
  const known = new Map<Element, boolean | undefined>()
  /** True: what stands in it names a step. False: what stands in it names none. */
  const names = (element: Element): boolean | undefined => {
    if (!known.has(element)) known.set(element, namesStep(element, walk, places))
    return known.get(element)
  }
  for (const [nth, run] of runs.entries()) {
    if (nth % 32 === 31) yield
    const text = run.run.text.trim()
    // The number in a step's circle is not its name.
    if (text.length > MAX_LENGTH || run.run.role === 'aside' || !/\p{L}/u.test(text)) continue
    let current: Element | null = run.parent
    for (let depth = 0; current && depth < 5; depth++, current = flatParentOf(current)) {
      const said = names(current)
      if (said) found.push(run)
      if (said !== undefined) break
    }
  }
  return found
}

const namesStep = (element: Element, walk: Walk, places: readonly number[]): boolean | undefined => {
  if (attr(element, 'aria-current') === 'step') return true
  if (attr(element, 'role') === 'tab' && attr(element, 'aria-selected') === 'true') return true
  // The open panel is current too, but what stands in it names no step.
  if (holdsControls(element, walk, places)) return false
  return isCurrentItem(element) || undefined
}

const holdsControls = (element: Element, walk: Walk, places: readonly number[]): boolean => {
  const span = walk.spans.get(element)
  return span !== undefined && (places[lowerBound(places, span.start)] ?? Number.POSITIVE_INFINITY) <= span.end
}

const isCurrentItem = (element: Element): boolean => {
  if (!CURRENT.test(classTextOf(element))) return false
  const siblings = [nextElementOf(element), previousElementOf(element)].filter((other) => other !== null)
  if (
    siblings.length === 0 ||
    siblings.some((other) => localNameOf(other) !== localNameOf(element) || CURRENT.test(classTextOf(other)))
  )
    return false
  let current: Element | null = element
  for (let depth = 0; current && depth < 4; depth++, current = flatParentOf(current)) {
    if (PROGRESS.test(classTextOf(current)) || attr(current, 'role') === 'tablist') return true
  }
  return false
}

/** A row of steps or tabs holds no controls; the panel under it does. */
const listsSteps = (element: Element, walk: Walk, places: readonly number[]): boolean => {
  let current: Element | null = element
  for (let depth = 0; current && depth < 6; depth++, current = flatParentOf(current)) {
    if (!walk.spans.has(current) || holdsControls(current, walk, places)) return false
    if (PROGRESS.test(classTextOf(current)) || attr(current, 'role') === 'tablist') return true
  }
  return false
}
