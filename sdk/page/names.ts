import {
  attr,
  byId,
  childCountOf,
  closest,
  firstChildOf,
  isElement,
  labelsOf,
  localNameOf,
  nextSiblingOf,
  nodeType,
  nodeValueOf,
  parentElementOf,
  previousSiblingOf,
  textContentOf,
} from './dom.ts'
import { hasWords } from './option-text.ts'
import { isOwn } from './own.ts'

const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)

const SILENT = new Set(['script', 'style', 'template', 'select', 'textarea', 'option', 'button'])

/** Text of an element without that of controls, scripts and buttons inside. */
export const plainText = (element: Element): string => {
  const parts: string[] = []
  const visit = (node: Node): void => {
    if (nodeType(node) === 3) parts.push(nodeValueOf(node) ?? '')
    else if (isElement(node) && !SILENT.has(localNameOf(node))) {
      for (let child = firstChildOf(node) as Node | null; child; child = nextSiblingOf(child)) visit(child)
    }
  }
  visit(element)
  return squeeze(parts.join(' ')).replace(/([\u2e80-\uffef]) (?=[\u2e80-\uffef])/g, '$1')
}

/** Texts that `aria-labelledby` or `aria-describedby` point at. */
export const referenced = (element: Element, attribute: string): string =>
  (attr(element, attribute) ?? '')
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id) => {
      const target = byId(element, id)
      return target && target !== element && !isOwn(target) ? plainText(target) : ''
    })
    .filter((text) => text !== '')
    .join(' ')

/** Text right after a node up to the next element that is a control or a block. */
const textAfter = (element: Element): string => {
  let text = ''
  for (let node = nextSiblingOf(element) as Node | null; node; node = nextSiblingOf(node)) {
    if (nodeType(node) === 3) text += nodeValueOf(node) ?? ''
    else if (isElement(node)) {
      const name = localNameOf(node)
      if (name === 'input' || name === 'br' || name === 'select' || name === 'textarea') break
      if (name === 'label' && attr(node, 'for') && squeeze(text) !== '') break
      text += textContentOf(node) ?? ''
    }
    if (squeeze(text).length > 80) break
  }
  return squeeze(text)
}

const textBefore = (element: Element): string => {
  const node = previousSiblingOf(element)
  return node && (nodeType(node) === 3 || isElement(node)) ? squeeze(textContentOf(node)) : ''
}

/** Name of one option of a radio or checkbox group. */
export const optionName = (option: Element): string => {
  const aria = referenced(option, 'aria-labelledby') || squeeze(attr(option, 'aria-label'))
  if (aria) return aria
  if (localNameOf(option) === 'input') {
    for (const label of labelsOf(option)) {
      const text = plainText(label)
      if (text) return text
    }
    const wrapper = closest(option, 'label')
    const inside = wrapper ? plainText(wrapper) : ''
    return inside || textAfter(option) || besides(option) || squeeze(attr(option, 'title')) || textBefore(option)
  }
  const labelled = labelsOf(option)
    .map(plainText)
    .find((text) => text !== '')
  if (labelled) return labelled
  // A box made of a button holds its own mark, once it is pressed: ✓.
  const own = choiceText(option)
  return (hasWords(own) ? own : textAfter(option)) || own
}

/** A button is silent in the text of what surrounds it; pressed as a choice, its words are the choice. */
export const choiceText = (choice: Element): string =>
  localNameOf(choice) === 'button' ? squeeze(textContentOf(choice)) : plainText(choice)

/** The restyled input stands alone in a box beside its text. */
const besides = (option: Element): string => {
  let current = parentElementOf(option)
  for (let depth = 0; current && depth < 2; depth++, current = parentElementOf(current)) {
    if (childCountOf(current) > 2) break
    const text = textAfter(current)
    if (text) return text
  }
  return ''
}
