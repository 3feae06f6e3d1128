import { toggling } from './checkbox.ts'
import type { Driver } from './driver.ts'
import { press } from './press.ts'
import { pressInput, pressVisible } from './tick.ts'

/** A switch's drawing takes the press, its input (if any) is hidden. */
export const toggleSwitch: Driver = {
  id: 'switch',
  kinds: ['switch'],
  match: (_, target) => target.kind === 'checked',
  rungs: [
    { name: 'box', run: toggling(press) },
    { name: 'input', run: toggling(pressInput) },
    { name: 'label', run: toggling(pressVisible) },
  ],
}
