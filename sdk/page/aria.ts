import type { ControlKind } from '../types.ts'
import { attr, closest, flatParentOf, localNameOf, queryAll } from './dom.ts'
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
  return { found, radios, checkboxes }
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
