import type { RunRole, TextRun } from '../labels/snapshot.ts'
import type { Steps } from '../steps.ts'
import type { Rect } from '../types.ts'
import {
  attr,
  classTextOf,
  createRange,
  documentOf,
  endRangeAt,
  flatParentOf,
  localNameOf,
  nodeValueOf,
  rangeRectsOf,
  selectContents,
} from './dom.ts'
import { bottom, type Layout, right, shared, union } from './layout.ts'
import type { Walk } from './walk.ts'

/** A run with the nodes it came from, for the page side only. */
export interface PlacedRun {
  run: Omit<TextRun, 'owner'>
  readonly parent: Element
  readonly nodes: Node[]
  readonly lastAt: number
}

const INLINE = new Set([
  'span',
  'b',
  'i',
  'em',
  'strong',
  'font',
  'sup',
  'sub',
  'small',
  'u',
  'bdi',
  'mark',
  'a',
  'abbr',
  'code',
  's',
])
const LABEL_TAGS = new Set(['label', 'th', 'dt'])
const HEADING_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'summary', 'caption'])
const ACTION_TAGS = new Set(['button', 'a'])
const ACTION_ROLES = new Set(['button', 'link', 'tab', 'menuitem', 'option', 'treeitem', 'alert', 'status', 'tooltip'])
const ASIDE =
  /(^|[-_ ])(error|errors|invalid|explain|help|helper|tip|tips|hint|extra|desc|description|note|feedback|message|tooltip|count|counter|limit|suffix|unit|warning|remark-text)([-_ ]|$)/
const LABEL_CLASS = /(^|[-_ ])(label|labels|lbl|field-?name|form-?title|item-?title|item-?name)([-_ ]|$)/

/** What is read of one text node. A run keeps 400 characters; before that much may be white space. */
const LONGEST_READ = 4000

const block = (element: Element): Element => {
  let current = element
  while (INLINE.has(localNameOf(current))) {
    const parent = flatParentOf(current)
    if (!parent) break
    current = parent
  }
  return current
}

/** Role by the nearest ancestors; anything further away says nothing of this text. */
const roleOf = (parent: Element): RunRole => {
  let current: Element | null = parent
  let role: RunRole = 'text'
  for (let depth = 0; current && depth < 4; depth++, current = flatParentOf(current)) {
    const name = localNameOf(current)
    const aria = attr(current, 'role')
    if (ACTION_TAGS.has(name) || (aria && ACTION_ROLES.has(aria)))
      return aria === 'alert' || aria === 'status' ? 'aside' : 'action'
    if (HEADING_TAGS.has(name) || aria === 'heading') return 'heading'
    if (LABEL_TAGS.has(name)) return 'label'
    if (role !== 'text' || depth > 2) continue
    const classes = classTextOf(current)
    if (classes === '') continue
    if (ASIDE.test(classes)) return 'aside'
    if (LABEL_CLASS.test(classes)) role = 'label'
  }
  return role
}

/** Visible text of the page as runs: text nodes that stand side by side in one block are one run. */
export function* readRuns(walk: Walk, layout: Layout, stopped: () => boolean): Steps<PlacedRun[]> {
  const runs: PlacedRun[] = []
  const ranges = new Map<Document, Range>()
  const tiny = new Map<Element, boolean>()
  const visible = (parent: Element): boolean => {
    let known = tiny.get(parent)
    if (known === undefined) {
      const box = layout.rect(parent)
      // Text kept for screen readers only lies in a box of one pixel and still has full rects of its own.
      // A box without width that hides nothing shows its text one character below the other.
      const small = box.width <= 2 || box.height <= 2
      known = layout.rendered(parent) && (!small || layout.style(parent)?.overflow === 'visible')
      tiny.set(parent, known)
    }
    return known
  }
  let lastBlock: Element | undefined
  const starts = walk.fields.map((field) => walk.spans.get(field)!.start)
  let nextField = 0
  /** A control stands between the two places; called with places that only grow. */
  const interrupted = (from: number, to: number): boolean => {
    while (nextField < starts.length && starts[nextField]! < from) nextField++
    return nextField < starts.length && starts[nextField]! < to
  }
  for (let index = 0; index < walk.texts.length; index++) {
    if ((index & 31) === 31) {
      yield
      if (stopped()) break
    }
    const { node, parent, at } = walk.texts[index]!
    if (!visible(parent)) continue
    const document = documentOf(node)
    let range = ranges.get(document)
    if (!range) {
      range = createRange(document)
      ranges.set(document, range)
    }
    selectContents(range, node)
    const value = nodeValueOf(node) ?? ''
    // Of a text of megabytes only the beginning is read and measured: every line of it would be a box.
    if (value.length > LONGEST_READ) endRangeAt(range, node, LONGEST_READ)
    const boxes = rangeRectsOf(range)
    if (boxes.length === 0) continue
    const shift = layout.shift(document)
    let rect: Rect | undefined
    for (const box of Array.from(boxes)) {
      if (box.width < 1 || box.height < 4) continue
      const moved = { x: box.x + shift.x, y: box.y + shift.y, width: box.width, height: box.height }
      rect = rect ? union(rect, moved) : moved
    }
    if (!rect) continue
    const text = value.slice(0, LONGEST_READ).replace(/\s+/g, ' ').slice(0, 400)
    const size = boxes[0]!.height
    const home = block(parent)
    const last = runs[runs.length - 1]
    const frame = walk.roots.get(document) ?? ''
    if (
      last &&
      lastBlock === home &&
      last.lastAt < at &&
      joins(last.run, rect, size) &&
      !interrupted(last.lastAt, at)
    ) {
      const glue = rect.x - right(last.run.rect) > size * 0.4 ? ' ' : ''
      last.run = { ...last.run, text: `${last.run.text}${glue}${text}`.slice(0, 400), rect: union(last.run.rect, rect) }
      last.nodes.push(node)
      ;(last as { lastAt: number }).lastAt = at
      continue
    }
    lastBlock = home
    const role = roleOf(parent)
    runs.push({
      run: { text, rect, at, size, role, frame, layer: layout.layer(parent) },
      parent,
      nodes: [node],
      lastAt: at,
    })
  }
  for (const { element, at } of walk.images) {
    const rect = layout.rect(element)
    if (rect.width < 8 || rect.height < 8 || !layout.rendered(element)) continue
    const run = {
      text: attr(element, 'alt') ?? '',
      rect,
      at,
      size: Math.min(rect.height, 20),
      role: roleOf(element),
      frame: '',
      layer: layout.layer(element),
    }
    runs.push({ run, parent: element, nodes: [element], lastAt: at })
  }
  return runs.sort((a, b) => a.run.at - b.run.at)
}

const joins = (last: { rect: Rect; size: number }, rect: Rect, size: number): boolean => {
  const level = shared(last.rect.y, bottom(last.rect), rect.y, bottom(rect))
  const gap = rect.x - right(last.rect)
  if (level > 0.5 * Math.min(size, last.size)) return gap < size * 0.8 && gap > -size * 40
  // The next line of the same paragraph.
  return rect.y - bottom(last.rect) < size * 0.7 && rect.y >= last.rect.y && Math.abs(size - last.size) < 2 && gap < 0
}
