/** Whether an empty value can be put back into a control, as far as the page shows it now. Told before anything is written. */
import { matches } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { saysSeveral } from '../page/several.ts'
import type { ControlKind } from '../types.ts'
import { promisesClear } from './clear-button.ts'
import { fieldOf, isReadOnly, rangeFieldsOf } from './field.ts'
import { nodesOfPart } from './parts.ts'
import { isEmptyOption, optionsOf, selectOf } from './select.ts'

export const isMultiple = (nodes: ControlNodes): boolean => nodes.kind === 'tags' || saysSeveral(nodes)

type Test = (nodes: ControlNodes) => boolean

/** Kinds that are not named can always be emptied. */
const TESTS: Readonly<Partial<Record<ControlKind, Test>>> = {
  // Pressing on would only choose another answer.
  radio: () => false,
  select: (nodes) => matches(selectOf(nodes), '[multiple]') || optionsOf(selectOf(nodes)).some(isEmptyOption),
  combobox: (nodes) => isMultiple(nodes) || promisesClear(nodes.root),
  cascader: ({ root }) => promisesClear(root),
  date: (nodes) => {
    const field = fieldOf(nodes)
    return (field !== undefined && !isReadOnly(field)) || promisesClear(nodes.root)
  },
  dateRange: (nodes) => promisesClear(nodes.root) || rangeFieldsOf(nodes).every((field) => !isReadOnly(field)),
  composite: (nodes) =>
    nodes.parts.every((_, index) => {
      const part = nodesOfPart(nodes, index)
      return part !== undefined && (isClearable(part) || promisesClear(part.root))
    }),
}

export const isClearable = (nodes: ControlNodes): boolean => TESTS[nodes.kind]?.(nodes) ?? true
