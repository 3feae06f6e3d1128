import { contains, matches, parentElementOf, queryAll, rectOf } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { tokensOf } from '../page/shown.ts'
import type { Target } from '../types.ts'
import { frames, until } from './clock.ts'
import { type Driver, type DriverContext, failed, type Outcome, refused, wrote } from './driver.ts'
import { awaitOption, findOption, isOptionOff, rowOf } from './option-list.ts'
import { closePopup, openPopup, type Popup, pressClear, stillOpen } from './popup.ts'
import { hover, pressElement } from './press.ts'
import { type Scene, takeScene } from './scene.ts'

const COLUMN = 500

/** Elements of the pop-up that stand right of a column: the next levels, opened before. */
function rightOf(elements: readonly Element[], option: Element): Element[] {
  const { right } = rectOf(rowOf(option))
  return elements.filter((element) => rectOf(element).left >= right - 12)
}

/** A tree's switcher beside (or in) the row of a node. */
function expanderOf(option: Element): Element | undefined {
  for (let at: Element | null = rowOf(option), climbed = 0; at && climbed < 3; at = parentElementOf(at), climbed += 1) {
    const found = queryAll(at, '*').find((element) => {
      if (contains(element, option)) return false
      return (
        tokensOf(element).some((token) => /(switcher|expand|caret|toggle|arrow)/i.test(token)) &&
        rectOf(element).width > 4
      )
    })
    if (found) return found
  }
  return undefined
}

const isTree = (elements: readonly Element[]) =>
  elements.some(
    (element) =>
      matches(element, '[role=tree],[role=treeitem]') ||
      tokensOf(element).some((token) => /(^|[-_])tree([-_]|$)/i.test(token)),
  )

/** Opens the level below an option. Returns what to look for the next option in; `ended` when there is none below. */
async function descend(
  nodes: ControlNodes,
  popup: Popup,
  option: Element,
  next: readonly string[],
  context: DriverContext,
  ended: () => boolean,
): Promise<(() => Element[]) | 'ended' | undefined> {
  const scene: Scene = await takeScene(nodes.root)
  const probe = () => {
    const news = scene.fresh()
    return findOption(news, next) !== 'none' || news.length > 0 ? news : []
  }
  const arrival = (ms: number) =>
    until(() => (ended() ? 'ended' : probe().length > 0 ? 'below' : undefined), ms, context.signal)
  const standing = () => rightOf(popup.scene.fresh(), option)
  const tree = isTree(popup.scene.fresh())
  const steps: (() => void)[] = tree
    ? [() => pressElement(expanderOf(option) ?? option)]
    : [
        () => pressElement(option),
        () => hover(option),
        () => {
          const expander = expanderOf(option)
          if (expander) pressElement(expander)
        },
      ]
  for (const step of steps) {
    if (context.signal.aborted) break
    step()
    const came = await arrival(COLUMN)
    if (came === 'ended') return came
    if (came)
      return () => (findOption(scene.fresh(), next) === 'none' ? [...scene.fresh(), ...standing()] : scene.fresh())
    if (findOption(standing(), next) !== 'none') return standing
  }
  if (tree) return () => popup.scene.fresh()
  const came = await arrival(2000)
  return came === 'below' ? () => scene.fresh() : came
}

/** A strict cascader chooses by the box in the row, not by its words. */
async function confirmLast(option: Element, popup: Popup, before: string, context: DriverContext): Promise<void> {
  const changed = () => context.read().text !== before
  if (await until(() => (changed() || !stillOpen(popup) ? true : undefined), 250, context.signal)) return
  const row = rowOf(option)
  const tick =
    queryAll(row, 'input[type=radio],input[type=checkbox]')[0] ?? queryAll(row, '[class*=radio],[class*=checkbox]')[0]
  if (tick) pressElement(tick)
}

/** Chooses level after level in an open pop-up. */
export async function walk(
  nodes: ControlNodes,
  popup: Popup,
  path: readonly (readonly string[])[],
  atLeast: number,
  context: DriverContext,
): Promise<Outcome> {
  const before = context.read().text
  // A list that closed by itself and left a new value behind had no further level.
  const ended = () => !stillOpen(popup, true) && context.read().text !== before
  let probe = () => popup.scene.fresh()
  for (let level = 0; level < path.length; level += 1) {
    const found = await awaitOption(probe, path[level]!, context)
    if (typeof found === 'string') return found === 'several' ? refused('no-option') : failed('no-option')
    if (isOptionOff(found)) return refused('no-option')
    const next = path[level + 1]
    if (!next) {
      pressElement(found)
      await confirmLast(found, popup, before, context)
      break
    }
    const below = await descend(nodes, popup, found, next, context, ended)
    if (below === 'ended') {
      if (level + 1 < atLeast) return failed('no-option')
      break
    }
    if (!below) return failed('no-option')
    probe = below
  }
  await frames(2, context.signal)
  return wrote
}

async function write(nodes: ControlNodes, target: Target, context: DriverContext): Promise<Outcome> {
  if (target.kind !== 'path') return refused('no-option')
  if (target.path.length === 0) return (await pressClear(nodes, context)) ? wrote : failed('not-kept')
  const popup = await openPopup(nodes, context)
  if (!popup) return failed('not-kept')
  const outcome = await walk(nodes, popup, target.path, target.atLeast ?? target.path.length, context)
  await closePopup(popup, context.nodes() ?? nodes, context)
  return outcome
}

export const cascader: Driver = {
  id: 'cascader',
  kinds: ['cascader'],
  opens: true,
  match: (_, target) => target.kind === 'path',
  rungs: [
    { name: 'columns', run: write },
    { name: 'again', run: write },
  ],
}
