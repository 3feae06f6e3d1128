/**
 * Captured prototype accessors. A control named `querySelector` or `parentNode` shadows that property on its form and on the
 * document, in the isolated world of an extension too, so nothing in the SDK reads a property of a page's node directly.
 */
type Proto = { prototype: object }

const lookUp = (type: string, property: string): PropertyDescriptor | undefined => {
  const known = (globalThis as unknown as Record<string, Proto | undefined>)[type]
  let holder: object | null = known?.prototype ?? null
  while (holder) {
    const found = Object.getOwnPropertyDescriptor(holder, property)
    if (found) return found
    holder = Object.getPrototypeOf(holder) as object | null
  }
  return undefined
}

/** Captured when this file loads, so that later patches of the page are not met; outside a browser at first use. */
const captured = <F>(pick: () => F | undefined): (() => F | undefined) => {
  let known = pick()
  return () => {
    known ??= pick()
    return known
  }
}

const getter = <T>(type: string, property: string): ((node: unknown) => T) => {
  const get = captured(() => lookUp(type, property)?.get)
  return (node) => get()!.call(node) as T
}

const setter = <T>(type: string, property: string): ((node: unknown, value: T) => void) => {
  const set = captured(() => lookUp(type, property)?.set)
  return (node, value) => {
    set()!.call(node, value)
  }
}

const method = <A extends unknown[], R>(type: string, property: string): ((node: unknown, ...args: A) => R) => {
  const call = captured(() => lookUp(type, property)?.value as ((...args: A) => R) | undefined)
  return (node, ...args) => Reflect.apply(call()!, node, args) as R
}

// Tree
export const nodeType = getter<number>('Node', 'nodeType')
export const parentElementOf = getter<Element | null>('Node', 'parentElement')
export const parentNodeOf = getter<ParentNode | null>('Node', 'parentNode')
export const firstChildOf = getter<ChildNode | null>('Node', 'firstChild')
export const lastChildOf = getter<ChildNode | null>('Node', 'lastChild')
export const nextSiblingOf = getter<ChildNode | null>('Node', 'nextSibling')
export const previousSiblingOf = getter<ChildNode | null>('Node', 'previousSibling')
export const textContentOf = getter<string | null>('Node', 'textContent')
export const nodeValueOf = getter<string | null>('Node', 'nodeValue')
export const isConnected = getter<boolean>('Node', 'isConnected')
export const ownerDocumentOf = getter<Document | null>('Node', 'ownerDocument')
export const rootNodeOf = method<[], Node>('Node', 'getRootNode')
export const contains = method<[Node | null], boolean>('Node', 'contains')
export const compareOrder = method<[Node], number>('Node', 'compareDocumentPosition')
export const childrenOf = getter<HTMLCollection>('Element', 'children')
export const childCountOf = getter<number>('Element', 'childElementCount')
export const firstElementOf = getter<Element | null>('Element', 'firstElementChild')
export const nextElementOf = getter<Element | null>('Element', 'nextElementSibling')
export const previousElementOf = getter<Element | null>('Element', 'previousElementSibling')
export const assignedSlotOf = getter<Element | null>('Element', 'assignedSlot')
export const openShadowOf = getter<ShadowRoot | null>('Element', 'shadowRoot')
export const shadowHostOf = getter<Element>('ShadowRoot', 'host')

// Element
export const localNameOf = getter<string>('Element', 'localName')
export const attr = method<[string], string | null>('Element', 'getAttribute')
export const hasAttr = method<[string], boolean>('Element', 'hasAttribute')
export const attributeNamesOf = method<[], string[]>('Element', 'getAttributeNames')
export const matches = method<[string], boolean>('Element', 'matches')
export const closest = method<[string], Element | null>('Element', 'closest')
export const rectOf = method<[], DOMRect>('Element', 'getBoundingClientRect')
export const clientRectsOf = method<[], DOMRectList>('Element', 'getClientRects')
export const scrollTopOf = getter<number>('Element', 'scrollTop')
export const scrollLeftOf = getter<number>('Element', 'scrollLeft')
export const setScrollTop = setter<number>('Element', 'scrollTop')
export const scrollHeightOf = getter<number>('Element', 'scrollHeight')
export const scrollWidthOf = getter<number>('Element', 'scrollWidth')
export const clientHeightOf = getter<number>('Element', 'clientHeight')
export const clientWidthOf = getter<number>('Element', 'clientWidth')
export const scrollIntoView = method<[ScrollIntoViewOptions?], void>('Element', 'scrollIntoView')
export const focusElement = method<[FocusOptions?], void>('HTMLElement', 'focus')
export const blurElement = method<[], void>('HTMLElement', 'blur')
export const clickElement = method<[], void>('HTMLElement', 'click')
export const isContentEditable = getter<boolean>('HTMLElement', 'isContentEditable')

