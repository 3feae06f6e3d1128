import { queryAll } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import type { Target } from '../types.ts'
import { type Driver, type Outcome, refused, wrote } from './driver.ts'
import { isDisabled, isReadOnly, lengthLimit } from './field.ts'
import { press } from './press.ts'
import { commitText, replaceText, typeText } from './type-into.ts'

export const fieldOf = (nodes: ControlNodes): Element | undefined =>
  nodes.input ?? queryAll(nodes.root, 'input:not([type=hidden]),textarea')[0]

/** Single-line form of a target's text; `undefined` when the target is of another kind. */
export const textOfTarget = (target: Target): string | undefined => (target.kind === 'text' ? target.text : undefined)

type Writer = (field: Element, text: string) => void

/** Common to every rung that types: looks once more at the field, then writes. */
export function typing(write: Writer): (nodes: ControlNodes, target: Target) => Promise<Outcome> {
  return async (nodes, target) => {
    const field = fieldOf(nodes)
    const text = textOfTarget(target)
    if (!field || text === undefined) return refused('no-option')
    if (isDisabled(field) || isReadOnly(field)) return refused('read-only')
    if (text.length > lengthLimit(field)) return refused('refused-by-page')
    write(field, text)
    return wrote
  }
}

export const setAndCommit: Writer = (field, text) => {
  replaceText(field, text)
  commitText(field)
}

export const text: Driver = {
  id: 'text',
  kinds: ['text'],
  match: (_, target) => target.kind === 'text',
  rungs: [
    { name: 'set', run: typing(setAndCommit) },
    {
      name: 'press-and-set',
      run: typing((field, value) => {
        if (!press(field)) return
        setAndCommit(field, value)
      }),
    },
    {
      name: 'type',
      run: typing((field, value) => {
        typeText(field, value)
        commitText(field)
      }),
    },
  ],
  clearable: () => true,
}
