/** A native list and its options. */
import { optionTextOf, optionValueOf, selectOptionsOf } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { isPlaceholder } from '../page/option-text.ts'

export const selectOf = (nodes: ControlNodes): Element => nodes.input ?? nodes.root

export const optionsOf = (select: Element): HTMLOptionElement[] => Array.from(selectOptionsOf(select))

export const isEmptyOption = (option: Element) => isPlaceholder(optionTextOf(option)) || optionValueOf(option) === ''
