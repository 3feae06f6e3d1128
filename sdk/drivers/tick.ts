/** Pressing boxes that are on or off: radios, checkboxes, switches, cards. */
import { isSeen, labelsOf, rectOf } from '../page/dom.ts'
import { pick } from '../page/option-text.ts'
import { optionLabel, tickOf, voiceOf } from '../page/reading/chosen.ts'
import { isDisabled } from './field.ts'
import { press, pressElement } from './press.ts'

export const isOff = (part: Element): boolean => isDisabled(tickOf(part) ?? part)

/** As a user: on the visible box; a label stands for an input that is hidden behind a drawing. */
export function pressVisible(part: Element): boolean {
  const tick = tickOf(part)
  if (!tick) return press(part)
  const { width, height } = rectOf(tick)
  if (isSeen(tick) && width > 3 && height > 3) return pressElement(tick)
  return pressElement(labelsOf(tick)[0] ?? voiceOf(tick) ?? tick)
}

/** On the input itself, for boxes whose label does something else. */
export function pressInput(part: Element): boolean {
  return pressElement(tickOf(part) ?? part)
}

/** On the words beside the box. */
export function pressLabel(part: Element): boolean {
  const tick = tickOf(part)
  return press((tick && labelsOf(tick)[0]) ?? part)
}

/** Index of the option meant, -1 none, -2 several alike. */
export const optionOf = (parts: readonly Element[], alternatives: readonly string[]): number =>
  pick(parts.map(optionLabel), alternatives)
