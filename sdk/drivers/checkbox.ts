import type { ControlNodes } from '../page/nodes.ts'
import { chosenAlone } from '../page/reading/chosen.ts'
import { tickIn } from '../page/reading.ts'
import type { Target } from '../types.ts'
import { type Driver, type Outcome, refused, wrote } from './driver.ts'
import { isOff, pressInput, pressLabel, pressVisible } from './tick.ts'

type Press = (part: Element) => boolean

/** Presses unless the box already shows what is wanted. */
export function toggling(act: Press): (nodes: ControlNodes, target: Target) => Promise<Outcome> {
  return async (nodes, target) => {
    if (target.kind !== 'checked') return refused('no-option')
    const tick = tickIn(nodes)
    if (chosenAlone(tick) === target.checked) return wrote
    if (isOff(tick)) return refused('read-only')
    return act(tick) ? wrote : refused('left-to-you')
  }
}

export const checkbox: Driver = {
  id: 'checkbox',
  kinds: ['checkbox'],
  match: (_, target) => target.kind === 'checked',
  rungs: [
    { name: 'box', run: toggling(pressVisible) },
    { name: 'input', run: toggling(pressInput) },
    { name: 'label', run: toggling(pressLabel) },
  ],
}
