/**
 * Controls that their page draws anew, at the same place and for the same question, when they lose the focus: what was
 * written to the old one is read back from, and taken back in, the new one.
 */
import {
  attr,
  firstElementOf,
  isConnected,
  localNameOf,
  nextElementOf,
  parentElementOf,
  queryAll,
  textContentOf,
} from '../page/dom.ts'
import type { ControlNodes, PageNodes } from '../page/nodes.ts'
import { tokensOf } from '../page/shown.ts'
import type { ControlId } from '../types.ts'

/** Which of the like elements within a box. */
interface Place {
  readonly within: Element
  readonly index: number
  readonly count: number
}

interface Trace {
  readonly nodes: ControlNodes
  /** Of the control, from its parent upwards. */
  readonly up: readonly Place[]
  /** Of the input and the parts within the control. */
  readonly input: Place | undefined
  readonly parts: readonly Place[]
  /** What stands around it: the question must be the same. */
  readonly words: string
}

export interface Renewals extends PageNodes {
  /** Remembers where the control stands; call before it is written. */
  note(id: ControlId): void
}

const LEVELS = 6
/** Boxes with more elements than this are rows of a form, or the form. */
const MOST = 120
const FACE = ['type', 'name', 'placeholder', 'role', 'aria-label', 'maxlength']

const firstClass = (element: Element): string => tokensOf(element)[0] ?? ''

const sameFace = (a: Element, b: Element): boolean =>
  localNameOf(a) === localNameOf(b) &&
  firstClass(a) === firstClass(b) &&
  FACE.every((name) => attr(a, name) === attr(b, name))

const likeOnes = (within: Element, like: Element): Element[] =>
  queryAll(within, localNameOf(like)).filter((element) => sameFace(element, like))

function placeIn(within: Element, element: Element): Place {
  const all = likeOnes(within, element)
  return { within, index: all.indexOf(element), count: all.length }
}

/** A row more or less: what stands at the place may be another row. */
function at({ index, count }: Place, within: Element, like: Element): Element | undefined {
  const all = likeOnes(within, like)
  return all.length === count ? all[index] : undefined
}

/** Counted no further than needed: the box may be the whole form. */
function holdsMany(box: Element): boolean {
  let count = 0
  const walk = [firstElementOf(box)]
  for (let at = walk.pop(); at; at = walk.pop()) {
    if (++count > MOST) return true
    const [next, first] = [nextElementOf(at), firstElementOf(at)]
    if (next) walk.push(next)
    if (first) walk.push(first)
  }
  return false
}

function placesUp(root: Element): Place[] {
  const places: Place[] = []
  for (let box = parentElementOf(root); box && places.length < LEVELS; box = parentElementOf(box)) {
    if (holdsMany(box)) break
    places.push(placeIn(box, root))
  }
  return places
}

const fold = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

/** Text of the smallest box around the control that has any besides the control's own. */
function wordsAround(root: Element): string {
  const own = fold(textContentOf(root))
  for (let box = parentElementOf(root), level = 0; box && level < LEVELS; box = parentElementOf(box), level += 1) {
    const text = fold(textContentOf(box))
    if (text.length > own.length) return text.slice(0, 80)
  }
  return ''
}

function traceOf(nodes: ControlNodes): Trace {
  const { root, input, parts } = nodes
  return {
    nodes,
    up: placesUp(root),
    input: input ? placeIn(root, input) : undefined,
    parts: parts.map((part) => placeIn(root, part)),
    words: wordsAround(root),
  }
}

/** The element that stands now where the control stood. */
function successorOf({ nodes, up, words }: Trace): Element | undefined {
  const standing = up.find(({ within }) => isConnected(within))
  const next = standing && at(standing, standing.within, nodes.root)
  return next && next !== nodes.root && wordsAround(next) === words ? next : undefined
}

/** Everything of it still stands in the page. */
const isWhole = ({ root, input, parts }: ControlNodes): boolean =>
  [root, ...(input ? [input] : []), ...parts].every((element) => isConnected(element))

function renewed(trace: Trace): ControlNodes | undefined {
  const { id, kind, root: old, input: oldInput, parts: oldParts } = trace.nodes
  const root = isConnected(old) ? old : successorOf(trace)
  if (!root) return undefined
  const inner = (place: Place | undefined, element: Element): Element | undefined =>
    element === old ? root : place && at(place, root, element)
  const input = oldInput ? inner(trace.input, oldInput) : null
  const parts = oldParts.map((part, index) => inner(trace.parts[index], part))
  if (input === undefined || parts.some((part) => part === undefined)) return undefined
  return { id, kind, root, input: input as HTMLElement | null, parts: parts as Element[] }
}

export function followRenewals(page: PageNodes): Renewals {
  const traces = new Map<ControlId, Trace>()
  const nodes = (id: ControlId): ControlNodes | undefined => {
    const known = page.nodes(id)
    if (known && isWhole(known)) return known
    const trace = traces.get(id)
    if (!trace) return known
    if (isWhole(trace.nodes)) return trace.nodes
    const next = renewed(trace)
    if (next) traces.set(id, traceOf(next))
    return next ?? known
  }
  return {
    nodes,
    isStill: (id, signature) => page.isStill(id, signature),
    ...(page.flags ? { flags: (id: ControlId) => page.flags?.(id) ?? [] } : {}),
    note(id) {
      const now = page.nodes(id)
      if (now) traces.set(id, traceOf(now))
    },
  }
}
