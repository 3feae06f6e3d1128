/**
 * What the rules say of a control, said at the control itself for who does not see the panel: `aria-describedby` points at
 * the words, `aria-invalid` says that a value breaks a rule. What the page says in these attributes stays, and nothing is
 * left behind. The words stand hidden at the end of the control's own tree.
 */
import { attr, documentOf, isConnected, isDocument, localNameOf, rootNodeOf } from './dom.ts'
import type { ControlNodes } from './nodes.ts'
import { claim, claimInvalid, isOwnInvalid } from './own.ts'

export interface Note {
  readonly nodes: ControlNodes
  readonly text: string
  /** It breaks a rule; otherwise the words are a hint. */
  readonly invalid: boolean
}

const TAKES_INVALID = new Set(['input', 'textarea', 'select'])
const ROLES = new Set(['radiogroup', 'combobox', 'listbox', 'textbox', 'checkbox', 'switch', 'spinbutton'])

/** What takes the focus, or names the group; no single answer of a group is wrong by itself. */
const voiceOf = ({ root, input, parts }: ControlNodes): Element =>
  attr(root, 'role') === 'radiogroup' || attr(root, 'role') === 'group' ? root : (input ?? parts[0] ?? root)

const canBeInvalid = (element: Element): boolean => {
  const role = attr(element, 'role')
  if (role) return ROLES.has(role)
  return TAKES_INVALID.has(localNameOf(element)) && attr(element, 'type') !== 'radio'
}

const idsOf = (element: Element): string[] => (attr(element, 'aria-describedby') ?? '').split(/\s+/).filter(Boolean)

const describeBy = (element: Element, ids: readonly string[]): void => {
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '))
  else element.removeAttribute('aria-describedby')
}

export interface Notes {
  /** These and no others. */
  show(notes: readonly Note[]): void
}

export function createNotes(signal: AbortSignal): Notes {
  const words = new Map<Element, HTMLElement>()
  // No id of the page begins so; two assistants on one page keep apart.
  const prefix = `beian-note-${Math.random().toString(36).slice(2)}`
  let count = 0

  const setInvalid = (voice: Element, invalid: boolean): void => {
    if (invalid && attr(voice, 'aria-invalid') === null && canBeInvalid(voice)) {
      voice.setAttribute('aria-invalid', 'true')
      claimInvalid(voice, true)
    } else if (!invalid && isOwnInvalid(voice)) {
      // Something else there is the page's own word by now.
      if (attr(voice, 'aria-invalid') === 'true') voice.removeAttribute('aria-invalid')
      claimInvalid(voice, false)
    }
  }
  const drop = (voice: Element, node: HTMLElement): void => {
    setInvalid(voice, false)
    const ids = idsOf(voice)
    if (ids.includes(node.id)) {
      describeBy(
        voice,
        ids.filter((id) => id !== node.id),
      )
    }
    node.remove()
    words.delete(voice)
  }
  const place = (voice: Element): HTMLElement => {
    const page = documentOf(voice)
    const node = page.createElement('div')
    node.id = `${prefix}-${count++}`
    node.hidden = true
    claim(node)
    const tree = rootNodeOf(voice)
    ;(isDocument(tree) ? (page.body ?? page.documentElement) : tree).appendChild(node)
    words.set(voice, node)
    return node
  }
  const put = ({ nodes, text, invalid }: Note): Element => {
    const voice = voiceOf(nodes)
    let node = words.get(voice)
    if (!node || !isConnected(node)) node = place(voice)
    if (node.textContent !== text) node.textContent = text
    if (!idsOf(voice).includes(node.id)) describeBy(voice, [...idsOf(voice), node.id])
    setInvalid(voice, invalid)
    return voice
  }

  const show = (notes: readonly Note[]): void => {
    const told = new Set(notes.map(put))
    for (const [voice, node] of [...words]) if (!told.has(voice)) drop(voice, node)
  }
  signal.addEventListener('abort', () => show([]))
  return { show: (notes) => show(signal.aborted ? [] : notes) }
}
