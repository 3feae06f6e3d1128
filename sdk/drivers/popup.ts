import {
  activeElementIn,
  attr,
  bodyOf,
  closest,
  contains,
  dispatch,
  documentOf,
  elementAt,
  isConnected,
  isSeen,
  matches,
  queryAll,
  rectOf,
  rootNodeOf,
} from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { normal } from '../page/option-text.ts'
import { leavesOf, ownText } from '../page/shown.ts'
import { clearButton, undrawnClear } from './clear-button.ts'
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

/** What the hints of a kit point at, if it is there. */
const hinted = ({ widget }: ControlNodes, part: 'press' | 'clear'): Element[] => {
  const selector = widget?.hint[part]
  return widget && selector !== undefined && isConnected(widget.shell)
    ? queryAll(widget.shell, selector).slice(0, 1)
    : []
}

/** Where a press may open the list: the combobox itself, its input, the focusable box inside, the shell. */
export function triggersOf(nodes: ControlNodes): Element[] {
  const { root, input } = nodes
  const inner = queryAll(root, '[role=combobox],[aria-haspopup]')
  const boxes = queryAll(root, '[tabindex]:not([tabindex="-1"])')
  const fields = queryAll(root, 'input:not([type=hidden])')
  const own = matches(root, '[role=combobox],[aria-haspopup],input,[tabindex]') ? [root] : []
  return [
    ...new Set([...hinted(nodes, 'press'), ...inner, ...own, ...(input ? [input] : []), ...fields, ...boxes, root]),
  ]
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

/** What lies over the page since the list is open, and holds nothing: a press there closes sheets and menus. */
function veilOf({ scene, trigger }: Popup): Element | undefined {
  const fresh = new Set(scene.fresh())
  return [rootNodeOf(trigger), documentOf(trigger)]
    .map((root) => elementAt(root, 1, 1))
    .find((hit): hit is Element => hit !== null && fresh.has(hit) && ownText(hit) === '')
}

/** A press on nothing: how a user closes a list without choosing. */
function pressOutside(popup: Popup): void {
  const veil = veilOf(popup)
  const body = bodyOf(documentOf(popup.trigger))
  if (veil && pressElement(veil, { x: 1, y: 1 })) return
  if (!body) return
  const at = { bubbles: true, cancelable: true, composed: true, clientX: 1, clientY: 1 }
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    dispatch(body, /pointer/.test(type) ? new PointerEvent(type, at) : new MouseEvent(type, at))
  }
}

const CONFIRM = /^(确定|确认|完成|ok|done|apply|confirm)$/i
const CANCEL = /^(取消|关闭|cancel|close)$/i

function pressButton(popup: Popup, words: RegExp): void {
  const button = popup.scene.fresh().find((element) => words.test(normal(ownText(element))))
  if (button) pressElement(button)
}

/** Lists and calendars that keep nothing before their own button is pressed. */
export async function confirmPopup(popup: Popup, before: string, context: DriverContext): Promise<void> {
  const isTaken = () => context.read().text !== before
  for (let frame = 0; frame < 2 && !isTaken(); frame += 1) await frames(1, context.signal)
  if (!isTaken() && stillOpen(popup)) pressButton(popup, CONFIRM)
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
    () => pressOutside(popup),
    () => {
      if (closest(nodes.root, '[role=dialog],dialog')) return
      // A list that took the focus hears its own keys only.
      const active = activeElementIn(documentOf(popup.trigger))
      const inside = active && popup.scene.fresh().some((element) => contains(element, active))
      key(inside ? active : popup.trigger, 'Escape')
    },
    () => pressButton(popup, CANCEL),
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

export async function pressClear(nodes: ControlNodes, context: DriverContext): Promise<boolean> {
  hover(nodes.root)
  for (const trigger of triggersOf(nodes).slice(0, 3)) hover(trigger)
  await frames(2, context.signal)
  const button = hinted(nodes, 'clear')[0] ?? clearButton(nodes.root) ?? undrawnClear(nodes.root)
  if (!button) return false
  pressElement(button)
  await frames(2, context.signal)
  return true
}