export const visibilityOf = getter<string>('Document', 'visibilityState')

// Events
export const listen = method<[string, (event: Event) => void, AddEventListenerOptions?], void>(
  'EventTarget',
  'addEventListener',
)
export const unlisten = method<[string, (event: Event) => void, EventListenerOptions?], void>(
  'EventTarget',
  'removeEventListener',
)
export const dispatch = method<[Event], boolean>('EventTarget', 'dispatchEvent')
export const eventPathOf = method<[], EventTarget[]>('Event', 'composedPath')
export const eventTargetOf = getter<EventTarget | null>('Event', 'target')

// Form controls
export const inputTypeOf = getter<string>('HTMLInputElement', 'type')
export const inputValueOf = getter<string>('HTMLInputElement', 'value')
export const setInputValue = setter<string>('HTMLInputElement', 'value')
export const defaultValueOf = getter<string>('HTMLInputElement', 'defaultValue')
export const checkedOf = getter<boolean>('HTMLInputElement', 'checked')
export const setChecked = setter<boolean>('HTMLInputElement', 'checked')
export const indeterminateOf = getter<boolean>('HTMLInputElement', 'indeterminate')
export const filesOf = getter<FileList | null>('HTMLInputElement', 'files')
export const setFiles = setter<FileList>('HTMLInputElement', 'files')
export const areaValueOf = getter<string>('HTMLTextAreaElement', 'value')
export const setAreaValue = setter<string>('HTMLTextAreaElement', 'value')
export const selectOptionsOf = getter<HTMLOptionsCollection>('HTMLSelectElement', 'options')
export const selectedIndexOf = getter<number>('HTMLSelectElement', 'selectedIndex')
export const setSelectedIndex = setter<number>('HTMLSelectElement', 'selectedIndex')
export const selectValueOf = getter<string>('HTMLSelectElement', 'value')
export const optionTextOf = getter<string>('HTMLOptionElement', 'text')
export const optionValueOf = getter<string>('HTMLOptionElement', 'value')
export const optionSelectedOf = getter<boolean>('HTMLOptionElement', 'selected')
export const setOptionSelected = setter<boolean>('HTMLOptionElement', 'selected')
const labelGetters: Record<string, (node: unknown) => NodeListOf<HTMLLabelElement> | null> = {
  input: getter('HTMLInputElement', 'labels'),
  textarea: getter('HTMLTextAreaElement', 'labels'),
  select: getter('HTMLSelectElement', 'labels'),
  button: getter('HTMLButtonElement', 'labels'),
}
const formGetters: Record<string, (node: unknown) => HTMLFormElement | null> = {
  input: getter('HTMLInputElement', 'form'),
  textarea: getter('HTMLTextAreaElement', 'form'),
  select: getter('HTMLSelectElement', 'form'),
  button: getter('HTMLButtonElement', 'form'),
}
/** `<label>` elements of a labelable element, in tree order. */
export const labelsOf = (element: Element): Element[] => {
  const list = labelGetters[localNameOf(element)]?.(element)
  return list ? Array.from(list) : []
}
export const formOf = (element: Element): Element | null => formGetters[localNameOf(element)]?.(element) ?? null

/** Value of a native text control; undefined for anything else. */
export const nativeValueOf = (element: Element): string | undefined => {
  const name = localNameOf(element)
  if (name === 'input') return inputValueOf(element)
  if (name === 'textarea') return areaValueOf(element)
  return name === 'select' ? selectValueOf(element) : undefined
}

// Document, frames, style
const documentQueryAll = method<[string], NodeListOf<Element>>('Document', 'querySelectorAll')
const fragmentQueryAll = method<[string], NodeListOf<Element>>('DocumentFragment', 'querySelectorAll')
const elementQueryAll = method<[string], NodeListOf<Element>>('Element', 'querySelectorAll')
const documentById = method<[string], Element | null>('Document', 'getElementById')
const fragmentById = method<[string], Element | null>('DocumentFragment', 'getElementById')
const documentPoint = method<[number, number], Element | null>('Document', 'elementFromPoint')
const shadowPoint = method<[number, number], Element | null>('ShadowRoot', 'elementFromPoint')
const documentActive = getter<Element | null>('Document', 'activeElement')
const shadowActive = getter<Element | null>('ShadowRoot', 'activeElement')
export const documentElementOf = getter<Element | null>('Document', 'documentElement')
export const bodyOf = getter<Element | null>('Document', 'body')
export const titleOf = getter<string>('Document', 'title')
export const urlOf = getter<string>('Document', 'URL')
export const windowOf = getter<(Window & typeof globalThis) | null>('Document', 'defaultView')
const frameDocument = getter<Document | null>('HTMLIFrameElement', 'contentDocument')
const createRangeIn = method<[], Range>('Document', 'createRange')
export const selectContents = method<[Node], void>('Range', 'selectNodeContents')
export const endRangeAt = method<[Node, number], void>('Range', 'setEnd')
export const rangeRectsOf = method<[], DOMRectList>('Range', 'getClientRects')

