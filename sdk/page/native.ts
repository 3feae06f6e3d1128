import { attr, flatParentOf, hasAttr, inputTypeOf, localNameOf } from './dom.ts'
import type { Found } from './found.ts'
import { readHints } from './hints.ts'
import { bottom, type Layout, right } from './layout.ts'
import { holdsOthers, isInside, shellOf } from './shell.ts'
import { asksBothEnds, kindOfInput } from './trigger.ts'
import type { Walk } from './walk.ts'

const IGNORED = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'range', 'color'])
const TEXT_LIKE = new Set(['combobox', 'cascader', 'date'])

/** Native controls and text boxes. Radios and checkboxes are returned apart: groups are made of them later. */
export const findNative = (
  walk: Walk,
  layout: Layout,
): { found: Found[]; radios: Element[]; checkboxes: Element[] } => {
  const found: Found[] = []
  const radios: Element[] = []
  const checkboxes: Element[] = []
  for (const element of walk.fields) {
    const name = localNameOf(element)
    if (name === 'select') {
      found.push({ kind: 'select', root: element, input: element, parts: [], multiple: hasAttr(element, 'multiple') })
    } else if (name === 'textarea') {
      found.push({ kind: 'textarea', root: element, input: element, parts: [] })
    } else if (name === 'input') {
      const type = inputTypeOf(element)
      if (IGNORED.has(type)) continue
      if (type === 'radio') radios.push(element)
      else if (type === 'checkbox') checkboxes.push(element)
      else if (type === 'file') found.push(upload(element, walk, layout))
      else found.push(textLike(element, type, walk, layout))
    }
  }
  return { found, radios, checkboxes }
}

const textLike = (input: Element, type: string, walk: Walk, layout: Layout): Found => {
  const shell = shellOf(input, walk, layout)
  let role = attr(input, 'role')
  let popup = attr(input, 'aria-haspopup')
  let multiple = attr(input, 'aria-multiselectable') === 'true'
  let current = flatParentOf(input)
  for (
    let depth = 0;
    current && depth < 4 && !holdsOthers(current, input, walk);
    depth++, current = flatParentOf(current)
  ) {
    const wrapper = attr(current, 'role')
    if (wrapper === 'combobox' || wrapper === 'spinbutton') role ??= wrapper
    if (isInside(walk, current, shell)) popup ??= attr(current, 'aria-haspopup')
  }
  const hints = readHints(input, shell)
  if (hints.has('multiple', 'multi')) multiple = true
  const kind = kindOfInput(input, {
    placeholder: attr(input, 'placeholder') ?? '',
    hints,
    cursor: layout.style(input)?.cursor ?? '',
    role,
    hasPopup: popup,
  })
  const widget = TEXT_LIKE.has(kind)
  const both = (kind === 'date' || kind === 'text') && asksBothEnds(attr(input, 'placeholder') ?? '')
  const found: Found = { kind: both ? 'dateRange' : kind, root: widget ? shell : input, input, parts: [] }
  if (widget) found.face = shell
  if (multiple) found.multiple = true
  if (type === 'password') found.flags = ['password']
  // Kits give the hidden search box of a list this type.
  else if (type === 'search' && role !== 'combobox' && !widget) found.flags = ['search']
  return found
}

/** The file input is mostly hidden; the control is the smallest visible box around it that holds no other control. */
const upload = (input: Element, walk: Walk, layout: Layout): Found => {
  let face: Element = input
  const visible = (element: Element) => {
    const box = layout.rect(element)
    return box.width >= 10 && box.height >= 8 && layout.rendered(element)
  }
  let current: Element | null = input
  for (let depth = 0; current && depth < 6; depth++, current = flatParentOf(current)) {
    if (current !== input && holdsOthers(current, input, walk)) break
    face = current
    const box = layout.rect(current)
    // A transparent input often lies over a button of the same size: then the button's box is the face.
    if (visible(current) && (current !== input || layout.style(input)?.opacity !== '0') && box.width < 900) break
    if (bottom(box) - box.y > 600 || right(box) - box.x > 1200) break
  }
  const found: Found = { kind: 'upload', root: face, input, parts: [], face }
  if (hasAttr(input, 'multiple')) found.multiple = true
  return found
}
