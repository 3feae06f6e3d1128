import { attr, byId, contains, parentElementOf, queryAll, rectOf, textContentOf } from '../dom.ts'
import type { ControlNodes } from '../nodes.ts'
import { normal } from '../option-text.ts'
import { isOwn, isOwnInvalid } from '../own.ts'
import { isReddish, leavesOf, tokensOf } from '../shown.ts'

const FIELDS = 'input:not([type=hidden]),textarea,select,[role=combobox],[role=radio],[role=checkbox],[role=switch]'
const ERROR_TOKEN = /(^|[-_])(error|errors|invalid|danger|explain)([-_]|$)/i
const STATE_TOKEN = /(^|[-_])(error|invalid|danger)([-_]|$)/i
const CLIMB = 6
const ROOM = 120

/** The page says so; what the rules say of a control is no answer of the page. */
const saysInvalid = (element: Element): boolean => attr(element, 'aria-invalid') === 'true' && !isOwnInvalid(element)

const textOf = (element: Element | null, ifGone: Element): string =>
  element && isOwn(element) ? '' : (textContentOf(element ?? ifGone) ?? '')

function referenced(element: Element): string {
  if (!saysInvalid(element)) return ''
  const ids = `${attr(element, 'aria-errormessage') ?? ''} ${attr(element, 'aria-describedby') ?? ''}`.split(/\s+/)
  return ids
    .map((id) => (id === '' ? '' : textOf(byId(element, id), element)))
    .join(' ')
    .trim()
}

/** The largest box around the control that holds no other field and is not much taller: its form item. */
export function itemOf(root: Element): Element {
  const height = rectOf(root).height
  let item = root
  for (let at = parentElementOf(root), climbed = 0; at && climbed < CLIMB; at = parentElementOf(at), climbed += 1) {
    if (rectOf(at).height > height + ROOM) break
    const outer = at
    if (queryAll(outer, FIELDS).some((field) => !contains(root, field) && !contains(field, root))) break
    item = at
  }
  return item
}

const hasState = (element: Element) =>
  saysInvalid(element) || tokensOf(element).some((token) => STATE_TOKEN.test(token))

/**
 * Message that the page shows for the control, '' if none. `thorough` also believes red text without any class or ARIA
 * state, which takes a look at colours.
 */
export function errorText(nodes: ControlNodes, thorough: boolean): string {
  const { root } = nodes
  const holders = [root, ...(nodes.input && nodes.input !== root ? [nodes.input] : [])]
  for (const holder of holders) {
    const text = referenced(holder)
    if (text !== '') return text
  }
  const item = itemOf(root)
  if (!thorough) {
    let marked = holders.some(hasState)
    for (let at: Element | null = root; at && !marked; at = at === item ? null : parentElementOf(at))
      marked = hasState(at)
    if (!marked && queryAll(item, '[class*=error],[class*=invalid],[class*=explain]').length === 0) return ''
  }
  // Where the whole content of a form item is the control, its message stands inside, below the field.
  const field = nodes.input ? rectOf(nodes.input) : undefined
  const box = field && field.height >= 12 ? field : rectOf(root)
  const messages = leavesOf(item).filter(({ element, text, rect }) => {
    if (contains(root, element) && element !== root && rect.bottom <= box.bottom) return false
    if (normal(text).replace(/[*＊]/g, '').length < 2) return false
    if (rect.top < box.bottom - 4 && rect.left < box.right - 4) return false
    if (isReddish(element)) return true
    for (let at: Element | null = element; at && at !== item; at = parentElementOf(at)) {
      if (at !== root && tokensOf(at).some((token) => ERROR_TOKEN.test(token))) return true
    }
    return false
  })
  return messages.map(({ text }) => text).join(' ')
}
