/** Presses the one button that can only mean "one more row of this list". Anything less certain is left to the user. */
import {
  attr,
  bodyOf,
  compareOrder,
  contains,
  documentOf,
  flatParentOf,
  isSeen,
  localNameOf,
  queryAll,
  rectOf,
  textContentOf,
} from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import type { AddRowOutcome } from '../types.ts'
import { until } from './clock.ts'
import { isDisabled, isForbiddenToPress } from './field.ts'
import { namesList } from './list-words.ts'
import { press, reveal } from './press.ts'

const BUTTONS = 'button,[role="button"],a,input[type="button"],[class*="add" i],[class*="plus" i]'
const ADDS =
  /^[\s+＋➕]*(?:(?:再|继续)?(?:添加|新增|增加|追加|加一[个条行]|多填)|add\b|(?:one )?more\b|new\b)|^\s*[+＋➕]\s*\S{0,12}$/i
/** Not a row: it would save, leave or send. */
const MORE_THAN_A_ROW = /保存|提交|下一步|上一步|返回|删除|移除|save|submit|next|back|remove|delete/i
const FIELDS = 'input,textarea,select,[contenteditable],[role="combobox"],[role="textbox"]'
/** A whole website or APP is added only by a button that says so. */
const SERVICES: ReadonlySet<string> = new Set(['websites', 'apps'])
/** The page may draw the row after an animation or a request. */
const APPEARS = 1500
const MOST_LEVELS = 14
const FOLLOWING = 4

function nameOf(button: Element): string {
  const own = attr(button, 'aria-label') ?? ''
  const text = localNameOf(button) === 'input' ? (attr(button, 'value') ?? '') : (textContentOf(button) ?? '')
  return (text.trim() || own || attr(button, 'title') || '').replace(/\s+/g, ' ').trim()
}

function candidatesIn(scope: Element, list: string | undefined): Element[] {
  const buttons = queryAll(scope, BUTTONS).filter((button) => {
    const name = nameOf(button)
    if (name.length > 24 || !ADDS.test(name) || MORE_THAN_A_ROW.test(name)) return false
    if (!isSeen(button) || isDisabled(button) || isForbiddenToPress(button)) return false
    const { width, height } = rectOf(button)
    return width > 4 && height > 4 && namesList(name, list) !== 'other'
  })
  // `<div class="add"><button>` is one button: the innermost counts.
  const single = buttons.filter((button) => !buttons.some((other) => other !== button && contains(button, other)))
  const own = single.filter((button) => namesList(nameOf(button), list) === 'own')
  return own.length > 0 ? own : single
}

/** The button nearest around the row: the first level up that has one decides. */
function findButton(anchor: Element, list: string | undefined): Element | undefined {
  let scope = flatParentOf(anchor)
  const body = bodyOf(documentOf(anchor))
  for (let level = 0; scope && scope !== body && level < MOST_LEVELS; level += 1) {
    const found = candidatesIn(scope, list)
    if (found.length === 1) return found[0]
    if (found.length > 1) {
      // Several lists side by side: the one whose button closes the rows that the anchor ends.
      const after = found.filter((button) => (compareOrder(anchor, button) & FOLLOWING) !== 0)
      const mine = after.filter((button) => namesList(nameOf(button), list) === 'own')
      return mine.length === 1
        ? mine[0]
        : after.length === 1 && namesList(nameOf(after[0]!), list) !== 'none'
          ? after[0]
          : undefined
    }
    scope = flatParentOf(scope)
  }
  return undefined
}

/** @param list The list's own name in a filing: `domains`, `platforms`. */
export async function addRow(
  nodes: ControlNodes,
  list: string | undefined,
  signal: AbortSignal,
): Promise<AddRowOutcome> {
  const button = findButton(nodes.root, list)
  if (!button || (SERVICES.has(list ?? '') && namesList(nameOf(button), list) !== 'own')) return 'unsure'
  const page = documentOf(nodes.root)
  const count = (): number => queryAll(page, FIELDS).filter((field) => attr(field, 'type') !== 'hidden').length
  const before = count()
  reveal(button)
  if (!press(button)) return 'unsure'
  return (await until(() => (count() > before ? true : undefined), APPEARS, signal)) ? 'added' : 'ignored'
}
