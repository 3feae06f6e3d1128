import {
  attr,
  bodyOf,
  closest,
  contains,
  dispatch,
  documentOf,
  isConnected,
  isSeen,
  matches,
  parentElementOf,
  queryAll,
  rectOf,
} from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { leavesOf, tokensOf } from '../page/shown.ts'
import { frames, until } from './clock.ts'
import type { DriverContext } from './driver.ts'
import { blurOf, isFocused } from './focus.ts'
import { key } from './keys.ts'
import { OPENS } from './patience.ts'
import { hover, press, pressElement, reveal } from './press.ts'
import { isLeaving, type Scene, takeScene, topsOf } from './scene.ts'

export interface Popup {
  readonly scene: Scene
  readonly trigger: Element
}

/** Where a press may open the list: the combobox itself, its input, the focusable box inside, the shell. */
export function triggersOf(nodes: ControlNodes): Element[] {
  const { root, input } = nodes
  const inner = queryAll(root, '[role=combobox],[aria-haspopup]')
  const boxes = queryAll(root, '[tabindex]:not([tabindex="-1"])')
  const fields = queryAll(root, 'input:not([type=hidden])')
  const own = matches(root, '[role=combobox],[aria-haspopup],input,[tabindex]') ? [root] : []
  return [...new Set([...inner, ...own, ...(input ? [input] : []), ...fields, ...boxes, root])]
}

const isOpenNow = (scene: Scene, nodes: ControlNodes): boolean =>
  scene.fresh().length > 0 || triggersOf(nodes).some((element) => attr(element, 'aria-expanded') === 'true')

/** Presses until something new is visible. `undefined` when no press opens anything. */
export async function openPopup(nodes: ControlNodes, context: DriverContext): Promise<Popup | undefined> {
  reveal(nodes.root)
  const scene = await takeScene(nodes.root)
  const opened = (ms: number) => until(() => (isOpenNow(scene, nodes) ? true : undefined), ms, context.signal)
  const triggers = triggersOf(nodes).slice(0, 4)
  for (const trigger of triggers) {
    if (context.signal.aborted) break
    if (!(trigger === nodes.root ? press(trigger) : pressElement(trigger))) continue
    if (await opened(OPENS / 2)) return { scene, trigger }
  }
  const last = triggers[0]
  if (last && !context.signal.aborted) {
    key(last, 'ArrowDown')
    if (await opened(OPENS / 2)) return { scene, trigger: last }
    if (scene.freshAnywhere().length > 0) return { scene, trigger: last }
  }
  scene.stop()
  return undefined
}

/**
 * What the press opened, as far as a driver saw it, holds text and is not on its way out. `grown` also counts what came
 * since: the next column of a cascader, but also a field that the choice made the page show.
 */
export function stillOpen(popup: Popup, grown = false): boolean {
  return topsOf(grown ? popup.scene.fresh() : popup.scene.standing()).some((top) => {
    if (!isConnected(top) || !isSeen(top) || isLeaving(top)) return false
    if (queryAll(top, '[class*=leave]').some(isLeaving)) return false
    const rect = rectOf(top)
    return rect.height > 24 && rect.width > 24 && leavesOf(top).length > 0
  })
}

/** A press on nothing: how a user closes a list without choosing. */
function pressOutside(node: Node): void {
  const body = bodyOf(documentOf(node))
  if (!body) return
  const at = { bubbles: true, cancelable: true, composed: true, clientX: 1, clientY: 1 }
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    dispatch(body, /pointer/.test(type) ? new PointerEvent(type, at) : new MouseEvent(type, at))
  }
}

/** Closes what is still open, by means that choose nothing and leave dialogs around the form alone. */
export async function closePopup(popup: Popup, nodes: ControlNodes, context: DriverContext): Promise<boolean> {
  const gone = async (ms: number) =>
    (await until(() => (stillOpen(popup) ? undefined : true), ms, context.signal)) === true
  const field = nodes.input ?? popup.trigger
  const steps: (() => void)[] = [
    () => {
      for (const element of [popup.trigger, field]) if (isFocused(element)) blurOf(element)
    },
    () => pressOutside(nodes.root),
    () => {
      if (!closest(nodes.root, '[role=dialog],dialog')) key(popup.trigger, 'Escape')
    },
    () => pressElement(popup.trigger),
  ]
  let closed = await gone(0)
  for (const step of steps) {
    if (closed) break
    step()
    await frames(1, context.signal)
    closed = await gone(250)
  }
  if (!closed) closed = await gone(300)
  popup.scene.stop()
  return closed
}

const CLEAR = /(^|[-_])(clear|circle-close|close-circle|clean|reset)([-_]|$)|clear$/i

const isClearButton = (element: Element): boolean =>
  tokensOf(element).some((token) => CLEAR.test(token) && !/clearable$|allow-clear$/i.test(token)) ||
  /^(clear|清除|清空|close-circle)$/i.test(attr(element, 'aria-label') ?? attr(element, 'title') ?? '')

const CLOSE_ICON = /(^|[-_])(close-icon|icon-close)([-_]|$)/i
const ONE_OF_SEVERAL = /(^|[-_])(tag|chip|item|token|label)([-_]|$)/i

/** A cross of the whole box: `el-range__close-icon`. The cross of a tag takes away one value only. */
function isCross(element: Element, root: Element): boolean {
  if (!tokensOf(element).some((token) => CLOSE_ICON.test(token))) return false
  for (let at: Element | null = element; at && at !== root; at = parentElementOf(at)) {
    if (tokensOf(at).some((token) => ONE_OF_SEVERAL.test(token))) return false
  }
  return true
}

/** A clear icon that style sheets show under a real pointer only: there, but not drawn. */
const undrawnClear = (root: Element): Element | undefined =>
  queryAll(root, '*').find((element) => isClearButton(element) || isCross(element, root))

/** The clear icon of the shell itself, not that of one tag. */
export function clearButton(root: Element): Element | undefined {
  return queryAll(root, '*').find((element) => {
    if (!isClearButton(element) && !isCross(element, root)) return false
    const rect = rectOf(element)
    const box = rectOf(root)
    return rect.width > 4 && rect.height > 4 && rect.right > box.right - 48 && contains(root, element)
  })
}

/** Whether the shell says that it can be emptied, before it holds anything. */
export const promisesClear = (root: Element): boolean =>
  clearButton(root) !== undefined ||
  [root, ...queryAll(root, '*')].some((element) => tokensOf(element).some((token) => /clear/i.test(token)))

export async function pressClear(nodes: ControlNodes, context: DriverContext): Promise<boolean> {
  hover(nodes.root)
  for (const trigger of triggersOf(nodes).slice(0, 3)) hover(trigger)
  await frames(2, context.signal)
  const button = clearButton(nodes.root) ?? undrawnClear(nodes.root)
  if (!button) return false
  pressElement(button)
  await frames(2, context.signal)
  return true
}
