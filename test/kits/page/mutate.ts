/** Changes of the markup that must not cost a form engine anything. They run before paint and on every later change. */
export type Mutation =
  | 'drop-ids'
  | 'rename-classes'
  | 'strip-aria'
  | 'shadow'
  | 'iframe'
  | 'scroller'
  | 'dialog'
  | 'labels-top'
  | 'labels-left'
  | 'labels-table'
  | 'placeholder-only'
  | 'late'

export const mutationsOf = (search: string): ReadonlySet<string> =>
  new Set((new URLSearchParams(search).get('mutate') ?? '').split(',').filter(Boolean))

/** Tokens that name a label or the box of a form item, in any kit. */
const telling = /(?:form[-_]?(?:item|field|group|row)|label|field|control|required|legend|title|caption)/i

/** FNV-1a: a name that says nothing, equal in markup and styles. */
export function blandName(token: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < token.length; index++) hash = Math.imul(hash ^ token.charCodeAt(index), 0x01000193)
  return `k${(hash >>> 0).toString(36)}`
}

export const renameInStyles = (css: string) =>
  css.replace(/\.(-?[A-Za-z_][\w-]*)/g, (all, token: string) => (telling.test(token) ? `.${blandName(token)}` : all))

const idAttributes = [
  'id',
  'for',
  'aria-labelledby',
  'aria-controls',
  'aria-describedby',
  'aria-owns',
  'aria-activedescendant',
]

function dropIds(element: Element) {
  // Kits teleport their pop-ups into boxes right under the body, which they look up by id; fragments of SVG refer to ids.
  if (element.parentElement === document.body || element.closest('svg, head')) return
  for (const name of idAttributes) if (element.hasAttribute(name)) element.removeAttribute(name)
  // Without a name, radios of plain HTML are no longer a group.
  if (element.hasAttribute('name') && element.getAttribute('type') !== 'radio') element.removeAttribute('name')
}

function stripAria(element: Element) {
  for (const { name } of [...element.attributes]) {
    if (name === 'role' || name.startsWith('aria-')) element.removeAttribute(name)
  }
}

function renameClasses(element: Element) {
  const tokens = element.getAttribute('class')?.split(/\s+/) ?? []
  if (!tokens.some((token) => telling.test(token))) return
  element.setAttribute('class', tokens.map((token) => (telling.test(token) ? blandName(token) : token)).join(' '))
}

const changes: Readonly<Record<string, (element: Element) => void>> = {
  'drop-ids': dropIds,
  'strip-aria': stripAria,
  'rename-classes': renameClasses,
}

/** Keeps a tree changed. Call for the document and for each shadow root. */
export function keepMutated(root: Node, mutations: ReadonlySet<string>) {
  const wanted = Object.entries(changes).flatMap(([name, change]) => (mutations.has(name) ? [change] : []))
  if (!wanted.length) return
  // Kits that make their styles at run time put them into style elements.
  const restyled = new WeakSet<Node>()
  const restyle = (style: HTMLStyleElement) => {
    if (restyled.has(style) || !mutations.has('rename-classes')) return
    restyled.add(style)
    style.textContent = renameInStyles(style.textContent ?? '')
  }
  const visit = (node: Node) => {
    const elements = node instanceof Element || node instanceof ShadowRoot ? [...node.querySelectorAll('*')] : []
    for (const element of node instanceof Element ? [node, ...elements] : elements) {
      if (element instanceof HTMLStyleElement) restyle(element)
      else for (const change of wanted) change(element)
    }
  }
  visit(root)
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') for (const change of wanted) change(target as Element)
      for (const node of addedNodes) visit(node)
    }
  }).observe(root, { subtree: true, childList: true, attributes: true })
}
