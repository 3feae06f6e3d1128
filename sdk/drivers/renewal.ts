/**
 * Controls that their page draws anew, at the same place and for the same question, when they lose the focus: what was
 * written to the old one is read back from, and taken back in, the new one.
 */
import { attr, childrenOf, contains, isConnected, localNameOf, parentElementOf, textContentOf } from '../page/dom.ts'
import type { ControlNodes, PageNodes } from '../page/nodes.ts'
import type { ControlId } from '../types.ts'

interface Step {
  readonly element: Element
  /** Place of the step below among the children, and how many there are. */
  readonly index: number
  readonly count: number
}

type Route = readonly Step[]

interface Trace {
  readonly nodes: ControlNodes
  /** From the parent of the control upwards. */
  readonly up: Route
  /** From the control down to its input and its parts. */
  readonly input: readonly number[] | undefined
  readonly parts: readonly (readonly number[])[]
  /** What stands around it: the question must be the same. */
  readonly words: string
}

export interface Renewals extends PageNodes {
  /** Remembers where the control stands; call before it is written. */
  note(id: ControlId): void
}

const LEVELS = 12
const FACE = ['type', 'name', 'placeholder', 'role', 'aria-label', 'maxlength']

const childAt = (element: Element, index: number): Element | undefined => childrenOf(element)[index]
const indexIn = (parent: Element, child: Element): number => Array.from(childrenOf(parent)).indexOf(child)

function routeUp(root: Element): Step[] {
  const steps: Step[] = []
  let below = root
  for (let at = parentElementOf(root); at && steps.length < LEVELS; below = at, at = parentElementOf(at)) {
    steps.push({ element: at, index: indexIn(at, below), count: childrenOf(at).length })
  }
  return steps
}

/** Child indices from `root` down to a node inside; `undefined` when it stands elsewhere. */
function routeDown(root: Element, inner: Element): number[] | undefined {
  if (!contains(root, inner)) return undefined
  const route: number[] = []
  for (let at = inner; at !== root; ) {
    const parent = parentElementOf(at)
    if (!parent) return undefined
    route.unshift(indexIn(parent, at))
    at = parent
  }
  return route
}

const follow = (root: Element, route: readonly number[]): Element | undefined =>
  route.reduce<Element | undefined>((at, index) => at && childAt(at, index), root)

const fold = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

/** Text of the smallest box around the control that has any besides the control's own. */
function wordsAround(root: Element): string {
  const own = fold(textContentOf(root))
  for (let at = parentElementOf(root), level = 0; at && level < LEVELS; at = parentElementOf(at), level += 1) {
    const text = fold(textContentOf(at))
    if (text.length > own.length) return text.slice(0, 80)
  }
  return ''
}

function traceOf(nodes: ControlNodes): Trace {
  const { root, input, parts } = nodes
  return {
    nodes,
    up: routeUp(root),
    input: input ? routeDown(root, input) : [],
    parts: parts.flatMap((part) => {
      const route = routeDown(root, part)
      return route ? [route] : []
    }),
    words: wordsAround(root),
  }
}

const sameFace = (a: Element, b: Element): boolean =>
  localNameOf(a) === localNameOf(b) && FACE.every((name) => attr(a, name) === attr(b, name))

/** The element that stands now where the control stood. */
function successorOf({ nodes, up, words }: Trace): Element | undefined {
  const standing = up.findIndex(({ element }) => isConnected(element))
  let at: Element | undefined = up[standing]?.element
  for (let level = standing; at && level >= 0; level -= 1) {
    const { index, count } = up[level]!
    // A row more or less: what stands at the place may be another row.
    if (childrenOf(at).length !== count) return undefined
    at = childAt(at, index)
  }
  return at && at !== nodes.root && sameFace(at, nodes.root) && wordsAround(at) === words ? at : undefined
}

/** Everything of it still stands in the page. */
const isWhole = ({ root, input, parts }: ControlNodes): boolean =>
  [root, ...(input ? [input] : []), ...parts].every((element) => isConnected(element))

function renewed(trace: Trace): ControlNodes | undefined {
  const { nodes } = trace
  const root = isConnected(nodes.root) ? nodes.root : successorOf(trace)
  if (!root || !trace.input || trace.parts.length !== trace.nodes.parts.length) return undefined
  const input = trace.nodes.input ? follow(root, trace.input) : null
  const parts = trace.parts.map((route) => follow(root, route))
  if (input === undefined || parts.some((part) => part === undefined)) return undefined
  if (input && trace.nodes.input && !sameFace(input, trace.nodes.input)) return undefined
  const { id, kind } = trace.nodes
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
