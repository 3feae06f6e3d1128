import { inputTypeOf, localNameOf, queryAll, rectOf } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { isOneOf } from '../page/option-text.ts'
import { saysSeveral } from '../page/several.ts'
import { tokensOf } from '../page/shown.ts'
import type { Target } from '../types.ts'
import { frames } from './clock.ts'
import { type Driver, type DriverContext, failed, type Outcome, refused, wrote } from './driver.ts'
import { isDisabled, isReadOnly } from './field.ts'
import { awaitOption, findOption, isOptionOff } from './option-list.ts'
import { closePopup, openPopup, type Popup, pressClear, promisesClear } from './popup.ts'
import { pressElement } from './press.ts'
import { replaceText } from './type-into.ts'

/** The field in which the list can be searched, when it is open. */
export function searchField(nodes: ControlNodes, popup: Popup): Element | undefined {
  const candidates = [nodes.input, ...queryAll(nodes.root, 'input'), ...popup.scene.fresh()]
  return candidates.find(
    (element): element is Element =>
      element !== null &&
      localNameOf(element) === 'input' &&
      /^(text|search)$/.test(inputTypeOf(element)) &&
      !isReadOnly(element) &&
      !isDisabled(element) &&
      rectOf(element).height > 4,
  )
}

export const isMultiple = (nodes: ControlNodes): boolean => nodes.kind === 'tags' || saysSeveral(nodes)

const isDead = (nodes: ControlNodes): boolean =>
  isDisabled(nodes.root) ||
  (nodes.input !== null && isDisabled(nodes.input)) ||
  tokensOf(nodes.root).some((token) => /(^|[-_])disabled$/i.test(token))

async function pickOne(
  nodes: ControlNodes,
  popup: Popup,
  alternatives: readonly string[],
  search: boolean,
  context: DriverContext,
): Promise<Outcome> {
  const probe = () => popup.scene.fresh()
  let found = findOption(probe(), alternatives)
  const field = search ? searchField(nodes, popup) : undefined
  if (found === 'none' && field) {
    for (const alternative of alternatives) {
      replaceText(field, alternative)
      await frames(2, context.signal)
      found = await awaitOption(probe, alternatives, context)
      if (found !== 'none') break
    }
    if (typeof found === 'string') replaceText(field, '')
  } else if (found === 'none') {
    found = await awaitOption(probe, alternatives, context)
  }
  if (typeof found === 'string') return found === 'several' ? refused('no-option') : failed('no-option')
  if (isOptionOff(found)) return refused('no-option')
  // What a long list shows first may still be sliding in; the press goes to the element, not to a point.
  pressElement(found)
  await frames(2, context.signal)
  return wrote
}

/** Texts to press: what is missing, and what is chosen but not wanted. */
function changes(context: DriverContext, wanted: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const shown = context.read().values
  const missing = wanted.filter((alternatives) => !shown.some((text) => isOneOf(text, alternatives)))
  const extra = shown.filter(
    (text) => !/^\+\s*\d/.test(text) && !wanted.some((alternatives) => isOneOf(text, alternatives)),
  )
  return [...extra.map((text) => [text]), ...missing]
}

function choosing(search: boolean): (nodes: ControlNodes, target: Target, context: DriverContext) => Promise<Outcome> {
  return async (nodes, target, context) => {
    if (target.kind !== 'options') return refused('no-option')
    if (isDead(nodes)) return refused('read-only')
    const several = isMultiple(nodes) || target.options.length > 1
    if (target.options.length === 0 && !several) return (await pressClear(nodes, context)) ? wrote : failed('not-kept')
    const todo = several ? changes(context, target.options) : target.options
    if (todo.length === 0) return wrote
    const popup = await openPopup(nodes, context)
    if (!popup) return failed('not-kept')
    let outcome: Outcome = wrote
    for (const alternatives of todo) {
      outcome = await pickOne(context.nodes() ?? nodes, popup, alternatives, search, context)
      if (!outcome.ok || context.signal.aborted) break
    }
    await closePopup(popup, context.nodes() ?? nodes, context)
    return outcome
  }
}

export const combobox: Driver = {
  id: 'combobox',
  kinds: ['combobox'],
  match: (_, target) => target.kind === 'options',
  rungs: [
    { name: 'press', run: choosing(false) },
    { name: 'search', run: choosing(true) },
  ],
  clearable: (nodes) => isMultiple(nodes) || promisesClear(nodes.root),
}

export const chooseFromList = choosing