export const isDocument = (node: unknown): node is Document => nodeType(node) === 9
export const isElement = (node: unknown): node is Element => nodeType(node) === 1
export const documentOf = (node: Node): Document => (isDocument(node) ? node : ownerDocumentOf(node)!)
export const createRange = (document: Document): Range => createRangeIn(document)

export const queryAll = (root: ParentNode, selector: string): Element[] => {
  const type = nodeType(root)
  const query = type === 9 ? documentQueryAll : type === 11 ? fragmentQueryAll : elementQueryAll
  return Array.from(query(root, selector))
}
export const query = (root: ParentNode, selector: string): Element | null => queryAll(root, selector)[0] ?? null

/** Element with this id in the same tree (document or shadow root) as `near`. */
export const byId = (near: Node, id: string): Element | null => {
  const root = rootNodeOf(near)
  if (nodeType(root) === 9) return documentById(root, id)
  return nodeType(root) === 11 ? fragmentById(root, id) : null
}
/** Topmost element at a viewport point of the node's own tree. */
export const elementAt = (root: Node, x: number, y: number): Element | null =>
  nodeType(root) === 11 ? shadowPoint(root, x, y) : documentPoint(root, x, y)
export const hasFocus = method<[], boolean>('Document', 'hasFocus')
export const activeElementIn = (root: Node): Element | null =>
  nodeType(root) === 11 ? shadowActive(root) : documentActive(root)

/** Document of a same-origin iframe; null when it is another origin's. */
export const contentDocumentOf = (frame: Element): Document | null => {
  try {
    return frameDocument(frame)
  } catch {
    return null
  }
}
const frameWindow = getter<Window | null>('HTMLIFrameElement', 'contentWindow')
/** Window of an iframe, whoever's it is. */
export const contentWindowOf = (frame: Element): Window | null => {
  try {
    return frameWindow(frame)
  } catch {
    return null
  }
}
/** Parent in the flattened tree: slot, parent, shadow host; null at the top of a document. */
export const flatParentOf = (node: Node): Element | null => {
  if (isElement(node)) {
    const slot = assignedSlotOf(node)
    if (slot) return slot
  }
  const parent = parentNodeOf(node)
  if (!parent) return null
  if (nodeType(parent) === 11) return hostOf(parent)
  return isElement(parent) ? parent : null
}
const hostOf = (fragment: unknown): Element | null => {
  try {
    return shadowHostOf(fragment)
  } catch {
    return null // a document fragment that is not a shadow root
  }
}

export const styleOf = (element: Element, pseudo?: string): CSSStyleDeclaration | null => {
  const view = windowOf(documentOf(element))
  return view ? view.getComputedStyle(element, pseudo) : null
}
const checkVisibilityOf = method<[CheckVisibilityOptions?], boolean>('Element', 'checkVisibility')
const canCheckVisibility = captured(() => (lookUp('Element', 'checkVisibility') ? true : undefined))
// Top layer
const popUp = captured(() => (lookUp('HTMLElement', 'showPopover') ? true : undefined))
export const canPopUp = (): boolean => popUp() === true
export const showPopover = method<[], void>('HTMLElement', 'showPopover')
export const hidePopover = method<[], void>('HTMLElement', 'hidePopover')
/** Rendered, not `visibility: hidden`, not skipped by `content-visibility`. Says nothing of opacity, size or cover. */
export const isRendered = (element: Element): boolean => {
  if (canCheckVisibility())
    return checkVisibilityOf(element, { visibilityProperty: true, contentVisibilityAuto: false })
  const style = styleOf(element)
  return style !== null && style.display !== 'none' && style.visibility === 'visible'
}
/** Rendered and visible, and neither it nor an ancestor has opacity 0. Says nothing of size or cover. */
export const isSeen = (element: Element): boolean =>
  canCheckVisibility()
    ? checkVisibilityOf(element, { visibilityProperty: true, opacityProperty: true })
    : isRendered(element)
/** Attribute tokens of `class`, lower case. */
export const classTextOf = (element: Element): string => (attr(element, 'class') ?? '').toLowerCase()
