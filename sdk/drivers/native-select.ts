import { dispatch, matches, optionSelectedOf, optionTextOf, setOptionSelected, setSelectedIndex } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { pick } from '../page/option-text.ts'
import type { Target } from '../types.ts'
import { until } from './clock.ts'
import { type Driver, type DriverContext, type Outcome, refused, wrote } from './driver.ts'
import { isDisabled } from './field.ts'
import { blurOf, focusOn } from './focus.ts'
import { LATE } from './patience.ts'
import { isEmptyOption, optionsOf, selectOf } from './select.ts'

function tell(select: Element): void {
  dispatch(select, new Event('input', { bubbles: true, composed: true }))
  dispatch(select, new Event('change', { bubbles: true }))
}

/** Index of the option, waited for: the list of a city select comes after the province. -1 none, -2 several. */
export async function optionIndex(
  select: Element,
  alternatives: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  let last = -1
  const found = await until(
    () => {
      last = pick(optionsOf(select).map(optionTextOf), alternatives)
      return last === -1 ? undefined : last
    },
    LATE,
    signal,
  )
  return found ?? last
}

export function chooseIndex(select: Element, index: number): void {
  focusOn(select)
  setSelectedIndex(select, index)
  tell(select)
  blurOf(select)
}

async function write(nodes: ControlNodes, target: Target, context: DriverContext): Promise<Outcome> {
  if (target.kind !== 'options') return refused('no-option')
  const select = selectOf(nodes)
  if (isDisabled(select)) return refused('read-only')
  if (target.options.length === 0) {
    chooseIndex(select, optionsOf(select).findIndex(isEmptyOption))
    return wrote
  }
  const indices: number[] = []
  for (const alternatives of target.options) indices.push(await optionIndex(select, alternatives, context.signal))
  const options = optionsOf(select)
  if (indices.some((index) => index < 0 || !options[index] || matches(options[index], ':disabled')))
    return refused('no-option')
  if (indices.length === 1 && !matches(select, '[multiple]')) {
    chooseIndex(select, indices[0]!)
    return wrote
  }
  focusOn(select)
  options.forEach((option, index) => {
    if (optionSelectedOf(option) !== indices.includes(index)) setOptionSelected(option, indices.includes(index))
  })
  tell(select)
  blurOf(select)
  return wrote
}

export const nativeSelect: Driver = {
  id: 'native-select',
  kinds: ['select'],
  match: (_, target) => target.kind === 'options',
  rungs: [{ name: 'choose', run: write }],
}
