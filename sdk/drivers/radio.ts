import type { ControlNodes } from '../page/nodes.ts'
import { chosenStates } from '../page/reading/chosen.ts'
import type { Target } from '../types.ts'
import { type Driver, type Outcome, refused, wrote } from './driver.ts'
import { isOff, optionOf, pressInput, pressLabel, pressVisible } from './tick.ts'

function choosing(act: (part: Element) => boolean): (nodes: ControlNodes, target: Target) => Promise<Outcome> {
  return async ({ parts }, target) => {
    const alternatives = target.kind === 'options' ? target.options[0] : undefined
    if (!alternatives) return refused('no-option')
    const index = optionOf(parts, alternatives)
    const part = parts[index]
    if (!part) return refused('no-option')
    if (chosenStates(parts, true)[index]) return wrote
    if (isOff(part)) return refused('read-only')
    return act(part) ? wrote : refused('left-to-you')
  }
}

export const radio: Driver = {
  id: 'radio',
  kinds: ['radio'],
  match: (_, target) => target.kind === 'options' && target.options.length <= 1,
  rungs: [
    { name: 'box', run: choosing(pressVisible) },
    { name: 'input', run: choosing(pressInput) },
    { name: 'label', run: choosing(pressLabel) },
  ],
  // No press takes a radio back to "none".
}
