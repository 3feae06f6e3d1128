import type { Cell, ControlFacts, Explicit } from '../labels/snapshot.ts'
import type { ControlId } from '../types.ts'
import {
  attr,
  attributeNamesOf,
  closest,
  hasAttr,
  labelsOf,
  localNameOf,
  optionTextOf,
  queryAll,
  rootNodeOf,
  selectOptionsOf,
  styleOf,
} from './dom.ts'
import type { Found } from './found.ts'
import { type Layout, union } from './layout.ts'
import { choiceText, plainText, referenced } from './names.ts'
import { chainOf, legendOf } from './place.ts'
import { isFaint } from './shown.ts'
import type { Walk } from './walk.ts'

const MAX_OPTIONS = 80

/** Element whose attributes speak for the control. */
export const voiceOf = (found: Found): Element => found.input ?? found.parts[0] ?? found.root

export const optionsOf = (found: Found): readonly string[] => {
  if (found.options && found.kind !== 'checkbox' && found.kind !== 'switch') return found.options
  const select =
    found.kind === 'select'
      ? found.input
      : found.kind === 'composite' && found.parts[0] && localNameOf(found.parts[0]) === 'select'
        ? found.parts[0]
        : null
  if (select) {
    const options = Array.from(selectOptionsOf(select)).slice(0, MAX_OPTIONS)
    return options
      .map((option) => optionTextOf(option).trim())
      .filter((text) => text !== '' && !/^[-—=\s]*(请|select|choose)/i.test(text))
  }
  const voice = voiceOf(found)
  const popup = attr(voice, 'aria-controls') ?? attr(voice, 'aria-owns') ?? attr(voice, 'list')
  if (!popup || found.kind === 'date') return []
  const root = rootNodeOf(voice) as ParentNode
  const list = queryAll(root, `[id="${CSS.escape(popup)}"]`)[0]
  const options = list ? queryAll(list, '[role=option],option') : []
  return list && !isExcerpt(list, options[0])
    ? options
        .slice(0, MAX_OPTIONS)
        .map((option) => choiceText(option) || (attr(option, 'aria-label') ?? attr(option, 'value') ?? ''))
    : []
}

/** Of a long list only what is about to be shown is in the page; some kits keep a few options for screen readers alone. */
const isExcerpt = (list: Element, option: Element | undefined): boolean =>
  styleOf(list)?.height === '0px' || (option !== undefined && styleOf(option)?.position === 'absolute')

/** A widget without an input is named where it takes the focus. */
const focusOf = ({ root, parts }: Found): Element[] =>
  parts.length > 0
    ? []
    : queryAll(root, '[tabindex][aria-label],[tabindex][aria-labelledby],[role=combobox]').slice(0, 1)

/** `<label for>` elements of a key, in the tree of an element. */
export type LabelsFor = (near: Element, key: string) => readonly Element[]

const findLabels: LabelsFor = (near, key) =>
  queryAll(rootNodeOf(near) as ParentNode, `label[for="${CSS.escape(key)}"]`).slice(0, 2)

/** The same for a whole scan, each tree looked through once. */
export const indexLabels = (): LabelsFor => {
  const trees = new Map<Node, Map<string, Element[]>>()
  return (near, key) => {
    const root = rootNodeOf(near)
    let labels = trees.get(root)
    if (!labels) {
      labels = new Map()
      for (const label of queryAll(root as ParentNode, 'label[for]')) {
        const target = attr(label, 'for')!
        const list = labels.get(target)
        if (!list) labels.set(target, [label])
        else if (list.length < 2) list.push(label)
      }
      trees.set(root, labels)
    }
    return labels.get(key) ?? []
  }
}

export const explicitOf = (found: Found, labelsFor: LabelsFor = findLabels): Explicit[] => {
  const list: Explicit[] = []
  const add = (text: string, how: Explicit['how']): void => {
    if (text.trim() !== '' && !list.some((known) => known.text === text && known.how === how)) list.push({ text, how })
  }
  const choice = found.kind === 'radio' || found.kind === 'checkboxGroup'
  const grouped = choice || found.kind === 'dateRange' || found.kind === 'composite'
  if (grouped) {
    const group = closest(found.root, '[role=radiogroup],[role=group]') ?? found.root
    add(referenced(group, 'aria-labelledby'), 'labelledby')
    add(attr(group, 'aria-label') ?? '', 'group')
    if (choice) return list
  }
  const voices =
    found.input && found.input !== found.root ? [found.input, found.root] : [voiceOf(found), ...focusOf(found)]
  for (const voice of voices) {
    for (const label of labelsOf(voice)) {
      const wraps = closest(voice, 'label') === label
      const text = plainText(label)
      add(text, wraps ? 'wrap' : 'for')
    }
    add(referenced(voice, 'aria-labelledby'), 'labelledby')
    add(attr(voice, 'aria-label') ?? '', 'aria-label')
    add(attr(voice, 'title') ?? '', 'title')
    add(referenced(voice, 'aria-describedby'), 'describedby')
    const id = attr(voice, 'id')
    const own = attr(voice, 'name')
    // Old pages point `for` at a name, and kits point it at an input that is not labelable.
    for (const key of [id, own]) {
      if (!key || list.some(({ how }) => how === 'for' || how === 'wrap')) continue
      for (const label of labelsFor(voice, key)) add(plainText(label), 'for')
    }
  }
  if ((found.kind === 'checkbox' || found.kind === 'switch') && found.options)
    for (const text of found.options) add(text, 'wrap')
  return list
}

