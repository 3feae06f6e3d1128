import { attr, childrenOf, flatParentOf, localNameOf } from './dom.ts'

/** Words that classes, icons and ids of a widget use for its kind. Weak: only asked when ARIA is silent. */
export interface Hints {
  readonly words: ReadonlySet<string>
  /** Those of the control and its ancestors, without what else lies in the shell, such as its closed pop-up. */
  readonly own: ReadonlySet<string>
  has(...words: string[]): boolean
}

const split = (text: string, into: Set<string>): void => {
  for (const word of text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^a-zA-Z0-9]+/)) {
    if (word.length > 1) into.add(word.toLowerCase())
  }
}

const own = (element: Element, into: Set<string>): void => {
  const classes = attr(element, 'class')
  if (classes) split(classes, into)
  for (const name of ['data-icon', 'data-role', 'data-type', 'aria-label', 'xlink:href', 'href'] as const) {
    const value = attr(element, name)
    if (value && value.length < 60 && !value.startsWith('http')) split(value, into)
  }
}

const ICONS = new Set(['i', 'svg', 'use', 'span', 'img', 'em', 'div', 'path'])

/** Icons of a shell: small leaf elements, at most 24 of them, at most 8 levels deep. */
const icons = (shell: Element, into: Set<string>): void => {
  let left = 24
  const visit = (element: Element, depth: number): void => {
    for (const child of Array.from(childrenOf(element))) {
      if (left-- <= 0) return
      if (ICONS.has(localNameOf(child))) own(child, into)
      if (depth < 8) visit(child, depth + 1)
    }
  }
  visit(shell, 0)
}

/** Words of the control, its ancestors up to and including the shell, and the icons inside. */
export const readHints = (input: Element, shell: Element): Hints => {
  const words = new Set<string>()
  let current: Element | null = input
  for (let depth = 0; current && depth < 8; depth++) {
    own(current, words)
    if (current === shell) break
    current = flatParentOf(current)
  }
  const near = new Set(words)
  icons(shell, words)
  return { words, own: near, has: (...wanted) => wanted.some((word) => words.has(word)) }
}

const CASCADER = [
  'cascader',
  'cascade',
  'cascaderpro',
  'regionselect',
  'areaselect',
  'citypicker',
  'distpicker',
  'areapicker',
]
const DATE = [
  'date',
  'datepicker',
  'calendar',
  'picker',
  'datetime',
  'daterange',
  'laydate',
  'wdate',
  'datebox',
  'flatpickr',
]
const SELECT = [
  'select',
  'selector',
  'selection',
  'dropdown',
  'combo',
  'combobox',
  'chosen',
  'select2',
  'picklist',
  'selectbox',
  'selectpicker',
  'autocomplete',
]
const ARROW = ['arrow', 'caret', 'chevron', 'down', 'triangle', 'arrowdown', 'caretdown']

export const saysCascader = (hints: Hints): boolean => hints.has(...CASCADER) || treeSelect(hints)
const treeSelect = (hints: Hints): boolean => hints.has('treeselect') || (hints.has('tree') && hints.has('select'))
export const saysDate = (hints: Hints): boolean =>
  hints.has(...DATE) &&
  !(
    hints.has('picker') &&
    ['color', 'icon', 'file', 'time'].some((word) => hints.own.has(word)) &&
    !hints.has('date', 'calendar', 'start', 'end')
  )
/** Its own words say what opens, whatever box the kit builds it from. */
export const saysCalendar = ({ own }: Hints): boolean =>
  own.has('datepicker') || own.has('calendar') || (own.has('date') && own.has('picker'))
/** Words typed one after the other into one box. */
export const saysTags = ({ own }: Hints): boolean =>
  own.has('taginput') ||
  own.has('tagsinput') ||
  own.has('inputtag') ||
  (own.has('input') && (own.has('tag') || own.has('tags')))
/** A date picker whose closed pop-up is called a drop-down is still a date picker. */
export const saysSelect = (hints: Hints): boolean =>
  hints.has(...SELECT) &&
  !(saysDate(hints) && DATE.some((word) => hints.own.has(word)) && !SELECT.some((word) => hints.own.has(word)))
export const hasArrow = (hints: Hints): boolean => hints.has(...ARROW)
