import { inputTypeOf, localNameOf, queryAll, rectOf } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { isOneOf } from '../page/option-text.ts'
import { tokensOf } from '../page/shown.ts'
import type { Target } from '../types.ts'
import { parseIso } from '../verify/displayed-date.ts'
import { calendarsIn } from './calendar.ts'
import { walk } from './cascader.ts'
import { isMultiple } from './clearable.ts'
import { frames, pause, until } from './clock.ts'
import { pickDay } from './date.ts'
import { type Driver, type DriverContext, failed, type Outcome, refused, wrote } from './driver.ts'
import { enterWords } from './enter-words.ts'
import { isDisabled, isReadOnly } from './field.ts'
import { focusOn } from './focus.ts'
import { awaitOption, findOption, isOptionOff } from './option-list.ts'
import { OPENS } from './patience.ts'
import { closePopup, confirmPopup, openPopup, type Popup, pressClear } from './popup.ts'
import { pressElement } from './press.ts'
import { takeScene } from './scene.ts'
import { commitText, replaceText } from './type-into.ts'

type Chosen = Extract<Target, { kind: 'options' }>

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

const isDead = (nodes: ControlNodes): boolean =>
  isDisabled(nodes.root) ||
  (nodes.input !== null && isDisabled(nodes.input)) ||
  tokensOf(nodes.root).some((token) => /(^|[-_])disabled$/i.test(token))

/** The list turned out to be a calendar, or the first of several levels. */
async function pickOther(
  nodes: ControlNodes,
  popup: Popup,
  { options, or }: Chosen,
  context: DriverContext,
): Promise<Outcome | undefined> {
  if (or?.kind !== 'date' && or?.kind !== 'path') return undefined
  const probe = () => popup.scene.fresh()
  const isList = () => findOption(probe(), options[0] ?? []) !== 'none'
  const isOther = () =>
    or.kind === 'date' ? calendarsIn(probe()).length > 0 : findOption(probe(), or.path[0] ?? []) !== 'none'
  const came = await until(() => (isList() ? 'list' : isOther() ? 'other' : undefined), OPENS, context.signal)
  if (came !== 'other') return undefined
  if (or.kind === 'path') return walk(nodes, popup, or.path, or.atLeast ?? or.path.length, context)
  const day = parseIso(or.iso)
  return day ? pickDay(popup, day, context) : refused('no-option')
}

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
  return wrote
}

/** A list that only shows itself once something is typed. */
async function searchable(nodes: ControlNodes, context: DriverContext): Promise<Popup | undefined> {
  const { input } = nodes
  if (!input || isReadOnly(input) || isDisabled(input)) return undefined
  const scene = await takeScene(nodes.root)
  focusOn(input)
  // Leaving it a moment ago may still empty it.
  await pause(120, context.signal)
  return { scene, trigger: input }
}

/** What no list offers, in a box that takes any text. */
async function enter(nodes: ControlNodes, target: Target, context: DriverContext): Promise<Outcome> {
  const { input } = nodes
  if (target.kind === 'options' && isMultiple(nodes)) return enterWords(nodes, target, context)
  if (target.kind !== 'options' || target.or?.kind !== 'text' || !input || isReadOnly(input)) return failed('no-option')
  replaceText(input, target.or.text)
  await frames(2, context.signal)
  commitText(input)
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
    const before = context.read().text
    const popup = (await openPopup(nodes, context)) ?? (search ? await searchable(nodes, context) : undefined)
    if (!popup) return failed('not-kept')
    let outcome = await pickOther(nodes, popup, target, context)
    if (!outcome) {
      outcome = wrote
      for (const [at, alternatives] of todo.entries()) {
        // Before the next one the list is drawn anew.
        if (at > 0) await frames(2, context.signal)
        outcome = await pickOne(context.nodes() ?? nodes, popup, alternatives, search, context)
        if (!outcome.ok || context.signal.aborted) break
      }
      if (outcome.ok) await confirmPopup(popup, before, context)
    }
    await closePopup(popup, context.nodes() ?? nodes, context)
    return outcome
  }
}

export const combobox: Driver = {
  id: 'combobox',
  kinds: ['combobox'],
  opens: true,
  match: (_, target) => target.kind === 'options',
  rungs: [
    { name: 'press', run: choosing(false) },
    { name: 'search', run: choosing(true) },
    { name: 'enter', run: enter },
  ],
}

export const chooseFromList = choosing
