import { inputTypeOf, localNameOf, queryAll } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { isOneOf } from '../page/option-text.ts'
import type { Target } from '../types.ts'
import { frames } from './clock.ts'
import { chooseFromList } from './combobox.ts'
import { type Driver, type DriverContext, failed, type Outcome, refused, wrote } from './driver.ts'
import { isReadOnly } from './field.ts'
import { blurOf } from './focus.ts'
import { key } from './keys.ts'
import { replaceText } from './type-into.ts'

/** Free tags: each word is typed and taken by Enter. What stands there already is left. */
async function enter(nodes: ControlNodes, target: Target, context: DriverContext): Promise<Outcome> {
  if (target.kind !== 'options') return refused('no-option')
  const field = [...(nodes.input ? [nodes.input] : []), ...queryAll(nodes.root, 'input')].find(
    (element) =>
      localNameOf(element) === 'input' && /^(text|search)$/.test(inputTypeOf(element)) && !isReadOnly(element),
  )
  if (!field) return failed('not-kept')
  for (const alternatives of target.options) {
    if (context.signal.aborted) break
    if (context.read().values.some((text) => isOneOf(text, alternatives))) continue
    replaceText(field, alternatives[0] ?? '')
    await frames(1, context.signal)
    key(field, 'Enter')
    await frames(2, context.signal)
  }
  blurOf(field)
  return wrote
}

export const tags: Driver = {
  id: 'tags',
  kinds: ['tags'],
  match: (_, target) => target.kind === 'options',
  rungs: [
    { name: 'press', run: chooseFromList(false) },
    { name: 'search', run: chooseFromList(true) },
    { name: 'enter', run: enter },
  ],
  clearable: () => true,
}
