import {
  contains,
  inputTypeOf,
  localNameOf,
  matches,
  nativeValueOf,
  parentElementOf,
  queryAll,
  rectOf,
} from '../dom.ts'
import { isPlaceholder, normal } from '../option-text.ts'
import { isFaint, ownText, shownIn, tokensOf } from '../shown.ts'

const LIST =
  '[role=listbox],[role=menu],[role=tree],[role=grid],[role=dialog],[role=option],[role=tooltip],[role=alert]'

/** What takes a tag away is no value. */
const CROSS = /^\s*[×✕✖╳]\s*$/

function standsForNothing(element: Element, text: string, root: Element): boolean {
  if (isPlaceholder(text)) return true
  for (let at: Element | null = element; at && at !== root; at = parentElementOf(at)) {
    // Element Plus keeps the chosen text in the placeholder's element: only the faint one is a placeholder.
    if (tokensOf(at).some((token) => /placeholder/i.test(token))) return isFaint(element)
  }
  return false
}

function insideList(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at && at !== root; at = parentElementOf(at)) {
    if (matches(at, LIST)) return true
  }
  return false
}

/**
 * Texts that the trigger of a pop-up control displays: one per tag or chosen value, the collapsed rest as '+2'.
 * A list that opens inside the shell is left out: it lies outside the shell's own box.
 */
export function triggerTexts(root: Element): string[] {
  const box = rectOf(root)
  const texts: string[] = []
  const push = (text: string) => {
    if (normal(text) !== '' && !CROSS.test(text)) texts.push(text.trim())
  }
  const value = localNameOf(root) === 'input' || localNameOf(root) === 'textarea' ? nativeValueOf(root) : undefined
  if (value !== undefined) {
    push(value)
    return texts
  }
  for (const [element, rect] of shownIn(root)) {
    const x = rect.left + rect.width / 2
    const y = rect.top + rect.height / 2
    if (x < box.left - 1 || x > box.right + 1 || y < box.top - 1 || y > box.bottom + 1) continue
    const name = localNameOf(element)
    if (name === 'input' && inputTypeOf(element) !== 'hidden') {
      push(nativeValueOf(element) ?? '')
      continue
    }
    const text = ownText(element)
    if (text === '' || standsForNothing(element, text, root) || insideList(element, root)) continue
    push(text)
  }
  if (texts.length === 0) {
    // An input at opacity 0 over the displayed text is a search box, unless it alone holds the value.
    const field = queryAll(root, 'input:not([type=hidden])').find((input) => (nativeValueOf(input) ?? '') !== '')
    if (field && contains(root, field)) push(nativeValueOf(field) ?? '')
  }
  return texts
}
