import { each, type Steps } from '../steps.ts'
import {
  attr,
  flatParentOf,
  hasAttr,
  inputTypeOf,
  localNameOf,
  nextElementOf,
  previousElementOf,
  textContentOf,
} from './dom.ts'
import type { Found } from './found.ts'
import { readHints } from './hints.ts'
import { bottom, type Layout, right } from './layout.ts'
import { holdsOthers, isInside, shellOf } from './shell.ts'
import { asksBothEnds, asksToChoose, kindOfInput } from './trigger.ts'
import type { Walk } from './walk.ts'

const IGNORED = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'range', 'color'])
const TEXT_LIKE = new Set(['combobox', 'cascader', 'date', 'tags'])

/** Native controls and text boxes. Radios and checkboxes are returned apart: groups are made of them later. */
export function* findNative(
  walk: Walk,
  layout: Layout,
): Steps<{ found: Found[]; radios: Element[]; checkboxes: Element[] }> {
  const found: Found[] = []
  const radios: Element[] = []
  const checkboxes: Element[] = []
  const look = (element: Element): void => {
    const name = localNameOf(element)
    if (name === 'select') {
      found.push({ kind: 'select', root: element, input: element, parts: [], multiple: hasAttr(element, 'multiple') })
    } else if (name === 'textarea') {
      found.push({ kind: 'textarea', root: element, input: element, parts: [] })
    } else if (name === 'input') {
      const type = inputTypeOf(element)
      if (IGNORED.has(type)) return
      if (type === 'radio') radios.push(element)
      else if (type === 'checkbox') checkboxes.push(element)
      else if (type === 'file') {
        // Semi: a second one beside it, for another file in place of the first.
        if (!isSpare(element, previousElementOf(element), layout)) found.push(upload(element, walk, layout))
      } else found.push(textLike(element, type, walk, layout))
    }
  }
  yield* each(walk.fields, look, 8)
  return { found, radios, checkboxes }
}

/** Kits draw the placeholder of an empty box over it. */
const wordsOver = (input: Element, shell: Element): string => {
  const text = shell === input ? '' : (textContentOf(shell) ?? '').trim()
  return text.length < 24 && asksToChoose(text) ? text : ''
}

const textLike = (input: Element, type: string, walk: Walk, layout: Layout): Found => {
  let shell = shellOf(input, walk, layout)
  let role = attr(input, 'role')
  let popup = attr(input, 'aria-haspopup')
  let multiple = attr(input, 'aria-multiselectable') === 'true'
  let current = flatParentOf(input)
  for (
    let depth = 0;
    current && depth < 6 && !holdsOthers(current, input, walk);
    depth++, current = flatParentOf(current)
  ) {
    const wrapper = attr(current, 'role')
    if (wrapper === 'combobox' || wrapper === 'spinbutton') role ??= wrapper
    if (isInside(walk, current, shell)) popup ??= attr(current, 'aria-haspopup')
    // The box that says so is the whole, tags and all.
    if (wrapper === 'combobox' && isInside(walk, shell, current) && layout.rect(current).height <= 76) shell = current
  }
  const hints = readHints(input, shell)
  if (hints.has('multiple', 'multi')) multiple = true
  const kind = kindOfInput(input, {
    placeholder: attr(input, 'placeholder') || wordsOver(input, shell),
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

const isSpare = (input: Element, beside: Element | null, layout: Layout): boolean =>
  isFile(beside) && !layout.rendered(beside) && !layout.rendered(input)

const isFile = (element: Element | null): element is Element =>
  element !== null && localNameOf(element) === 'input' && inputTypeOf(element) === 'file'

/** Nobody can type here: it keeps a place, or shows the name of the file. */
const isFiller = (field: Element, layout: Layout): boolean => {
  const { width, height } = layout.rect(field)
  if (localNameOf(field) !== 'input' || isFile(field)) return false
  const style = layout.style(field)
  const unseen = width <= 2 || height <= 2 || style?.opacity === '0' || style?.visibility === 'hidden'
  return unseen || hasAttr(field, 'readonly')
}

/** The file input is mostly hidden; the control is the smallest visible box around it that holds no other control. */
const upload = (input: Element, walk: Walk, layout: Layout): Found => {
  let face: Element = input
  const visible = (element: Element) => {
    const box = layout.rect(element)
    return box.width >= 10 && box.height >= 8 && layout.rendered(element)
  }
  const next = nextElementOf(input)
  const isOurs = (field: Element) => isFiller(field, layout) || (field === next && isSpare(input, next, layout))
  let current: Element | null = input
  for (let depth = 0; current && depth < 6; depth++, current = flatParentOf(current)) {
    if (current !== input && holdsOthers(current, input, walk, undefined, isOurs)) break
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
