import type { ControlKind } from '../types.ts'
import { attr, childrenOf, closest, flatParentOf, localNameOf, queryAll, textContentOf } from './dom.ts'
import type { Found } from './found.ts'
import { readHints, saysCascader, saysDate } from './hints.ts'
import type { Layout } from './layout.ts'
import { optionName, plainText } from './names.ts'
import { shellOf } from './shell.ts'
import type { Walk } from './walk.ts'

const NATIVE = new Set(['input', 'textarea', 'select'])
const CHOICE = new Set(['radio', 'checkbox', 'switch'])
const POPUP =
  '[role=listbox],[role=menu],[role=tree],[role=grid],[role=tooltip],[role=tablist],[role=toolbar],nav,[role=navigation]'

/** Controls that have a role and no native input of their own. `taken` are elements that belong to a control already. */
export const findAria = (
  walk: Walk,
  layout: Layout,
  taken: (element: Element) => boolean,
): { found: Found[]; radios: Element[]; checkboxes: Element[] } => {
  const found: Found[] = []
  const radios: Element[] = []
  const checkboxes: Element[] = []
  for (const element of walk.fields) {
    if (NATIVE.has(localNameOf(element)) || taken(element)) continue
    const role = attr(element, 'role')
    if (role && CHOICE.has(role)) {
      if (queryAll(element, 'input[type=radio],input[type=checkbox]').length > 0) continue
      if (role === 'radio') radios.push(element)
      else if (role === 'checkbox' && !closest(element, '[role=tree],[role=menu],[role=grid]')) checkboxes.push(element)
      else if (role === 'switch')
        found.push({ kind: 'switch', root: element, input: null, parts: [], options: [optionName(element)] })
      continue
    }
    if (role === 'radiogroup') continue
    if (queryAll(element, 'input:not([type=hidden]),textarea,select').length > 0) continue
    const kind = kindOfRole(element, role)
    if (!kind) continue
    const widget = kind === 'combobox' || kind === 'cascader' || kind === 'date'
    const root = widget && localNameOf(element) !== 'button' ? shellOf(element, walk, layout) : element
    const entry: Found = { kind, root, input: null, parts: [], face: root }
    if (kind === 'checkboxGroup') {
      entry.parts = queryAll(element, '[role=option]')
      entry.options = entry.parts.map(plainText)
    }
    found.push(entry)
  }
  found.push(...toggles(walk, layout, taken))
  return { found, radios, checkboxes }
}

const MOST_WORDS = 30
const TOGGLES = /toggle|segment|radio|select[-_]?button/i

/** Buttons side by side of which one is pressed. */
const toggles = (walk: Walk, layout: Layout, taken: (element: Element) => boolean): Found[] => {
  const found: Found[] = []
  const seen = new Set<Element>()
  for (const root of walk.roots.keys()) {
    for (const button of queryAll(root as ParentNode, 'button')) {
      const group = flatParentOf(button)
      if (!group || seen.has(group) || taken(button) || !walk.spans.has(button) || closest(group, POPUP)) continue
      seen.add(group)
      const parts = Array.from(childrenOf(group))
      const pressed = parts.filter((part) => attr(part, 'aria-pressed') !== null).length === parts.length
      if (parts.length < 2 || !(pressed || TOGGLES.test(attr(group, 'class') ?? ''))) continue
      const options = parts.map((part) => (textContentOf(part) ?? '').trim())
      if (parts.some((part) => localNameOf(part) !== 'button' || !layout.rendered(part))) continue
      if (options.every((text) => text !== '' && text.length <= MOST_WORDS))
        found.push({ kind: 'radio', root: group, input: null, parts, options })
    }
  }
  return found
}

const kindOfRole = (element: Element, role: string | null): ControlKind | undefined => {
  if (role === 'combobox') {
    const hints = readHints(element, flatParentOf(element) ?? element)
    if (saysDate(hints)) return 'date'
    return saysCascader(hints) || attr(element, 'aria-haspopup') === 'tree' ? 'cascader' : 'combobox'
  }
  if (role === 'listbox') {
    // Open pop-ups have the role too: those belong to their trigger.
    if (closest(element, POPUP) !== element || attr(element, 'tabindex') === null) return undefined
    return attr(element, 'aria-multiselectable') === 'true' ? 'checkboxGroup' : undefined
  }
  if (role === 'spinbutton') return 'number'
  if (role === 'textbox' || role === 'searchbox' || role === null) {
    return attr(element, 'aria-multiline') === 'true' || role === null ? 'textarea' : 'text'
  }
  return undefined
}
