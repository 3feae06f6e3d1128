import type { ControlNodes } from '../page/nodes.ts'
import { chosenStates } from '../page/reading/chosen.ts'
import type { Target } from '../types.ts'
import { frames } from './clock.ts'
import { type Driver, type DriverContext, type Outcome, refused, wrote } from './driver.ts'
import { isOff, optionOf, pressInput, pressLabel, pressVisible } from './tick.ts'

type Press = (part: Element) => boolean

function choosing(act: Press): (nodes: ControlNodes, target: Target, context: DriverContext) => Promise<Outcome> {
  return async (first, target, context) => {
    if (target.kind !== 'options') return refused('no-option')
    const wanted = new Set(target.options.map((alternatives) => optionOf(first.parts, alternatives)))
    if ([...wanted].some((index) => index < 0)) return refused('no-option')
    for (let index = 0; index < first.parts.length && !context.signal.aborted; index += 1) {
      // The list may be drawn anew after each press.
      const parts = context.nodes()?.parts ?? []
      const part = parts[index]
      if (!part) return refused('gone')
      if (chosenStates(parts, false)[index] === wanted.has(index)) continue
      if (isOff(part)) return refused('read-only')
      if (!act(part)) return refused('left-to-you')
      await frames(1, context.signal)
    }
    return wrote
  }
}

export const checkboxGroup: Driver = {
  id: 'checkbox-group',
  kinds: ['checkboxGroup'],
  match: (_, target) => target.kind === 'options',
  rungs: [
    { name: 'box', run: choosing(pressVisible) },
    { name: 'input', run: choosing(pressInput) },
    { name: 'label', run: choosing(pressLabel) },
  ],
}