const dataOf = (element: Element): string[] =>
  attributeNamesOf(element)
    .filter((name) => /^(data-(?!v-|reactid|testid$)|ng-model|v-model|formcontrolname|prop$|field$)/.test(name))
    .slice(0, 6)
    .map((name) => attr(element, name) ?? '')
    .filter((value) => value.length > 1 && value.length < 60)

const numeric = (element: Element, name: string): number | undefined => {
  const value = Number.parseInt(attr(element, name) ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

const placeholdersOf = (found: Found): string[] => {
  const voices =
    found.parts.length > 0 && found.kind !== 'radio' && found.kind !== 'checkboxGroup' ? found.parts : [voiceOf(found)]
  const texts = voices.map((voice) => attr(voice, 'placeholder') ?? '').filter((text) => text !== '')
  return texts.length > 0 ? [...new Set(texts)] : drawnPlaceholder(found)
}

const DRAWS = new Set(['combobox', 'cascader', 'tags', 'date'])

/** Kits draw the placeholder of a list themselves, in an element of that name; in full colour it is the chosen text. */
const drawnPlaceholder = (found: Found): string[] => {
  if (!DRAWS.has(found.kind)) return []
  const [drawn] = queryAll(found.root, '[class*=placeholder]')
  const text = drawn && isFaint(drawn) ? plainText(drawn) : ''
  return text === '' ? [] : [text]
}

export interface FactsInput {
  readonly id: ControlId
  readonly found: Found
  readonly walk: Walk
  readonly layout: Layout
  readonly places: readonly number[]
  readonly scope: readonly string[]
  readonly hidden: boolean
  readonly cell: Cell | undefined
  readonly frame: string
  readonly labelsFor?: LabelsFor
}

/** Boxes in a row may stand in the line of their label: the control is the boxes, not the whole line. */
const typedParts = (
  { kind, parts }: Found,
  walk: Walk,
): { parts: readonly Element[]; first: Element; span: { start: number; end: number } } | undefined => {
  const [first, last] = [parts[0], parts[parts.length - 1]]
  if (kind !== 'composite' || !first || !last || localNameOf(first) !== 'input') return undefined
  const [from, to] = [walk.spans.get(first), walk.spans.get(last)]
  return from && to ? { parts, first, span: { start: from.start, end: to.end } } : undefined
}

/** Plain facts of one control. */
export const factsOf = (input: FactsInput): ControlFacts => {
  const { id, found, walk, layout, places, scope, hidden, cell, frame, labelsFor } = input
  const voice = voiceOf(found)
  const typed = typedParts(found, walk)
  const span = typed?.span ?? walk.spans.get(found.root)!
  const legend = legendOf(found.root)
  const maxLength = numeric(voice, 'maxlength')
  const optional = {
    cell,
    legend,
    name: attr(voice, 'name') || undefined,
    domId: attr(voice, 'id') || undefined,
    classes:
      [attr(voice, 'class'), found.root === voice ? '' : attr(found.root, 'class')].filter(Boolean).join(' ') ||
      undefined,
    autocomplete: attr(voice, 'autocomplete') || undefined,
    type: localNameOf(voice) === 'input' ? (attr(voice, 'type') ?? undefined) : undefined,
    maxLength: maxLength !== undefined && maxLength > 0 ? maxLength : undefined,
    pattern: attr(voice, 'pattern') || undefined,
    inputMode: attr(voice, 'inputmode') || undefined,
    accept: attr(voice, 'accept') || undefined,
  }
  return {
    id,
    kind: found.kind,
    rect: typed ? typed.parts.map((part) => layout.rect(part)).reduce(union) : layout.rect(found.face ?? found.root),
    frame,
    layer: layout.layer(found.root),
    start: span.start,
    end: span.end,
    explicit: explicitOf(found, labelsFor),
    chain: chainOf(typed ? typed.first : found.root, walk, places),
    scope,
    data: dataOf(voice),
    placeholder: placeholdersOf(found),
    options: optionsOf(found),
    auxiliary: found.auxiliary === true,
    hidden,
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<ControlFacts>),
  }
}

export const isReadOnly = (found: Found): boolean => {
  if (found.kind !== 'text' && found.kind !== 'textarea' && found.kind !== 'number') return false
  const voice = voiceOf(found)
  return hasAttr(voice, 'readonly') || attr(voice, 'aria-readonly') === 'true'
}
