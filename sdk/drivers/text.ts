import type { ControlNodes } from '../page/nodes.ts'
import type { Target } from '../types.ts'
import { task } from './clock.ts'
import { type Driver, type Outcome, refused, wrote } from './driver.ts'
import { fieldOf, isDisabled, isReadOnly, lengthLimit } from './field.ts'
import { press } from './press.ts'
import { commitText, replaceText, typeText } from './type-into.ts'

/** Single-line form of a target's text; `undefined` when the target is of another kind. */
export const textOfTarget = (target: Target): string | undefined => (target.kind === 'text' ? target.text : undefined)

type Writer = (field: Element, text: string) => void

/** Common to every rung that types: looks once more at the field, writes, and leaves it. */
export function typing(write: Writer): (nodes: ControlNodes, target: Target) => Promise<Outcome> {
  return async (nodes, target) => {
    const field = fieldOf(nodes)
    const text = textOfTarget(target)
    if (!field || text === undefined) return refused('no-option')
    if (isDisabled(field) || isReadOnly(field)) return refused('read-only')
    if (text.length > lengthLimit(field)) return refused('refused-by-page')
    write(field, text)
    // What was typed has to reach the framework's state before the field is left: some keep only that.
    await task()
    commitText(field)
    return wrote
  }
}

export const text: Driver = {
  id: 'text',
  kinds: ['text'],
  match: (_, target) => target.kind === 'text',
  rungs: [
    { name: 'set', run: typing(replaceText) },
    {
      name: 'press-and-set',
      run: typing((field, value) => {
        if (press(field)) replaceText(field, value)
      }),
    },
    { name: 'type', run: typing(typeText) },
  ],
}
