import type { Steps } from '../steps.ts'
import type { LeftOut } from '../types.ts'
import {
  attr,
  childCountOf,
  clientRectsOf,
  contentDocumentOf,
  documentElementOf,
  documentOf,
  firstChildOf,
  hasAttr,
  isDocument,
  isElement,
  localNameOf,
  nextSiblingOf,
  nodeType,
  nodeValueOf,
  openShadowOf,
  rootNodeOf,
} from './dom.ts'
import { isOwn } from './own.ts'

/** Place of an element in one count that runs through shadow trees and frames, in document order. */
export interface Span {
  readonly start: number
  end: number
}

export interface TextNode {
  readonly node: Node
  readonly parent: Element
  readonly at: number
}

/** Everything the later stages look at, found in one pass over the tree. */
export interface Walk {
  readonly spans: Map<Element, Span>
  readonly texts: TextNode[]
  /** Native controls, editable elements and elements with a control's role. */
  readonly fields: Element[]
  /** Focusable boxes and pop-up triggers that are none of the above. */
  readonly boxes: Element[]
  readonly headings: Element[]
  readonly tables: Element[]
  readonly images: { readonly element: Element; readonly at: number }[]
  /** Document or shadow root → index path of its frame. */
  readonly roots: Map<Node, string>
  /** Frame element of each inner document. */
  readonly frames: Map<Document, Element>
  /** Frame elements whose documents are of another origin. */
  readonly foreign: { readonly element: Element; readonly at: number }[]
  readonly leftOut: LeftOut[]
}

export type ShadowHook = (element: Element) => ShadowRoot | null

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'select',
  'svg',
  'canvas',
  'object',
  'embed',
  'datalist',
])
const NATIVE = new Set(['input', 'textarea', 'select'])
const ROLES = new Set([
  'combobox',
  'listbox',
  'radiogroup',
  'radio',
  'checkbox',
  'switch',
  'spinbutton',
  'textbox',
  'searchbox',
])
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'summary', 'caption'])
/** Elements that may carry a shadow root, apart from custom ones. */
const HOSTS = new Set([
  'article',
  'aside',
  'blockquote',
  'body',
  'div',
  'footer',
  'header',
  'main',
  'nav',
  'p',
  'section',
  'span',
])
const NODE_LIMIT = 120_000
/** A closed list of this many entries (every district of the country) holds nothing that the user sees. */
const LONG_LIST = 200

const shadowOf = (element: Element, name: string, hook: ShadowHook | undefined): ShadowRoot | null => {
  const open = openShadowOf(element)
  if (open || !hook) return open
  return name.includes('-') || HOSTS.has(name) ? hook(element) : null
}

const note = (walk: Walk, element: Element, name: string, at: number): void => {
  const role = attr(element, 'role')
  if (NATIVE.has(name) || (role && ROLES.has(role)) || isEditable(element)) {
    walk.fields.push(element)
  } else if (hasAttr(element, 'tabindex') || hasAttr(element, 'aria-haspopup')) {
    walk.boxes.push(element)
  }
  if (HEADINGS.has(name) || role === 'heading') walk.headings.push(element)
  else if (name === 'table' || role === 'table' || role === 'grid') walk.tables.push(element)
  else if (name === 'img' && attr(element, 'alt')) walk.images.push({ element, at })
}

const isClosedList = (element: Element): boolean =>
  childCountOf(element) >= LONG_LIST && clientRectsOf(element).length === 0

const isEditable = (element: Element): boolean => {
  const editable = attr(element, 'contenteditable')
  return editable !== null && editable !== 'false'
}

export interface WalkOptions {
  /** The time is up: what was not seen is left out. */
  readonly stopped: () => boolean
  readonly openClosed?: ShadowHook | undefined
  /** Told of every document and shadow root before anything in it is read. */
  readonly onRoot?: (root: Node) => void
}

/** Walks the document or element, its shadow trees and same-origin frames. Stops at the budget and says so. */
export function* walkTree(top: Document | Element, options: WalkOptions): Steps<Walk> {
  const { stopped, openClosed: hook, onRoot } = options
  const walk: Walk = {
    spans: new Map(),
    texts: [],
    fields: [],
    boxes: [],
    headings: [],
    tables: [],
    images: [],
    roots: new Map(),
    frames: new Map(),
    foreign: [],
    leftOut: [],
  }
  let at = 0
  const frameCount = new Map<string, number>()
  // An explicit stack: a page may nest a thousand shadow roots.
  type Level = { element: Element; span: Span; next: Node | null; frame: string }
  const stack: Level[] = []

  const enter = (element: Element, frame: string): void => {
    const name = localNameOf(element)
    const span = { start: at++, end: 0 }
    walk.spans.set(element, span)
    note(walk, element, name, span.start)
    const level: Level = {
      element,
      span,
      next: SKIPPED.has(name) || isClosedList(element) ? null : firstChildOf(element),
      frame,
    }
    stack.push(level)
    const shadow = shadowOf(element, name, hook)
    if (shadow) {
      walk.roots.set(shadow, frame)
      onRoot?.(shadow)
      pending.push({ host: level, first: firstChildOf(shadow) })
    }
    if (name === 'iframe' || name === 'frame') {
      const index = frameCount.get(frame) ?? 0
      frameCount.set(frame, index + 1)
      const inner = contentDocumentOf(element)
      if (!inner) walk.foreign.push({ element, at: span.start })
      else {
        const path = frame === '' ? String(index) : `${frame}/${index}`
        walk.roots.set(inner, path)
        onRoot?.(inner)
        walk.frames.set(inner, element)
        pending.push({ host: level, first: documentElementOf(inner), frame: path })
      }
    }
  }
  // Shadow tree and frame document come before the light children: the level's own cursor is kept for later.
  const pending: { host: Level; first: Node | null; frame?: string }[] = []
  const runs: { level: Level; rest: Node | null; frame: string }[] = []
  const switchToPending = (): void => {
    const inner = pending.pop()!
    runs.push({ level: inner.host, rest: inner.host.next, frame: inner.host.frame })
    inner.host.next = inner.first
    if (inner.frame !== undefined) inner.host.frame = inner.frame
  }

  const first = isDocument(top) ? documentElementOf(top) : top
  for (const root of new Set([documentOf(top), rootNodeOf(top)])) onRoot?.(root)
  if (isDocument(top)) walk.roots.set(top, '')
  if (!first) return walk
  enter(first, '')
  let budgetHit = false
  while (stack.length > 0) {
    if (pending.length > 0) switchToPending()
    const level = stack[stack.length - 1]!
    const node = level.next
    if (node && !budgetHit) {
      level.next = nextSiblingOf(node)
      if (isElement(node)) {
        if (!isOwn(node)) enter(node, level.frame)
      } else if (nodeType(node) === 3 && (nodeValueOf(node) ?? '').trim() !== '') {
        walk.texts.push({ node, parent: level.element, at: at++ })
      }
      if ((at & 255) === 0) {
        yield
        if (at > NODE_LIMIT || stopped()) budgetHit = true
      }
      continue
    }
    const suspended = runs[runs.length - 1]
    if (suspended && suspended.level === level) {
      runs.pop()
      level.next = suspended.rest
      level.frame = suspended.frame
      if (level.next) continue
    }
    level.span.end = at++
    stack.pop()
  }
  if (budgetHit) walk.leftOut.push({ reason: 'budget', count: 1, detail: `${at} nodes seen` })
  if (walk.foreign.length > 0) walk.leftOut.push({ reason: 'cross-origin-frame', count: walk.foreign.length })
  return walk
}
