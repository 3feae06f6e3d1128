/** What may be written to, judged on the node itself right before acting. */
import {
  attr,
  closest,
  formOf,
  hasAttr,
  inputTypeOf,
  localNameOf,
  matches,
  queryAll,
  setAreaValue,
  setInputValue,
} from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'

/** What is typed into. */
export const fieldOf = (nodes: ControlNodes): Element | undefined =>
  nodes.input ?? queryAll(nodes.root, 'input:not([type=hidden]),textarea')[0]

/** Where the two days of a range are typed. */
export const rangeFieldsOf = (nodes: ControlNodes): Element[] =>
  nodes.parts.length >= 2 ? [...nodes.parts.slice(0, 2)] : queryAll(nodes.root, 'input:not([type=hidden])').slice(0, 2)

export const isDisabled = (element: Element): boolean =>
  matches(element, ':disabled') || attr(element, 'aria-disabled') === 'true'

export const isReadOnly = (field: Element): boolean =>
  hasAttr(field, 'readonly') || attr(field, 'aria-readonly') === 'true'

/** Characters that a user could type; the value setter ignores the limit. */
export function lengthLimit(field: Element): number {
  const limit = Number.parseInt(attr(field, 'maxlength') ?? '', 10)
  return limit >= 0 ? limit : Number.POSITIVE_INFINITY
}

/** By the prototype's setter: React's own `value` property on the node would swallow the change. */
export function setFieldValue(field: Element, value: string): void {
  if (localNameOf(field) === 'textarea') setAreaValue(field, value)
  else setInputValue(field, value)
}

const SUBMIT_TYPES = new Set(['submit', 'image'])
const SUBMIT_WORDS = /提交|保存|下一步|上一步|下一頁|登录|登入|注册|同意|submit|next|save|agree/i

/** A press here could send, leave or consent: submit buttons, links that lead somewhere. */
export function isForbiddenToPress(element: Element): boolean {
  const link = closest(element, 'a[href]')
  if (link && !/^(#|javascript:|$)/i.test(attr(link, 'href') ?? '')) return true
  const button = closest(element, 'button,input')
  if (!button) return false
  const name = localNameOf(button)
  if (name === 'input') return SUBMIT_TYPES.has(inputTypeOf(button)) || inputTypeOf(button) === 'reset'
  const type = (attr(button, 'type') ?? 'submit').toLowerCase()
  if (type === 'reset') return true
  return type === 'submit' && formOf(button) !== null && SUBMIT_WORDS.test(button.textContent ?? '')
}
