/** The cross that empties a whole control, as far as the page draws it now. */
import { attr, contains, parentElementOf, queryAll, rectOf } from '../page/dom.ts'
import { tokensOf } from '../page/shown.ts'

const CLEAR = /(^|[-_])(clear|circle-close|close-circle|clean|reset)([-_]|$)|clear$/i

/** Naive UI: the place where a cross may be, with the arrow that stands there as long as there is none. */
const ARROW = '[class*=arrow i],[class*=chevron i],[class*=caret i]'

const isClearButton = (element: Element): boolean =>
  (tokensOf(element).some((token) => CLEAR.test(token) && !/clearable$|allow-clear$/i.test(token)) &&
    queryAll(element, ARROW).length === 0) ||
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
export const undrawnClear = (root: Element): Element | undefined =>
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
  [root, ...queryAll(root, '*')].some(
    (element) => tokensOf(element).some((token) => /clear/i.test(token)) && queryAll(element, ARROW).length === 0,
  )
