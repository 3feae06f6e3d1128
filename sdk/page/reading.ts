/** What a control shows now, judged from the page alone, never from a framework. */
import type { ControlKind, Reading } from '../types.ts'
import {
  isContentEditable,
  localNameOf,
  nativeValueOf,
  optionSelectedOf,
  optionTextOf,
  optionValueOf,
  queryAll,
  selectOptionsOf,
  textContentOf,
} from './dom.ts'
import type { ControlNodes } from './nodes.ts'
import { isPlaceholder, pathParts } from './option-text.ts'
import { chosenAlone, chosenLabels, tickOf } from './reading/chosen.ts'
import { errorText } from './reading/error-text.ts'
import { shownFiles } from './reading/file-list.ts'
import { triggerTexts } from './reading/trigger-text.ts'

export interface ReadOptions {
  /** Also look for red text without class or ARIA state. Dearer; used when a write is verified. */
  readonly thorough?: boolean
}

type Shown = Omit<Reading, 'error'>

const ofText = (text: string): Shown => ({ text, values: [] })
const ofValues = (values: readonly string[], separator = '、'): Shown => ({ text: values.join(separator), values })

/** Text of a native or editable text field, else of the first one inside. */
export function fieldText(nodes: ControlNodes): string {
  const field = nodes.input ?? nodes.root
  const value = nativeValueOf(field)
  if (value !== undefined) return value
  if (isContentEditable(field)) return (textContentOf(field) ?? '').trim()
  const inner = queryAll(nodes.root, 'input:not([type=hidden]),textarea')[0]
  return inner ? (nativeValueOf(inner) ?? '') : triggerTexts(nodes.root).join(' ')
}

/** Texts of the chosen options of a native select; an option that means "please choose" is none. */
export function selectedTexts(select: Element): string[] {
  return Array.from(selectOptionsOf(select))
    .filter((option) => optionSelectedOf(option))
    .filter(
      (option) =>
        !(
          isPlaceholder(optionTextOf(option)) ||
          (optionValueOf(option) === '' && /选|選|select/i.test(optionTextOf(option)))
        ),
    )
    .map((option) => optionTextOf(option).trim())
}

const DATE_IN_TEXT =
  /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{8}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|长期|長期|永久/g

function rangeParts(nodes: ControlNodes): string[] {
  const inputs = nodes.parts.length >= 2 ? nodes.parts : queryAll(nodes.root, 'input:not([type=hidden])')
  if (inputs.length >= 2) {
    const texts = inputs.slice(0, 2).map((part) => nativeValueOf(part) ?? triggerTexts(part).join(' '))
    return texts.every((text) => text.trim() === '') ? [] : texts
  }
  return fieldText(nodes).match(DATE_IN_TEXT) ?? triggerTexts(nodes.root).join(' ').match(DATE_IN_TEXT) ?? []
}

const NO_END = /长期|長期|永久|无固定|無固定|至今|不限|permanent|long|never|indefinite|present/i
/** 开始日期 on the button of a calendar: what it draws itself, without a figure, says what is wanted. What was typed is a value. */
const asksForDay = ({ root, input }: ControlNodes, text: string): boolean =>
  nativeValueOf(input ?? root) === undefined && !/\d/.test(text) && !NO_END.test(text)

function partText(part: Element): string {
  if (localNameOf(part) === 'select') return selectedTexts(part)[0] ?? ''
  return nativeValueOf(part) ?? triggerTexts(part).join(' ')
}

function comboboxTexts(nodes: ControlNodes): string[] {
  const texts = triggerTexts(nodes.root)
  return texts.filter((text) => !isPlaceholder(text))
}

/** The box itself where there is one: what stands for it on the screen may be a label elsewhere. */
export const tickIn = ({ root, input }: ControlNodes): Element => (input && tickOf(input) ? input : root)

const readers: Record<ControlKind, (nodes: ControlNodes) => Shown> = {
  text: (nodes) => ofText(fieldText(nodes)),
  textarea: (nodes) => ofText(fieldText(nodes)),
  number: (nodes) => ofText(fieldText(nodes)),
  date: (nodes) => {
    const text = fieldText(nodes)
    return ofText(isPlaceholder(text) || asksForDay(nodes, text) ? '' : text)
  },
  select: (nodes) => ofValues(selectedTexts(nodes.input ?? nodes.root)),
  combobox: (nodes) => ofValues(comboboxTexts(nodes)),
  tags: (nodes) => ofValues(comboboxTexts(nodes)),
  cascader: (nodes) => ofValues(pathParts(comboboxTexts(nodes)), ' / '),
  radio: (nodes) => ofValues(chosenLabels(nodes.parts, true)),
  checkboxGroup: (nodes) => ofValues(chosenLabels(nodes.parts, false)),
  checkbox: (nodes) => {
    const checked = chosenAlone(tickIn(nodes))
    return { text: checked ? '✓' : '', values: [], checked }
  },
  switch: (nodes) => {
    const checked = chosenAlone(tickIn(nodes))
    return { text: checked ? '✓' : '', values: [], checked }
  },
  dateRange: (nodes) => ofValues(rangeParts(nodes), ' – '),
  upload: (nodes) => ofValues(shownFiles(nodes)),
  composite: (nodes) => {
    const values = nodes.parts.map(partText)
    return values.every((value) => value === '') ? ofValues([]) : ofValues(values, ' ')
  },
}

export function readControl(nodes: ControlNodes, options: ReadOptions = {}): Reading {
  const shown = readers[nodes.kind](nodes)
  const error = errorText(nodes, options.thorough === true)
  return error === '' ? shown : { ...shown, error }
}
